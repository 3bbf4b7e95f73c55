import type { AbsenceLog } from '../../domain/absence-log.ts'
import type { ChangeRepository } from '../../domain/change-log/entry.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { StatementRepository } from '../../domain/statement/query.ts'

/** What every resolver can reach: one dataset for the whole answer, and a place to say why something is null. */
export interface Context {
  readonly dataset: Dataset
  /** Since when the dataset is the current one, ISO 8601 instant. */
  readonly publishedAt: string
  /** The dataset of another version, for ids that name theirs; null when it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
  /** The statements, and what is new, as this request reads them: nothing is read before somebody asks. */
  readonly statements: StatementRepository & ChangeRepository
  /** Where the API is reached, such as `https://api.example`: the beginning of every permalink. */
  readonly origin: string
  readonly absences: AbsenceLog
}
