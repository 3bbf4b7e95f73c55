/** The explorer's pages: one shell of static HTML, whose head says what the address is about to those who run no script. */
import { type Context, Hono } from 'hono'
import type { Dataset } from '../../../domain/dataset.ts'
import { alpha3, memberByCode } from '../../../domain/identity.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { DatasetUnavailable } from '../../store/dataset-unavailable.ts'
import { cachePolicy } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { methodNotAllowed, notFound } from '../problem.ts'
import { timeKv } from '../storage-times.ts'
import type { Edge } from '../trace.ts'
import { headOf } from './head.ts'
import {
  claimsMetadata,
  compareMetadata,
  homeMetadata,
  memberMetadata,
  type PageMetadata,
  unknownMemberMetadata,
} from './metadata.ts'

/** What pages need of the static assets. */
export type Assets = Pick<Fetcher, 'fetch'>

/** Where the shell is among the assets: web/explorer/index.html, without its trailing slash (wrangler.toml, html_handling). */
const SHELL = '/explorer'

/** The same as that of the pages which are files: web/public/_headers. */
export const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

interface Page {
  readonly words: PageMetadata
  readonly status: 200 | 404
}

export function pageRoutes(store: DatasetStore, assets: Assets | undefined): Hono<Edge> {
  const serve = async (c: Context<Edge>, of: (dataset: Dataset) => Page): Promise<Response> => {
    const url = new URL(c.req.url)
    const shell = await assets?.fetch(new URL(SHELL, url.origin).href)
    if (!shell?.ok) return url.pathname === '/' ? c.redirect('/graphiql', 302) : await notFound(c)
    const dataset = await currentOf(store, c)
    const page = dataset === null ? null : of(dataset)
    const html = await withHead(shell, page === null ? null : headOf(page.words, url))
    const status = page?.status ?? 200
    return conditionalResponse(
      c.req.raw,
      html,
      {
        ...cachePolicy({ kind: 'page', status, failed: dataset === null, version: dataset?.version ?? null }),
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PAGE_CSP,
      },
      status,
    )
  }
  const found = (words: PageMetadata): Page => ({ words, status: 200 })

  const routes = new Hono<Edge>()
  routes.get('/', (c) => serve(c, (dataset) => found(homeMetadata(dataset))))
  routes.get('/compare', (c) => serve(c, (dataset) => found(compareMetadata(dataset))))
  routes.get('/claims', (c) => serve(c, (dataset) => found(claimsMetadata(dataset))))
  routes.get('/member/:code', (c) =>
    serve(c, (dataset) => {
      const member = memberByCode(dataset, alpha3(dataset, c.req.param('code')))
      return member ? found(memberMetadata(dataset, member)) : { words: unknownMemberMetadata(dataset), status: 404 }
    }),
  )
  for (const path of ['/', '/compare', '/claims', '/member/:code'])
    routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

/** Null when there is none: the shell is served without figures then, and says itself what is wrong. */
async function currentOf(store: DatasetStore, c: Context<Edge>): Promise<Dataset | null> {
  const trace = c.get('trace')
  try {
    const current = store.current((work) => c.executionCtx.waitUntil(work))
    const { dataset } = await timeKv(trace, current)
    trace.version = dataset.version
    return dataset
  } catch (error) {
    if (error instanceof DatasetUnavailable) return null
    throw error
  }
}

/** Puts a head in the place of what the shell says of itself. */
function withHead(shell: Response, head: string | null): Promise<string> {
  if (head === null) return shell.text()
  const gone = { element: (one: Element) => void one.remove() }
  return new HTMLRewriter()
    .on('head > title', gone)
    .on('head > meta[name="description"]', gone)
    .on('head > link[rel="canonical"]', gone)
    .on('head > meta[property^="og:"]', gone)
    .on('head', { element: (one) => void one.append(head, { html: true }) })
    .transform(new Response(shell.body))
    .text()
}
