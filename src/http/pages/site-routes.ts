import { type Context, Hono } from 'hono'
import { LruCache } from '../../../domain/lru-cache.ts'
import { isRedirect } from '../../../site/page.ts'
import { FILES, type LoadFile, type LoadPage, ROUTES } from '../../../site/routes.ts'
import { FRESH_SECONDS } from '../caching/cache-policy.ts'
import { entityTag } from '../caching/entity-tag.ts'
import { chartSources } from '../charts/load-sources.ts'
import { type Assets, docsIndexLoader } from '../docs/docs-files.ts'
import { fileResponse } from '../downloads/file-response.ts'
import { CSV } from '../downloads/files.ts'
import { RefusedParameters } from '../errors/refused-parameters.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { AppEnv } from '../observability/trace.ts'
import type { RouteParts } from '../route-parts.ts'
import { errorResponsePage, type HtmlPage, htmlPage, sendPage } from './html-response.ts'
import { type AskGraphql, pageSources } from './sources.ts'

interface Parts extends Pick<RouteParts, 'store' | 'statements'> {
  readonly assets: Assets | undefined
  readonly graphql: (c: Context<AppEnv>) => AskGraphql
}

/** A page, and until when it may be sent again, in milliseconds since the epoch. */
interface KeptPage {
  readonly page: HtmlPage
  readonly expiresAt: number
}

/** Bytes of the pages that an isolate keeps, about thirty of the largest. */
const MOST_BYTES = 5_000_000

/** The pages that the worker makes whole, from the API's own documents: they need no script. */
export function siteRoutes({ store, statements, assets, graphql }: Parts): Hono<AppEnv> {
  const pages = new LruCache<KeptPage>(MOST_BYTES, (key, { page }) => key.length + page.body.length)
  const docs = docsIndexLoader(assets)
  const open = async (c: Context<AppEnv>) => {
    const charts = await chartSources(c, { store, statements })
    const { version } = charts.served.dataset
    return { version, ...pageSources({ request: c.req.raw, graphql: graphql(c), docs, ...charts }) }
  }
  const answer = async (c: Context<AppEnv>, load: LoadPage) => {
    const { version, sources, asked } = await open(c)
    const key = `${version} ${c.req.url}`
    const kept = pages.get(key)
    if (kept && kept.expiresAt > Date.now()) return sendPage(c.req.raw, kept.page)
    const result = await load({ params: c.req.param(), search: new URL(c.req.url).searchParams }, sources)
    if (isRedirect(result)) return c.redirect(result.location, 302)
    const page = await htmlPage(c.req.raw, result, version, asked)
    if (page.status === 200 && !result.failed)
      pages.set(key, { page, expiresAt: Date.now() + 1000 * FRESH_SECONDS.page })
    return sendPage(c.req.raw, page)
  }
  const file = (load: LoadFile) => async (c: Context<AppEnv>) => {
    const { sources, version } = await open(c)
    const result = await load({ params: {}, search: new URL(c.req.url).searchParams }, sources)
    if (result.kind === 'refused') throw new RefusedParameters(result.problems, result.example)
    const bytes = new TextEncoder().encode(result.text)
    return fileResponse(c.req.raw, {
      bytes,
      etag: await entityTag(bytes),
      mediaType: CSV,
      fileName: result.name,
      policy: { kind: 'answer', version },
    })
  }
  const serve = (load: LoadPage) => (c: Context<AppEnv>) =>
    answer(c, load).catch((error: unknown) => errorResponsePage(c, error))

  const routes = new Hono<AppEnv>()
  for (const [path, load] of ROUTES) {
    routes.get(path, serve(load))
    routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  }
  for (const [path, load] of FILES) routes.get(path, file(load))
  return routes
}
