import type { MiddlewareHandler } from 'hono'
import { RATE } from '../../../domain/limits.ts'
import { problemResponse } from '../errors/problem.ts'
import type { AppEnv } from '../observability/trace.ts'
import type { RateLimiter } from '../rate-limit/rate-limit.ts'
import { bearsSecret, SHORTEST_SECRET } from './bearer.ts'

/** Points that an attempt costs: a client has 20 wrong attempts or 1,000 right ones in each window of the rate limit. */
const POINTS = { wrong: RATE.points / 20, right: RATE.points / 1_000 } as const

/**
 * Lets a request pass if it has the secret as a bearer token (RFC 6750): `Authorization: Bearer <secret>`. Any other request gets 401,
 * UNAUTHORIZED. If the secret is not set or has fewer than `SHORTEST_SECRET` characters, every request gets 503,
 * PUBLISHING_UNAVAILABLE.
 *
 * @throws RateLimited after too many attempts by the client
 *
 * @example
 * ```ts
 * app.post('/admin/publish', requireSecret(env.ADMIN_SECRET, rateLimiter), (c) => c.json({ ok: true }))
 * ```
 */
export const requireSecret = (secret: string | undefined, rateLimiter: RateLimiter): MiddlewareHandler<AppEnv> =>
  async function requireSecret(c, next) {
    const isSet = secret !== undefined && secret.length >= SHORTEST_SECRET
    const isRight = isSet && (await bearsSecret(c.req.header('authorization'), secret))
    // First of all, so that a client over its limit does not learn whether its last attempt was right.
    await rateLimiter.require(`admin ${rateLimiter.clientOf(c.req.raw)}`, isRight ? POINTS.right : POINTS.wrong)
    if (isRight) return next()
    if (!isSet)
      return problemResponse(
        c,
        'PUBLISHING_UNAVAILABLE',
        `ADMIN_SECRET is not set here, or has fewer than ${SHORTEST_SECRET} characters. Set it: npx wrangler secret put ADMIN_SECRET`,
      )
    return problemResponse(c, 'UNAUTHORIZED', 'Send the secret of this deployment: "Authorization: Bearer …".', {
      headers: { 'www-authenticate': 'Bearer' },
    })
  }
