import type { Claim } from '../../../domain/claim/claim.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'

/** What charts are made from. */
export interface ChartSources {
  readonly served: {
    readonly dataset: Dataset
    /** ISO 8601. */
    readonly publishedAt: string
  }
  /** The dataset of another version; null if it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
  /** The claim of a slug; null if there is none. It may reject with StatementsUnavailable. */
  readonly claim: (slug: string) => Promise<Claim | null>
}
