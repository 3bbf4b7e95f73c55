import { Hono } from 'hono'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { datumByKey } from '../../../domain/identity.ts'
import { type Cited, citeAsBibtex, citeAsCsl, citeAsText } from '../../../site/parts/citation.ts'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { problemResponse } from '../errors/problem.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { AppEnv } from '../observability/trace.ts'
import { type RouteParts, servedTo } from '../route-parts.ts'
import { citedDatum, citedEdition } from './citations.ts'

const FORMATS = {
  txt: { write: citeAsText, mediaType: 'text/plain; charset=utf-8' },
  bib: { write: citeAsBibtex, mediaType: 'application/x-bibtex; charset=utf-8' },
  json: { write: citeAsCsl, mediaType: 'application/vnd.citationstyles.csl+json' },
} as const

/** GET /cite/<id>.txt, .bib and .json: an edition or a figure by its id in the API. docs/use/downloads.md. */
export function citeRoutes({ store }: Pick<RouteParts, 'store'>): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/cite/:name', async (c) => {
    const { dataset } = await servedTo(c, store)
    const [, id = '', format] = /^(.+)\.(txt|bib|json)$/.exec(c.req.param('name')) ?? []
    const cited = citedAs(dataset, id, new URL(c.req.url).origin)
    if (cited === null || format === undefined)
      return problemResponse(
        c,
        'NOT_FOUND',
        `Nothing is at ${c.req.path}. There is /cite/<id> with .txt, .bib or .json behind the id of an edition or a datum in the API: /cite/edition:nato-2026.bib, /cite/datum:nato-2026:DEFENCE_SHARE_OF_GDP:POL:2026.json.`,
      )
    const { write, mediaType } = FORMATS[format as keyof typeof FORMATS]
    const policy = { kind: 'answer', version: dataset.version } as const
    return conditionalResponse(c.req.raw, `${write(cited)}\n`, mediaType, policy)
  })
  routes.all('/cite/:name', methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

function citedAs(dataset: Dataset, id: string, origin: string): Cited | null {
  const edition = dataset.editions.find(({ slug }) => id === `edition:${slug}`)
  if (edition) return citedEdition(dataset, edition, origin)
  const datum = id.startsWith('datum:') ? datumByKey(dataset, id.slice('datum:'.length)) : null
  return datum && citedDatum(dataset, datum, origin)
}
