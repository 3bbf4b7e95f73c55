/** Where publishing ends: the one place that writes, for those who bear the secret. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { RATE } from '../../../schema/limits.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { NotPublishable, PublicationConflict, PublishingUnavailable } from '../../store/publications/publication.ts'
import type { Publisher } from '../../store/publications/publisher.ts'
import { methodNotAllowed, problem, rateLimitedProblem } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { Edge } from '../request-log.ts'
import { bears, SHORTEST_SECRET } from './bearer.ts'
import { publicationRequestIn } from './input.ts'
import { purge } from './purge.ts'

export interface Publishing {
  readonly publisher: Publisher
  /** Undefined where none is set: nobody can publish then. */
  readonly secret: string | undefined
}

/** What a try spends of a minute's points: twenty wrong ones are the end, a thousand right ones. */
const POINTS = { wrong: RATE.points / 20, right: RATE.points / 1_000 } as const
/** Publications that are told: enough to see what to roll back to. */
const HISTORY = 20
const LARGEST_BODY = 4_096

export function adminRoutes({ publisher, secret }: Publishing, rateLimiter: RateLimiter): Hono<Edge> {
  /** Why a request may not do anything here; null when it may. */
  async function refusalOf(c: Context): Promise<Response | null> {
    const isSet = secret !== undefined && secret.length >= SHORTEST_SECRET
    const isRight = isSet && (await bears(c.req.header('authorization'), secret))
    const allowance = await rateLimiter.spend(
      `admin ${rateLimiter.clientOf(c.req.raw)}`,
      isRight ? POINTS.right : POINTS.wrong,
    )
    // Said before anything else: whoever tries on is not told whether the last try was right.
    if (!allowance.allowed) return rateLimitedProblem(c, `Ask again in ${allowance.seconds} seconds.`, allowance)
    if (isRight) return null
    if (!isSet)
      return problem(
        c,
        503,
        'PUBLISHING_UNAVAILABLE',
        `ADMIN_SECRET is not set here, or has less than ${SHORTEST_SECRET} characters. Set it: npx wrangler secret put ADMIN_SECRET`,
      )
    const response = problem(c, 401, 'UNAUTHORIZED', 'Send the secret of this deployment: "Authorization: Bearer …".')
    response.headers.set('www-authenticate', 'Bearer')
    return response
  }

  const routes = new Hono<Edge>()
  routes.get('/admin/publish', async (c) => {
    const refusal = await refusalOf(c)
    return refusal ?? c.json({ publications: await publisher.history(HISTORY) })
  })
  routes.post('/admin/publish', bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), async (c) => {
    const refusal = await refusalOf(c)
    if (refusal) return refusal
    const request = publicationRequestIn(await c.req.json().catch(() => null))
    const { publication, repeated, mended } = await publisher.publish(request)
    // Hono's type of the context does not know the cache yet.
    const purged = await purge(c.executionCtx as Pick<ExecutionContext, 'cache'>)
    console.log(JSON.stringify({ event: 'publication', ...publication, repeated, mended, purged }))
    return c.json({ publication, repeated, purged })
  })
  routes.all('/admin/publish', methodNotAllowed('GET, POST, OPTIONS'))
  routes.onError((error, c) => {
    const known = KNOWN.find(([kind]) => error instanceof kind)
    if (known === undefined) throw error
    const [, status, code] = known
    return problem(c, status, code, error.message)
  })
  return routes
}

const KNOWN: readonly (readonly [new (...args: never[]) => Error, ContentfulStatusCode, ErrorCode])[] = [
  [PublicationConflict, 409, 'CONFLICT'],
  [NotPublishable, 422, 'NOT_PUBLISHABLE'],
  [PublishingUnavailable, 503, 'PUBLISHING_UNAVAILABLE'],
]

const tooLarge = (c: Context): Response =>
  problem(c, 413, 'REQUEST_TOO_LARGE', `body: it is too long. Allowed: at most ${LARGEST_BODY} bytes.`)
