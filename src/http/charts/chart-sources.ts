import type { Context } from 'hono'
import type { Claim } from '../../../domain/claim/claim.ts'
import { claimBySlug } from '../../../domain/claim/list/claim-by-slug.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Served } from '../../store/dataset-store.ts'
import { StatementStore } from '../../store/statements/statement-store.ts'
import type { AppEnv } from '../observability/trace.ts'
import { datasetAt, type RouteParts, servedTo } from '../route-parts.ts'

/** What charts are made from. */
export interface ChartSources {
  readonly served: Pick<Served, 'dataset' | 'publishedAt'>
  /** The dataset of another version; null if it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
  /** The claim of a slug; null if there is none. It may reject with StatementsUnavailable. */
  readonly claim: (slug: string) => Promise<Claim | null>
}

export async function chartSources(
  c: Context<AppEnv>,
  { store, statements }: Pick<RouteParts, 'store' | 'statements'>,
): Promise<ChartSources> {
  const served = await servedTo(c, store)
  return {
    served,
    datasetAt: (version) => datasetAt(c, store, version),
    claim: (slug) => claimBySlug(slug, new StatementStore(statements, served.dataset.version)),
  }
}
