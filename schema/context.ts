import type { Absence } from '../src/domain/absence.ts'
import type { Dataset } from '../src/domain/dataset.ts'
import type { StatementReader } from '../src/domain/statement/question.ts'

/** What every resolver can reach: one dataset for the whole answer, and a place to say why something is null. */
export interface Context {
  readonly dataset: Dataset
  /** Since when the dataset is the current one, ISO 8601 instant. */
  readonly publishedAt: string
  /** The dataset of another version, for ids that name theirs; null when it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
  /** The statements as this request reads them: nothing is read before somebody asks. */
  readonly statements: StatementReader
  /** Where the API is reached, such as `https://api.example`: the beginning of every permalink. */
  readonly origin: string
  readonly absences: AbsenceLog
}

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
