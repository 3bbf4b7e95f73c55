import { Hono } from 'hono'
import type { ChangeEntry } from '../../../domain/change-log/entry.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { firstPage } from '../../../domain/page.ts'
import { StatementStore } from '../../store/statements/statement-store.ts'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { timeD1 } from '../observability/storage-times.ts'
import type { AppEnv } from '../observability/trace.ts'
import { chargeTo } from '../rate-limit/charge.ts'
import { type RouteParts, servedTo } from '../route-parts.ts'
import { ATOM, atomFeed, FEED_PATH } from './atom.ts'

interface FeedParts extends RouteParts {
  /** Entries that the database does not know. */
  readonly known: (dataset: Dataset) => readonly ChangeEntry[]
}

/** Entries in the feed. `changes` in the API has all. */
const FEED_LENGTH = 50
/** Points of cost: what `changes` costs. */
const FEED_POINTS = 500

const EVERYTHING = { kinds: null, since: null } as const

/** GET /feed.xml. docs/use/changes.md. */
export function feedRoutes({ store, statements, rateLimiter, known }: FeedParts): Hono<AppEnv> {
  const charge = chargeTo(rateLimiter)
  const routes = new Hono<AppEnv>()
  routes.get(FEED_PATH, async (c) => {
    const trace = c.get('trace')
    await charge(c, FEED_POINTS)
    const { dataset, publishedAt } = await servedTo(c, store)
    const reader = new StatementStore(statements, dataset.version)
    const { items: entries } = await reader
      .changes({ filter: EVERYTHING, known: known(dataset), page: firstPage(FEED_LENGTH) })
      .finally(() => timeD1(trace, reader))
    trace.version = dataset.version
    const { origin } = new URL(c.req.url)
    const body = await atomFeed({ entries, dataset, publishedAt, origin })
    const policy = { kind: 'answer', statements: true, version: dataset.version } as const
    return conditionalResponse(c.req.raw, body, `${ATOM}; charset=utf-8`, policy)
  })
  routes.all(FEED_PATH, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}
