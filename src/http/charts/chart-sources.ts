import type { Claim } from '../../../domain/claim/claim.ts'
import { claimBySlug } from '../../../domain/claim/claim-by-slug.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'

import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'

/** The dataset of another version; null if it is not stored. */
export type DatasetAt = (version: string) => Promise<Dataset | null>

/** What charts are made from. */
export interface ChartSources {
  readonly served: {
    readonly dataset: Dataset
    /** ISO 8601. */
    readonly publishedAt: string
  }
  readonly datasetAt: DatasetAt
  /** The claim of a slug; null if there is none. It may reject with StatementsUnavailable. */
  readonly claim: (slug: string) => Promise<Claim | null>
}

/** Claims as the statements beside a dataset have them. */
export const claimsFrom =
  (statements: StatementDatabase | undefined, { version }: Pick<Dataset, 'version'>): ChartSources['claim'] =>
  (slug) =>
    claimBySlug(slug, new StatementStore(statements, version))
