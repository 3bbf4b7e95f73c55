import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { logSlowQuery } from '../observability/slow-query.ts'
import type { AppEnv, Trace } from '../observability/trace.ts'

/**
 * Sets `requestId` and `trace`, logs each request as one line of JSON, and adds a Server-Timing header
 * (https://www.w3.org/TR/server-timing/). Must be the first middleware: all others may use the two variables.
 *
 * On Cloudflare clocks stand still while a worker computes. `waitedMs` is the time spent waiting: for KV, for D1, or for the same
 * work of another request.
 *
 * @example
 * ```ts
 * const app = new Hono<AppEnv>()
 * app.use(requestLog())
 * ```
 */
export const requestLog = (): MiddlewareHandler<AppEnv> =>
  async function requestLog(c, next) {
    const startedAt = Date.now()
    const trace: Trace = {}
    const id = requestIdFrom(c.req.header('x-request-id'))
    c.set('requestId', id)
    c.set('trace', trace)
    await next()
    const waitedMs = Date.now() - startedAt
    c.res.headers.set('server-timing', serverTiming(trace, waitedMs))
    const { method } = c.req
    const { status } = c.res
    logSlowQuery(id, trace, waitedMs)
    if (status === 304) trace.cache = 'revalidated'
    console.log(
      JSON.stringify({
        event: 'request',
        id,
        method,
        route: routePath(c, -1),
        status,
        ...trace,
        waitedMs,
      }),
    )
  }

/** The client's X-Request-Id if it is safe to log, else a new UUID. */
const requestIdFrom = (header: string | undefined): string =>
  header !== undefined && /^[\w\-=]{1,255}$/.test(header) ? header : crypto.randomUUID()

/**
 * The value of a Server-Timing header (https://www.w3.org/TR/server-timing/), such as `cache;desc="miss", kv;dur=12, wait;dur=13`.
 *
 * @param waitedMs the whole wait in milliseconds
 */
function serverTiming({ cache, kvMs, d1Ms }: Trace, waitedMs: number): string {
  const cacheMetric = cache === undefined ? '' : `cache;desc="${cache}", `
  const kvMetric = kvMs === undefined ? '' : `kv;dur=${kvMs}, `
  const d1Metric = d1Ms === undefined ? '' : `d1;dur=${d1Ms}, `
  return `${cacheMetric}${kvMetric}${d1Metric}wait;dur=${waitedMs}`
}
