import { type Context, Hono } from 'hono'
import { homePage } from '../../../site/home/home-page.tsx'
import { areaPage } from '../../../site/member/area-page.tsx'
import { KINDS } from '../../../site/member/kinds.ts'
import type { Sources } from '../../../site/operation.ts'
import { isRedirect, type Page, type Redirect } from '../../../site/page.ts'
import { askedPathway } from '../../../site/pathway/asked-page.ts'
import { pathwayPage } from '../../../site/pathway/pathway-page.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { FRESH_SECONDS } from '../cache-policy.ts'
import { LruCache } from '../lru-cache.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { timeKv } from '../storage-times.ts'
import type { AppEnv } from '../trace.ts'
import { errorResponsePage, type HtmlPage, htmlPage, sendPage } from './html-response.ts'
import { type AskGraphql, pageSources } from './sources.ts'

interface Parts {
  readonly store: DatasetStore
  readonly graphql: (c: Context<AppEnv>) => AskGraphql
}

/** A page, and until when it may be sent again, in milliseconds since the epoch. */
interface KeptPage {
  readonly page: HtmlPage
  readonly expiresAt: number
}

/** Characters of the pages that an isolate keeps. */
const MOST_CHARACTERS = 4_000_000

type LoadPage = (sources: Sources, c: Context<AppEnv>) => Promise<Page | Redirect>

/** The pages that the worker makes whole, from the API's own documents: they need no script. */
export function siteRoutes({ store, graphql }: Parts): Hono<AppEnv> {
  const pages = new LruCache<KeptPage>(MOST_CHARACTERS, (key, { page }) => key.length + page.body.length)
  const answer = async (c: Context<AppEnv>, load: LoadPage) => {
    const keepAlive = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const trace = c.get('trace')
    const served = await timeKv(trace, store.current(keepAlive))
    const datasetAt = (version: string) => timeKv(trace, store.at(version, keepAlive))
    const key = `${served.dataset.version} ${c.req.url}`
    const kept = pages.get(key)
    if (kept && kept.expiresAt > Date.now()) return sendPage(c.req.raw, kept.page)
    const result = await load(pageSources({ request: c.req.raw, graphql: graphql(c), served, datasetAt }), c)
    if (isRedirect(result)) return c.redirect(result.location, 302)
    const page = await htmlPage(c.req.raw, result, served.dataset.version)
    if (page.status === 200 && !result.failed)
      pages.set(key, { page, expiresAt: Date.now() + 1000 * FRESH_SECONDS.page })
    return sendPage(c.req.raw, page)
  }
  const serve = (load: LoadPage) => (c: Context<AppEnv>) =>
    answer(c, load).catch((error: unknown) => errorResponsePage(c, error))
  const search = (c: Context) => new URL(c.req.url).searchParams

  const routes = new Hono<AppEnv>()
  routes.get(
    '/',
    serve((sources, c) => homePage(search(c), sources)),
  )
  routes.get(
    '/pathway',
    serve((sources, c) => askedPathway(search(c), sources)),
  )
  routes.get(
    '/pathway/:area/:aim',
    serve((sources, c) =>
      pathwayPage({ area: c.req.param('area') ?? '', aim: c.req.param('aim') ?? '', search: search(c) }, sources),
    ),
  )
  for (const kind of KINDS)
    routes.get(
      `/${kind}/:name`,
      serve((sources, c) => areaPage({ kind, name: c.req.param('name') ?? '', search: search(c) }, sources)),
    )
  const paths = ['/', '/pathway', '/pathway/:area/:aim', ...KINDS.map((kind) => `/${kind}/:name`)]
  for (const path of paths) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}
