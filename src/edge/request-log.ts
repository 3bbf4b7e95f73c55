import type { MiddlewareHandler } from 'hono'
import type { RequestIdVariables } from 'hono/request-id'
import { routePath } from 'hono/route'
import type { ErrorCode } from '../domain/errors.ts'

/** What the log tells of a GraphQL request. Never who asked, and never with which variables. */
export interface Trace {
  operation?: string | null
  /** SHA-256 of the document: its address under /q/ if it is registered. */
  document?: string
  cost?: number
  cache?: 'hit' | 'miss'
  version?: string
  /** Why it was refused. */
  code?: ErrorCode
}

export interface Edge {
  Variables: RequestIdVariables & { trace: Trace }
}

/**
 * One structured line for each request, and the time that it waited as Server-Timing. On Cloudflare clocks
 * stand still while a worker computes: what is measured there is the wait for KV, for D1 and for others who ask the same.
 */
export const requestLog = (): MiddlewareHandler<Edge> =>
  async function requestLog(c, next) {
    const began = Date.now()
    const trace: Trace = {}
    c.set('trace', trace)
    await next()
    const waitedMs = Date.now() - began
    c.res.headers.append('server-timing', `wait;dur=${waitedMs}`)
    const { method } = c.req
    const { status } = c.res
    console.log(
      JSON.stringify({
        event: 'request',
        id: c.get('requestId'),
        method,
        route: routePath(c, -1),
        status,
        ...trace,
        waitedMs,
      }),
    )
  }
