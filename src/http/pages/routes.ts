import { type Context, Hono } from 'hono'
import type { Member } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { InputError } from '../../../domain/errors.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { alpha3, memberByCode } from '../../../domain/identity.ts'
import { pathwayByKey } from '../../../domain/pathway/find.ts'
import type { Pathway } from '../../../domain/pathway/pathway.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { DatasetUnavailable } from '../../store/dataset-unavailable.ts'
import { cachePolicy } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { notFound } from '../problem.ts'
import { timeKv } from '../storage-times.ts'
import type { AppEnv } from '../trace.ts'
import { PAGE_CSP } from './csp.ts'
import { renderHead } from './head.ts'
import { compareMetadata, memberMetadata, type PageMetadata, unknownMemberMetadata, withPathway } from './metadata.ts'

/** The binding of the static assets. */
export type Assets = Pick<Fetcher, 'fetch'>

/** The address of web/explorer/index.html among the assets, without a trailing slash: html_handling of wrangler.toml. */
const SHELL = '/explorer'

interface Page {
  readonly metadata: PageMetadata
  readonly status: 200 | 404
}

/**
 * The pages of the explorer: one static HTML file, whose `<head>` is replaced for each address, for search engines and link previews,
 * which run no scripts.
 */
export function pageRoutes(store: DatasetStore, assets: Assets | undefined): Hono<AppEnv> {
  const serve = async (c: Context<AppEnv>, pageOf: (dataset: Dataset) => Page | Promise<Page>): Promise<Response> => {
    const url = new URL(c.req.url)
    const shell = await assets?.fetch(new URL(SHELL, url.origin).href)
    if (!shell?.ok) return await notFound(c)
    const dataset = await currentDataset(store, c)
    const page = dataset === null ? null : await pageOf(dataset)
    const html = await replaceHead(shell, page === null ? null : renderHead(page.metadata, url))
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
  const ok = (metadata: PageMetadata): Page => ({ metadata, status: 200 })

  const routes = new Hono<AppEnv>()
  routes.get('/compare', (c) => serve(c, (dataset) => ok(compareMetadata(dataset))))
  routes.get('/member/:code', (c) =>
    serve(c, async (dataset) => {
      const member = memberByCode(dataset, alpha3(dataset, c.req.param('code')))
      if (!member) return { metadata: unknownMemberMetadata(dataset), status: 404 }
      const pathway = await linkedPathway(dataset, member, c.req.query('pathway'))
      return ok(withPathway(memberMetadata(dataset, member), pathway))
    }),
  )
  for (const path of ['/compare', '/member/:code']) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

/** The pathway of a member, or of a group, that the address names. Null if its id is not one, or names other figures: the page finds those. */
async function linkedPathway(dataset: Dataset, member: Member | null, id: string | undefined): Promise<Pathway | null> {
  if (id === undefined) return null
  try {
    const found = await pathwayByKey(id.replace(/^pathway:/, ''), { dataset, datasetAt: async () => null })
    return isAbsence(found) || (found.member?.member ?? null) !== member ? null : found
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** Null if no dataset is available: the page is then served unchanged, and its script shows the error. */
async function currentDataset(store: DatasetStore, c: Context<AppEnv>): Promise<Dataset | null> {
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

/** Replaces title, description, canonical link and Open Graph of the shell. Null: no change. */
function replaceHead(shell: Response, head: string | null): Promise<string> {
  if (head === null) return shell.text()
  const remove = { element: (one: Element) => void one.remove() }
  return new HTMLRewriter()
    .on('head > title', remove)
    .on('head > meta[name="description"]', remove)
    .on('head > link[rel="canonical"]', remove)
    .on('head > meta[property^="og:"]', remove)
    .on('head', { element: (one) => void one.append(head, { html: true }) })
    .transform(new Response(shell.body))
    .text()
}
