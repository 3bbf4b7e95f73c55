import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ErrorCode } from '../domain/errors.ts'

/** What the log tells of a GraphQL request. Never who asked, and never with which variables. */
export interface Trace {
  operation?: string | null
  /** The document: its SHA-256 if the client named it by that, else its fingerprint. */
  document?: string
  cost?: number
  cache?: 'hit' | 'miss'
  version?: string
  /** Why it was refused. */
  code?: ErrorCode
}

export interface Edge {
  Variables: { requestId: string; trace: Trace }
}

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
    c.res.headers.append('server-timing', `wait;dur=${waitedMs}`)
    const { method } = c.req
    const { status } = c.res
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
