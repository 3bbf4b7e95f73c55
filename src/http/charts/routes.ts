import { type Context, Hono } from 'hono'
import { drawChart } from '../../../charts/draw.ts'
import { type Layout, SIZES } from '../../../charts/layout.ts'
import { type ChartSubject, readSubject, SUBJECTS } from '../../../site/chart-subject.ts'
import { pathwayIdAt } from '../../../site/pathway/pathway-id.ts'
import { cachePolicy } from '../caching/cache-policy.ts'
import { conditionalResponse } from '../caching/conditional-response.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { AppEnv } from '../observability/trace.ts'
import { type AskGraphql, pageSources } from '../pages/sources.ts'
import { chargeTo } from '../rate-limit/charge.ts'
import { keepAliveOf, type RouteParts } from '../route-parts.ts'
import { ChartNotFound, chartOf, type SubjectChart } from './chart.ts'
import { EMBED_CSP, embedPage } from './embed-page.ts'
import { chartSources } from './load-sources.ts'
import { oembed } from './oembed.ts'
import { type Pictures, pngResponse } from './png.ts'
import { readOneOf, readSize, readTheme, readWidth, refuseNearMisses } from './query-parameters.ts'

/** For SVG that is opened as a document: only its own inline styles. Any site may frame it. */
const CHART_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

type LoadChart = (c: Context<AppEnv>, subject: ChartSubject) => Promise<SubjectChart>

/**
 * Points of cost: of a chart for a few milliseconds of drawing, and perhaps a read of an earlier dataset; of a picture that is not kept
 * yet for ten times as many.
 */
const POINTS = { chart: 1_000, picture: 9_000 } as const

interface Parts extends RouteParts {
  /** Undefined: there is no PNG. */
  readonly pictures: Pictures | undefined
  /** Answers the registered documents of pages: oEmbed finds the pathway of a page with them. */
  readonly graphql: (c: Context<AppEnv>) => AskGraphql
}

/** Charts as SVG and PNG (/chart), as pages for an iframe (/embed), and their oEmbed endpoint (/oembed): docs/use/embeds.md. */
export function chartRoutes(parts: Parts): Hono<AppEnv> {
  const { rateLimiter, pictures, graphql } = parts
  const charge = chargeTo(rateLimiter)
  const loadChart: LoadChart = async (c, subject) => {
    await charge(c, POINTS.chart)
    const chart = await chartOf(subject, await chartSources(c, parts))
    Object.assign(c.get('trace'), { cache: 'miss', version: chart.version })
    return chart
  }
  const picture = async (c: Context<AppEnv>) => {
    const { subject, url } = subjectIn(c, /^\/chart\/(.+)\.svg$/, ['theme', 'size', 'width'])
    const layout = layoutFrom(url)
    const { spec, lifetime, version, page } = await loadChart(c, subject)
    const svg = drawChart(spec, { ...layout, address: addressOf(url, page) })
    const policy = { kind: 'answer', lifetime, version } as const
    return conditionalResponse(c.req.raw, svg, 'image/svg+xml', policy, { 'content-security-policy': CHART_CSP })
  }
  const pixels = async (c: Context<AppEnv>) => {
    const { subject, url } = subjectIn(c, /^\/chart\/(.+)\.png$/, ['theme', 'size'])
    const size = readSize(url.searchParams.get('size'), 'social')
    const theme = readOneOf(url.searchParams.get('theme'), 'theme', ['light', 'dark'], 'light')
    const { spec, lifetime, version, page } = await loadChart(c, subject)
    const layout = { ...SIZES[size], theme: size === 'print' ? 'light' : theme, id: 'chart' } as const
    return pngResponse({
      request: c.req.raw,
      svg: drawChart(spec, { ...layout, address: addressOf(url, page) }),
      // Charts for pages have the size of the screen in CSS pixels, and many screens have two device pixels for each.
      scale: SIZES[size].height === null ? 2 : 1,
      headers: cachePolicy({ kind: 'answer', lifetime, version }),
      pictures,
      charge: () => charge(c, POINTS.picture),
      keepAlive: keepAliveOf(c),
    })
  }
  const frame = async (c: Context<AppEnv>) => {
    const { subject, url } = subjectIn(c, /^\/embed\/(.+?)\/?$/, ['theme'])
    const theme = readTheme(url.searchParams.get('theme'), 'light')
    const chart = await loadChart(c, subject)
    // Never immutable: the page around the chart, such as its link, may change with a deploy.
    const policy = { kind: 'answer', version: chart.version } as const
    const csp = { 'content-security-policy': EMBED_CSP }
    return conditionalResponse(c.req.raw, embedPage(chart, theme, url), 'text/html; charset=utf-8', policy, csp)
  }

  const routes = new Hono<AppEnv>()
  routes.get('/chart/*', (c) => (c.req.path.endsWith('.png') ? pixels(c) : picture(c)))
  routes.get('/embed/*', frame)
  routes.get('/oembed', (c) =>
    oembed(c, {
      loadChart: (subject) => loadChart(c, subject),
      pathwayAt: async (address) =>
        pathwayIdAt(
          address,
          pageSources({ request: c.req.raw, graphql: graphql(c), ...(await chartSources(c, parts)) }).sources,
        ),
    }),
  )
  for (const path of ['/chart/*', '/embed/*', '/oembed'])
    routes.on(['POST', 'PUT', 'PATCH', 'DELETE'], path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

/** @param more parameters besides the options of the subject */
function subjectIn(c: Context, pattern: RegExp, more: readonly string[]) {
  const url = new URL(c.req.url)
  const [, path] = pattern.exec(url.pathname) ?? []
  const subject = path === undefined ? null : readSubject(path, url.searchParams)
  if (subject === null)
    throw new ChartNotFound(
      `Nothing is at ${url.pathname}. Charts: /chart/member/POL.svg, /chart/alliance.svg, /chart/allies.svg, /chart/compare.svg?line=POL&line=DEU:SIPRI, /chart/revisions.svg, /chart/outlook/POL.svg, /chart/claim/<slug>.svg, /chart/pathway/<id>.svg, /chart/tracker.svg, /chart/precedents.svg; the same with .png, and without an ending below /embed.`,
    )
  refuseNearMisses(url.searchParams, [...SUBJECTS[subject.kind].options, ...more])
  return { subject, url }
}

/** A named size, or any width with the height that the content needs. */
function layoutFrom({ searchParams }: URL): Layout {
  const theme = readTheme(searchParams.get('theme'))
  const size = searchParams.get('size')
  if (size === null) return { ...SIZES.page, width: readWidth(searchParams.get('width')), theme, id: 'chart' }
  const name = readSize(size, 'page')
  return { ...SIZES[name], theme: name === 'print' ? 'light' : theme, id: 'chart' }
}

/** What a reader can type: host and path, where that is short. */
const addressOf = ({ host }: URL, page: string): string | null =>
  page.length > 60 || page.includes('?') ? null : `${host}${page}`
