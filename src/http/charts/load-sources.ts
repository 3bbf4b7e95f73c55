import type { Context } from 'hono'
import { claimBySlug } from '../../../domain/claim/list/claim-by-slug.ts'
import { StatementStore } from '../../store/statements/statement-store.ts'
import type { AppEnv } from '../observability/trace.ts'
import { datasetAt, type RouteParts, servedTo } from '../route-parts.ts'
import type { ChartSources } from './chart-sources.ts'

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
