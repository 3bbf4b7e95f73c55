import type { Absence } from './absence.ts'

export interface LoggedAbsence {
  readonly path: readonly (string | number)[]
  readonly reason: Absence['reason']
  readonly explanation: string
}

/** The reasons for the nulls of one answer, for its `extensions.absences`. Bounded: a reader needs the first few. */
export class AbsenceLog {
  static readonly MOST = 50
  readonly #entries: LoggedAbsence[] = []

  add(path: readonly (string | number)[], { reason, explanation }: Absence): void {
    if (this.#entries.length < AbsenceLog.MOST) this.#entries.push({ path, reason, explanation })
  }

  get entries(): readonly LoggedAbsence[] {
    return this.#entries
  }
}
