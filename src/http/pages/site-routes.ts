import { type Context, Hono } from 'hono'
import { homePage } from '../../../site/home/home-page.tsx'
import type { Sources } from '../../../site/operation.ts'
import { isRedirect, type Page, type Redirect } from '../../../site/page.ts'
import { askedPathway } from '../../../site/pathway/asked-page.ts'
import { pathwayPage } from '../../../site/pathway/pathway-page.ts'
import { renderPage } from '../../../site/shell.tsx'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { cachePolicy } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { timeKv } from '../storage-times.ts'
import type { AppEnv } from '../trace.ts'
import { renderHead } from './head.ts'
import { PAGE_CSP } from './routes.ts'
import { type AskGraphql, pageSources } from './sources.ts'

interface Parts {
  readonly store: DatasetStore
  readonly graphql: (c: Context<AppEnv>) => AskGraphql
}

type LoadPage = (sources: Sources, c: Context<AppEnv>) => Promise<Page | Redirect>

/** The pages that the worker makes whole, from the API's own documents: they need no script. */
export function siteRoutes({ store, graphql }: Parts): Hono<AppEnv> {
  const serve = (load: LoadPage) => async (c: Context<AppEnv>) => {
    const keepAlive = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const trace = c.get('trace')
    const served = await timeKv(trace, store.current(keepAlive))
    const datasetAt = (version: string) => timeKv(trace, store.at(version, keepAlive))
    const result = await load(pageSources({ request: c.req.raw, graphql: graphql(c), served, datasetAt }), c)
    if (isRedirect(result)) return c.redirect(result.location, 302)
    const url = new URL(c.req.url)
    const { status, statements } = result
    return conditionalResponse(
      c.req.raw,
      renderPage(result, url.pathname, renderHead(result, url)),
      {
        ...cachePolicy({ kind: 'page', status, statements, version: served.dataset.version }),
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PAGE_CSP,
      },
      status,
    )
  }
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
  for (const path of ['/', '/pathway', '/pathway/:area/:aim']) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}
