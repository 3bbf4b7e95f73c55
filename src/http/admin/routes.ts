/** Where publishing ends: the one place that writes, for those who bear the secret. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Publisher } from '../../store/publications/publisher.ts'
import { methodNotAllowed, problem } from '../problem.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { Edge } from '../trace.ts'
import { publicationRequestIn } from './input.ts'
import { purge } from './purge.ts'
import { requireSecret } from './require-secret.ts'

export interface Publishing {
  readonly publisher: Publisher
  /** Undefined where none is set: nobody can publish then. */
  readonly secret: string | undefined
}

/** Publications that are told: enough to see what to roll back to. */
const HISTORY = 20
const LARGEST_BODY = 4_096

export function adminRoutes({ publisher, secret }: Publishing, rateLimiter: RateLimiter): Hono<Edge> {
  const routes = new Hono<Edge>()
  const secretRequired = requireSecret(secret, rateLimiter)
  routes.get('/admin/publish', secretRequired, async (c) => c.json({ publications: await publisher.history(HISTORY) }))
  routes.post('/admin/publish', bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), secretRequired, async (c) => {
    const request = publicationRequestIn(await c.req.json().catch(() => null))
    const { publication, repeated, mended } = await publisher.publish(request)
    // Hono's type of the context does not know the cache yet.
    const purged = await purge(c.executionCtx as Pick<ExecutionContext, 'cache'>)
    console.log(JSON.stringify({ event: 'publication', ...publication, repeated, mended, purged }))
    return c.json({ publication, repeated, purged })
  })
  routes.all('/admin/publish', methodNotAllowed('GET, POST, OPTIONS'))
  return routes
}

const tooLarge = (c: Context): Response =>
  problem(c, 'REQUEST_TOO_LARGE', `body: it is too long. Allowed: at most ${LARGEST_BODY} bytes.`)
