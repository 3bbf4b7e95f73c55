/** Whether the service is well: in a word, in full for monitors, and as a page for people. */
import { type Context, Hono } from 'hono'
import { InputError, quoted } from '../../../domain/errors.ts'
import { cachePolicy } from '../cache-policy.ts'
import { pagePolicy } from '../plain-page/page.ts'
import { methodNotAllowed } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import { timeKv } from '../storage-times.ts'
import type { Edge } from '../trace.ts'
import { type Checked, FullCheck, type FullCheckParts } from './full-check.ts'
import { statusPage } from './status-page.ts'

interface HealthParts extends FullCheckParts {
  readonly rateLimiter: RateLimiter
}

/** Points of cost of a full check: it reads KV and D1. One that was made lately is told for nothing. */
const CHECK_POINTS = 1_000

export function healthRoutes({ rateLimiter, ...parts }: HealthParts): Hono<Edge> {
  const check = new FullCheck(parts)
  const keep = (c: Context<Edge>) => (work: Promise<unknown>) => c.executionCtx.waitUntil(work)

  /** What is told to a monitor every few seconds, and what the benchmark compares all else with: no I/O where figures are held. */
  async function basic(c: Context<Edge>): Promise<Response> {
    const trace = c.get('trace')
    const { dataset, publishedAt } = await timeKv(trace, parts.store.current(keep(c)))
    trace.version = dataset.version
    return c.json({ status: 'ok', datasetVersion: dataset.version, publishedAt })
  }

  async function checked(c: Context<Edge>): Promise<Checked> {
    const trace = c.get('trace')
    const atHand = check.atHand()
    if (atHand !== null) {
      Object.assign(trace, { cache: 'hit', version: atHand.served?.dataset.version })
      return atHand
    }
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), CHECK_POINTS)
    const made = await check.run(keep(c))
    const { kv, d1 } = made.health.checks
    Object.assign(trace, {
      cost: CHECK_POINTS,
      cache: 'miss',
      version: made.served?.dataset.version,
      kvMs: kv.waitedMs,
      d1Ms: d1.waitedMs,
    })
    return made
  }

  async function full(c: Context<Edge>): Promise<Response> {
    const made = await checked(c)
    return c.body(JSON.stringify(made.health, null, 2), statusOf(made), {
      ...headersOf(made),
      'content-type': 'application/json',
    })
  }

  async function page(c: Context<Edge>): Promise<Response> {
    const made = await checked(c)
    return c.body(await statusPage(made), statusOf(made), {
      ...headersOf(made),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': await pagePolicy(),
    })
  }

  const routes = new Hono<Edge>()
  routes.get('/health', (c) => {
    const depth = c.req.query('depth')
    if (depth === undefined || depth === 'basic') return basic(c)
    if (depth === 'full') return full(c)
    throw new InputError({ field: 'depth', found: quoted(depth), allowed: 'basic or full', example: 'depth=full' })
  })
  routes.get('/status', page)
  for (const path of ['/health', '/status']) routes.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))
  return routes
}

/** Without statements the figures are still served: only those that are out of reach make the service one to take out of rotation. */
const statusOf = ({ served }: Checked): 200 | 503 => (served === null ? 503 : 200)

const headersOf = ({ served }: Checked): Readonly<Record<string, string>> => ({
  ...cachePolicy({ kind: 'volatile' }),
  ...(served === null ? { 'retry-after': '5' } : {}),
})
