import type { Absence } from './figure/absence.ts'

interface LoggedAbsence {
  readonly path: readonly (string | number)[]
  readonly reason: Absence['reason']
  readonly explanation: string
}

/** Collects the reasons for nulls in one response, for `extensions.absences`. Keeps the first ones only, to bound its size. */
export class AbsenceLog {
  static readonly MAX_ENTRIES = 50
  readonly #entries: LoggedAbsence[] = []

  add(path: readonly (string | number)[], { reason, explanation }: Absence): void {
    if (this.#entries.length < AbsenceLog.MAX_ENTRIES) this.#entries.push({ path, reason, explanation })
  }

  get entries(): readonly LoggedAbsence[] {
    return this.#entries
  }
}
