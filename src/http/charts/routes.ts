import { type Context, Hono } from 'hono'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { cachePolicy } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { timeKv } from '../storage-times.ts'
import type { AppEnv } from '../trace.ts'
import { type Chart, type ChartSubject, chartOf, draw } from './chart.ts'
import { EMBED_CSP, embedPage } from './embed-page.ts'
import { oembed } from './oembed.ts'
import { type QueryReader, readTheme, readWidth } from './query-parameters.ts'

/** For SVG that is opened as a document: only its own inline styles. Any site may frame it. */
const CHART_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

type LoadChart = (c: Context<AppEnv>, subject: ChartSubject, read: QueryReader) => Promise<Chart>

/** Points of cost of a chart: a few milliseconds of drawing, and perhaps a read of an earlier dataset. */
const POINTS = 1_000

/** Charts as SVG (/chart), as pages for an iframe (/embed), and their oEmbed endpoint (/oembed): docs/use/embeds.md. */
export function chartRoutes(store: DatasetStore, rateLimiter: RateLimiter): Hono<AppEnv> {
  const loadChart: LoadChart = async (c, subject, read) => {
    const trace = c.get('trace')
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), POINTS)
    trace.cost = POINTS
    const keepAlive = (work: Promise<unknown>) => c.executionCtx.waitUntil(work)
    const served = await timeKv(trace, store.current(keepAlive))
    const chart = await chartOf(subject, read, {
      served,
      datasetAt: (version) => timeKv(trace, store.at(version, keepAlive)),
    })
    trace.cache = 'miss'
    trace.version = chart.version
    return chart
  }
  const picture = async (c: Context<AppEnv>, subject: ChartSubject) => {
    const layout = {
      width: readWidth(queryReader(c)),
      height: null,
      fontSize: 14,
      theme: readTheme(queryReader(c)),
      id: 'chart',
    }
    const { spec, lifetime, version } = await loadChart(c, subject, queryReader(c))
    return conditionalResponse(c.req.raw, draw(spec, layout), {
      ...cachePolicy({ kind: 'answer', lifetime, version }),
      'content-type': 'image/svg+xml',
      'content-security-policy': CHART_CSP,
    })
  }
  const page = async (c: Context<AppEnv>, subject: ChartSubject) => {
    const theme = readTheme(queryReader(c))
    const chart = await loadChart(c, subject, queryReader(c))
    return conditionalResponse(c.req.raw, embedPage(chart, theme, new URL(c.req.url)), {
      // Never immutable: the page around the chart, such as its link to the explorer, may change with a deploy.
      ...cachePolicy({ kind: 'answer', version: chart.version }),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': EMBED_CSP,
    })
  }

  const routes = new Hono<AppEnv>()
  routes.get('/chart/member/:code{.+\\.svg}', (c) =>
    picture(c, { kind: 'member', code: withoutExtension(c.req.param('code')) }),
  )
  routes.get('/chart/alliance.svg', (c) => picture(c, { kind: 'alliance' }))
  routes.get('/chart/pathway/:id{.+\\.svg}', (c) =>
    picture(c, { kind: 'pathway', id: withoutExtension(c.req.param('id')) }),
  )
  routes.get('/embed/member/:code', (c) => page(c, { kind: 'member', code: c.req.param('code') }))
  routes.get('/embed/alliance', (c) => page(c, { kind: 'alliance' }))
  routes.get('/embed/pathway/:id', (c) => page(c, { kind: 'pathway', id: c.req.param('id') }))
  routes.get('/oembed', (c) => oembed(c, (subject, read) => loadChart(c, subject, read)))
  for (const path of ['/chart/member/*', '/chart/pathway/*', '/embed/member/*', '/embed/pathway/*'])
    routes.on(OTHER_METHODS, path, methodNotAllowed('GET, HEAD, OPTIONS'))
  for (const path of ['/chart/alliance.svg', '/embed/alliance', '/oembed'])
    routes.on(OTHER_METHODS, path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE']

const withoutExtension = (file: string): string => file.replace(/\.svg$/, '')

const queryReader =
  (c: Context): QueryReader =>
  (name) =>
    c.req.query(name)
