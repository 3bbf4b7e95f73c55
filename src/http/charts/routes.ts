/** Charts as pictures, as pages for an iframe, and as oEmbed says where they are. */
import { type Context, Hono } from 'hono'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { cachePolicy } from '../cache-policy.ts'
import { conditionalResponse } from '../conditional-response.ts'
import { methodNotAllowed } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { timeKv } from '../storage-times.ts'
import type { Edge } from '../trace.ts'
import { type Chart, chartOf, draw, type Subject } from './chart.ts'
import { EMBED_CSP, embedPage } from './embed-page.ts'
import { oembed } from './oembed.ts'
import { type QueryReader, themeFrom, widthFrom } from './query-parameters.ts'

/** A picture styles itself and does nothing else, even where it is opened as a page of its own. */
const CHART_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

type AskChart = (c: Context<Edge>, subject: Subject, read: QueryReader) => Promise<Chart>

/** What a drawing counts for, next to what answers cost: a few milliseconds, and perhaps a read of an earlier dataset. */
const POINTS = 1_000

export function chartRoutes(store: DatasetStore, rateLimiter: RateLimiter): Hono<Edge> {
  const ask: AskChart = async (c, subject, read) => {
    const trace = c.get('trace')
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), POINTS, 'charts')
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
  const picture = async (c: Context<Edge>, subject: Subject) => {
    const layout = { width: widthFrom(reader(c)), height: null, fontSize: 14, theme: themeFrom(reader(c)), id: 'chart' }
    const { spec, lifetime, version } = await ask(c, subject, reader(c))
    return conditionalResponse(c.req.raw, draw(spec, layout), {
      ...cachePolicy({ kind: 'answer', lifetime, version }),
      'content-type': 'image/svg+xml',
      'content-security-policy': CHART_CSP,
    })
  }
  const page = async (c: Context<Edge>, subject: Subject) => {
    const theme = themeFrom(reader(c))
    const chart = await ask(c, subject, reader(c))
    return conditionalResponse(c.req.raw, embedPage(chart, theme, new URL(c.req.url)), {
      // Never for good: what surrounds the chart, such as the link to the explorer, may be mended.
      ...cachePolicy({ kind: 'answer', version: chart.version }),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': EMBED_CSP,
    })
  }

  const routes = new Hono<Edge>()
  routes.get('/chart/member/:code{.+\\.svg}', (c) => picture(c, { kind: 'member', code: named(c.req.param('code')) }))
  routes.get('/chart/alliance.svg', (c) => picture(c, { kind: 'alliance' }))
  routes.get('/chart/pathway/:id{.+\\.svg}', (c) => picture(c, { kind: 'pathway', id: named(c.req.param('id')) }))
  routes.get('/embed/member/:code', (c) => page(c, { kind: 'member', code: c.req.param('code') }))
  routes.get('/embed/alliance', (c) => page(c, { kind: 'alliance' }))
  routes.get('/embed/pathway/:id', (c) => page(c, { kind: 'pathway', id: c.req.param('id') }))
  routes.get('/oembed', (c) => oembed(c, (subject, read) => ask(c, subject, read)))
  for (const path of ['/chart/member/*', '/chart/pathway/*', '/embed/member/*', '/embed/pathway/*'])
    routes.on(NOT_READING, path, methodNotAllowed('GET, HEAD, OPTIONS'))
  for (const path of ['/chart/alliance.svg', '/embed/alliance', '/oembed'])
    routes.on(NOT_READING, path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

const NOT_READING = ['POST', 'PUT', 'PATCH', 'DELETE']

const named = (file: string): string => file.replace(/\.svg$/, '')

const reader =
  (c: Context): QueryReader =>
  (name) =>
    c.req.query(name)
