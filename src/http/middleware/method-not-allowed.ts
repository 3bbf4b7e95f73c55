import type { Handler } from 'hono'
import { problemResponse } from '../errors/problem.ts'
import type { AppEnv } from '../observability/trace.ts'

/**
 * Answers 405, METHOD_NOT_ALLOWED, with an Allow header (RFC 9110, section 15.5.6). Register it after the routes of the same path.
 *
 * @param allow the methods that the path has, separated by commas
 *
 * @example
 * ```ts
 * app.get('/health', (c) => c.json({ status: 'ok' }))
 * app.all('/health', methodNotAllowed('GET, HEAD, OPTIONS'))
 * ```
 */
export const methodNotAllowed = (allow: string): Handler<AppEnv> =>
  function methodNotAllowed(c) {
    const detail = `${c.req.method} is not allowed here. Allowed: ${allow}.`
    return problemResponse(c, 'METHOD_NOT_ALLOWED', detail, { headers: { allow } })
  }
