import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { serverTiming } from './server-timing.ts'
import { logSlowQuery } from './slow-query.ts'
import type { Edge, Trace } from './trace.ts'

/**
 * One structured line for each request, and the time that it waited as Server-Timing. On Cloudflare clocks
 * stand still while a worker computes: what is measured there is the wait for KV, for D1 and for others who ask the same.
 */
export const requestLog = (): MiddlewareHandler<Edge> =>
  async function requestLog(c, next) {
    const began = Date.now()
    const trace: Trace = {}
    const id = requestIdFrom(c.req.header('x-request-id'))
    c.set('requestId', id)
    c.set('trace', trace)
    await next()
    const waitedMs = Date.now() - began
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

/** The id that a client gave its request, if it is one that may stand in a log; else a new one. */
const requestIdFrom = (given: string | undefined): string =>
  given !== undefined && /^[\w\-=]{1,255}$/.test(given) ? given : crypto.randomUUID()
