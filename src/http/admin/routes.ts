import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Publisher } from '../../store/publications/publisher.ts'
import { problemResponse } from '../errors/problem.ts'
import { methodNotAllowed } from '../middleware/method-not-allowed.ts'
import { requireSecret } from '../middleware/require-secret.ts'
import type { AppEnv } from '../observability/trace.ts'
import type { RateLimiter } from '../rate-limit/rate-limit.ts'
import { parsePublicationRequest } from './input.ts'
import { purge } from './purge.ts'

export interface AdminOptions {
  readonly publisher: Publisher
  /** Undefined: nobody can publish. */
  readonly secret: string | undefined
}

/** Publications in the answer to GET: enough to choose a rollback. */
const HISTORY_LENGTH = 20
/** Bytes. */
const LARGEST_BODY = 4_096

/** GET and POST /admin/publish, the only routes that write. They require the secret: docs/maintain/operations.md. */
export function adminRoutes({ publisher, secret }: AdminOptions, rateLimiter: RateLimiter): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const withSecret = requireSecret(secret, rateLimiter)
  routes.get('/admin/publish', withSecret, async (c) =>
    c.json({ publications: await publisher.history(HISTORY_LENGTH) }),
  )
  routes.post('/admin/publish', bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), withSecret, async (c) => {
    const request = parsePublicationRequest(await c.req.json().catch(() => null))
    const { publication, repeated, mended } = await publisher.publish(request)
    // Hono's type of ExecutionContext does not have `cache` yet.
    const purged = await purge(c.executionCtx as Pick<ExecutionContext, 'cache'>)
    console.log(JSON.stringify({ event: 'publication', ...publication, repeated, mended, purged }))
    return c.json({ publication, repeated, purged })
  })
  routes.all('/admin/publish', methodNotAllowed('GET, POST, OPTIONS'))
  return routes
}

const tooLarge = (c: Context): Response =>
  problemResponse(c, 'REQUEST_TOO_LARGE', `body: it is too long. Allowed: at most ${LARGEST_BODY} bytes.`)
