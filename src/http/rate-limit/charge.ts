import type { Context } from 'hono'
import type { AppEnv } from '../observability/trace.ts'
import type { RateLimiter } from './rate-limit.ts'

/** Charges points to the client of a request, and adds them to its line in the log. Rejects with RateLimited when too few are left. */
export type Charge = (c: Context<AppEnv>, points: number) => Promise<void>

export const chargeTo =
  (rateLimiter: RateLimiter): Charge =>
  async (c, points) => {
    await rateLimiter.require(rateLimiter.clientOf(c.req.raw), points)
    const trace = c.get('trace')
    trace.cost = (trace.cost ?? 0) + points
  }
