/** What programs look for before they know anything: /robots.txt, /sitemap.xml and /.well-known/api-catalog. */

import { Hono } from 'hono'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import { cachePolicy } from '../caching/cache-policy.ts'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { allStatements } from '../downloads/all-statements.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { timeD1, timeKv } from '../observability/storage-times.ts'
import type { AppEnv } from '../observability/trace.ts'
import { chargeTo } from '../rate-limit/charge.ts'
import type { RateLimiter } from '../rate-limit/rate-limit.ts'
import { apiCatalog, CATALOG_PATH } from './api-catalog.ts'
import { sitemap } from './sitemap.ts'

interface Parts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

/** Points of cost: all statements are read. */
const SITEMAP_POINTS = 1_000

export function discoveryRoutes({ store, statements, rateLimiter }: Parts): Hono<AppEnv> {
  const charge = chargeTo(rateLimiter)
  const routes = new Hono<AppEnv>()
  routes.get('/robots.txt', (c) => {
    const { origin } = new URL(c.req.url)
    // Queries are for programs that have one; pages, pictures and files may be found.
    const text = `User-agent: *\nDisallow: /graphql\nDisallow: /q/\nDisallow: /admin/\n\nSitemap: ${origin}/sitemap.xml\n`
    return conditionalResponse(c.req.raw, text, {
      ...cachePolicy({ kind: 'document' }),
      'content-type': 'text/plain; charset=utf-8',
    })
  })
  routes.get('/sitemap.xml', async (c) => {
    const trace = c.get('trace')
    await charge(c, SITEMAP_POINTS)
    const { dataset, publishedAt } = await timeKv(
      trace,
      store.current((work) => c.executionCtx.waitUntil(work)),
    )
    const reader = new StatementStore(statements, dataset.version)
    const all = await allStatements(reader).finally(() => timeD1(trace, reader))
    trace.version = dataset.version
    const { origin } = new URL(c.req.url)
    return conditionalResponse(c.req.raw, sitemap({ dataset, statements: all, publishedAt, origin }), {
      ...cachePolicy({ kind: 'answer', statements: true, version: dataset.version }),
      'content-type': 'application/xml; charset=utf-8',
    })
  })
  routes.get(CATALOG_PATH, (c) =>
    conditionalResponse(c.req.raw, JSON.stringify(apiCatalog(new URL(c.req.url).origin)), {
      ...cachePolicy({ kind: 'document' }),
      'content-type': `application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"`,
      link: `<${CATALOG_PATH}>; rel="api-catalog"`,
    }),
  )
  for (const path of ['/robots.txt', '/sitemap.xml', CATALOG_PATH])
    routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}
