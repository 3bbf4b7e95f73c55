import type { MiddlewareHandler } from 'hono'
import { RATE } from '../../../domain/limits.ts'
import { problem } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { Edge } from '../trace.ts'
import { bearsSecret, SHORTEST_SECRET } from './bearer.ts'

/** What a try spends of a minute's points: twenty wrong ones are the end, a thousand right ones. */
const POINTS = { wrong: RATE.points / 20, right: RATE.points / 1_000 } as const

/** Lets only those pass who bear the secret of the deployment (RFC 6750). */
export const requireSecret = (secret: string | undefined, rateLimiter: RateLimiter): MiddlewareHandler<Edge> =>
  async function requireSecret(c, next) {
    const isSet = secret !== undefined && secret.length >= SHORTEST_SECRET
    const isRight = isSet && (await bearsSecret(c.req.header('authorization'), secret))
    // Before anything else is said: whoever tries on is not told whether the last try was right.
    await rateLimiter.require(`admin ${rateLimiter.clientOf(c.req.raw)}`, isRight ? POINTS.right : POINTS.wrong)
    if (isRight) return next()
    if (!isSet)
      return problem(
        c,
        'PUBLISHING_UNAVAILABLE',
        `ADMIN_SECRET is not set here, or has less than ${SHORTEST_SECRET} characters. Set it: npx wrangler secret put ADMIN_SECRET`,
      )
    return problem(c, 'UNAUTHORIZED', 'Send the secret of this deployment: "Authorization: Bearer …".', {
      headers: { 'www-authenticate': 'Bearer' },
    })
  }
