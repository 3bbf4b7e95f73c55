/** What programs look for before they know anything: /robots.txt, /sitemap.xml and /.well-known/api-catalog. */

import { Hono } from 'hono'
import { StatementStore } from '../../store/statements/statement-store.ts'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { allStatements } from '../downloads/all-statements.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { timeD1 } from '../observability/storage-times.ts'
import type { AppEnv } from '../observability/trace.ts'
import { chargeTo } from '../rate-limit/charge.ts'
import { type RouteParts, servedTo } from '../route-parts.ts'
import { apiCatalog, CATALOG_PATH } from './api-catalog.ts'
import { sitemap } from './sitemap.ts'

/** Points of cost: all statements are read. */
const SITEMAP_POINTS = 1_000

const CATALOG_TYPE = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'

export function discoveryRoutes({ store, statements, rateLimiter }: RouteParts): Hono<AppEnv> {
  const charge = chargeTo(rateLimiter)
  const routes = new Hono<AppEnv>()
  routes.get('/robots.txt', (c) => {
    const { origin } = new URL(c.req.url)
    // Queries are for programs that have one; pages, pictures and files may be found.
    const text = `User-agent: *\nDisallow: /graphql\nDisallow: /q/\nDisallow: /admin/\n\nSitemap: ${origin}/sitemap.xml\n`
    return conditionalResponse(c.req.raw, text, 'text/plain; charset=utf-8', { kind: 'document' })
  })
  routes.get('/sitemap.xml', async (c) => {
    const trace = c.get('trace')
    await charge(c, SITEMAP_POINTS)
    const { dataset, publishedAt } = await servedTo(c, store)
    const reader = new StatementStore(statements, dataset.version)
    const all = await allStatements(reader).finally(() => timeD1(trace, reader))
    trace.version = dataset.version
    const { origin } = new URL(c.req.url)
    const body = sitemap({ dataset, statements: all, publishedAt, origin })
    const policy = { kind: 'answer', statements: true, version: dataset.version } as const
    return conditionalResponse(c.req.raw, body, 'application/xml; charset=utf-8', policy)
  })
  routes.get(CATALOG_PATH, (c) => {
    const body = JSON.stringify(apiCatalog(new URL(c.req.url).origin))
    const link = `<${CATALOG_PATH}>; rel="api-catalog"`
    return conditionalResponse(c.req.raw, body, CATALOG_TYPE, { kind: 'document' }, { link })
  })
  for (const path of ['/robots.txt', '/sitemap.xml', CATALOG_PATH])
    routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}
