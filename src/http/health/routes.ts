import { type Context, Hono } from 'hono'
import { InputError, quoted } from '../../../domain/errors.ts'
import { SERVICE_LINKS } from '../discovery/api-catalog.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import type { AppEnv } from '../observability/trace.ts'
import { PAGE_CSP } from '../pages/csp.ts'
import type { RateLimiter } from '../rate-limit/rate-limit.ts'
import { keepAliveOf, servedTo } from '../route-parts.ts'
import { type CheckResult, FullCheck, type FullCheckParts } from './full-check.ts'
import { statusPage } from './status-page.ts'

interface HealthParts extends FullCheckParts {
  readonly rateLimiter: RateLimiter
}

/** Points of cost of a full check, which reads KV and D1. A cached result is free. */
const CHECK_POINTS = 1_000

/** GET /health, for monitors, and GET /status, the same as a page: docs/maintain/observability.md. */
export function healthRoutes({ rateLimiter, ...parts }: HealthParts): Hono<AppEnv> {
  const check = new FullCheck(parts)

  /** For monitors that poll every few seconds; also the baseline of the benchmark. Needs no I/O if the dataset is in memory. */
  async function basic(c: Context<AppEnv>): Promise<Response> {
    const trace = c.get('trace')
    const { dataset, publishedAt } = await servedTo(c, parts.store)
    trace.version = dataset.version
    return c.json({ status: 'ok', datasetVersion: dataset.version, publishedAt }, 200, { link: SERVICE_LINKS })
  }

  async function checkResult(c: Context<AppEnv>): Promise<CheckResult> {
    const trace = c.get('trace')
    const cached = check.cached()
    if (cached !== null) {
      Object.assign(trace, { cache: 'hit', version: cached.served?.dataset.version })
      return cached
    }
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), CHECK_POINTS)
    const result = await check.run(keepAliveOf(c))
    const { kv, d1 } = result.health.checks
    Object.assign(trace, {
      cost: CHECK_POINTS,
      cache: 'miss',
      version: result.served?.dataset.version,
      kvMs: kv.waitedMs,
      d1Ms: d1.waitedMs,
    })
    return result
  }

  async function full(c: Context<AppEnv>): Promise<Response> {
    const result = await checkResult(c)
    return c.body(JSON.stringify(result.health, null, 2), statusOf(result), {
      ...headersOf(result),
      'content-type': 'application/json',
    })
  }

  async function page(c: Context<AppEnv>): Promise<Response> {
    const result = await checkResult(c)
    return c.body(await statusPage(result), statusOf(result), {
      ...headersOf(result),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_CSP,
    })
  }

  const routes = new Hono<AppEnv>()
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

/** 503 only without figures: a load balancer should keep an instance that just cannot read statements. */
const statusOf = ({ served }: CheckResult): 200 | 503 => (served === null ? 503 : 200)

const headersOf = ({ served }: CheckResult): Readonly<Record<string, string>> =>
  served === null ? { 'retry-after': '5' } : {}
