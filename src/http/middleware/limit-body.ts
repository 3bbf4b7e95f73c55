import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LIMIT } from '../../../domain/limits.ts'
import { errorResponse } from '../graphql/error-response.ts'
import { requestTooLargeError } from '../graphql/request.ts'
import type { AppEnv } from '../observability/trace.ts'

/**
 * Refuses a GraphQL request whose body is longer than `LIMIT.body` bytes, before the body is read: 413, REQUEST_TOO_LARGE
 * (RFC 9110, section 15.5.14).
 *
 * A body whose Content-Length is within the limit skips hono/body-limit, which accesses the stream of the body: that makes the
 * runtime read the body more slowly.
 *
 * @example
 * ```ts
 * app.post('/graphql', limitBody(), (c) => graphql(c))
 * ```
 */
export function limitBody(): MiddlewareHandler<AppEnv> {
  const { most } = LIMIT.body
  const countBytes = bodyLimit({
    maxSize: most,
    onError: (c: Context<AppEnv>) => errorResponse(c.req.raw, c.get('trace'), { errors: [requestTooLargeError(413)] }),
  })
  return async function limitBody(c, next) {
    const { headers } = c.req.raw
    const isWithinLimit = Number(headers.get('content-length') ?? most + 1) <= most && !headers.has('transfer-encoding')
    return isWithinLimit ? next() : countBytes(c, next)
  }
}
