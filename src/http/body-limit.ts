import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LIMIT } from '../../domain/limits.ts'
import { errorResponse } from './graphql/error-response.ts'
import { requestTooLarge } from './graphql/request.ts'
import type { Edge } from './trace.ts'

/**
 * Refuses bodies that are too long before they are read. One that says its length is not looked at here: to ask the runtime for the
 * stream of a body, as hono/body-limit does, makes it slower to read.
 */
export function limitBody(): MiddlewareHandler<Edge> {
  const { most } = LIMIT.body
  const counted = bodyLimit({
    maxSize: most,
    onError: (c: Context<Edge>) => errorResponse(c.req.raw, c.get('trace'), { errors: [requestTooLarge(413)] }),
  })
  return async function limitBody(c, next) {
    const { headers } = c.req.raw
    const isShort = Number(headers.get('content-length') ?? most + 1) <= most && !headers.has('transfer-encoding')
    return isShort ? next() : counted(c, next)
  }
}
