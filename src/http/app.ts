import { type Context, Hono } from 'hono'
import type { DatasetStore } from '../store/dataset-store.ts'
import type { StatementDatabase } from '../store/statements/statement-store.ts'
import { adminRoutes, type Publishing } from './admin/routes.ts'
import { limitBody } from './body-limit.ts'
import { chartRoutes } from './charts/routes.ts'
import { downloadRoutes } from './downloads/routes.ts'
import { errorResponse } from './graphql/error-response.ts'
import { createHandler } from './graphql/handler.ts'
import { notJson } from './graphql/request.ts'
import { schemaDocument } from './graphql/schema-document.ts'
import { healthRoutes } from './health/routes.ts'
import { type Assets, pageRoutes } from './pages/routes.ts'
import { errorProblem, methodNotAllowed, notFound } from './problem.ts'
import { type RateLimitBinding, RateLimiter } from './rate-limit.ts'
import { requestLog } from './request-log.ts'
import { preflight, responseHeaders } from './response-headers.ts'
import type { Edge } from './trace.ts'

export interface Bindings {
  readonly store: DatasetStore
  /** Undefined where there is no such database: all but statements is served then. */
  readonly statements: StatementDatabase | undefined
  /** Undefined where there is none: then an isolate counts alone. */
  readonly rateLimit: RateLimitBinding | undefined
  /** Undefined where nobody can publish. */
  readonly publishing?: Publishing | undefined
  /** The files that web:build made; undefined where there are none. */
  readonly assets?: Assets | undefined
  /** The header that names a client's address; undefined where none can be believed: then all clients are one. */
  readonly clientAddressHeader?: string | undefined
}

/** All routes of the worker. Static assets (GraphiQL) never come here: the platform serves them first. */
export function createApp({
  store,
  statements,
  rateLimit,
  publishing,
  assets,
  clientAddressHeader,
}: Bindings): Hono<Edge> {
  const rateLimiter = new RateLimiter(rateLimit, { clientHeader: clientAddressHeader })
  const handle = createHandler({ store, statements, rateLimiter })
  const graphql = (c: Context<Edge>, address: string | null = null) =>
    handle({ request: c.req.raw, keepAlive: (work) => c.executionCtx.waitUntil(work), address, trace: c.get('trace') })

  const app = new Hono<Edge>()
  app.use(requestLog(), responseHeaders())
  app.options('*', preflight())

  app.route('/', pageRoutes(store, assets))
  app.route('/', chartRoutes(store, rateLimiter))
  app.get('/graphql', async (c) => (isBrowserNavigation(c) ? c.redirect('/graphiql', 302) : graphql(c)))
  app.post('/graphql', limitBody(), (c) =>
    isJson(c) ? graphql(c) : errorResponse(c.req.raw, c.get('trace'), { errors: [notJson()] }),
  )
  app.get('/q/:hash', (c) => graphql(c, c.req.param('hash').toLowerCase()))
  app.get('/schema.graphql', (c) => schemaDocument(c.req.raw))
  app.route('/', healthRoutes({ store, statements, rateLimiter, hasRateLimit: rateLimit !== undefined }))
  app.route('/', downloadRoutes({ store, statements, rateLimiter }))
  if (publishing) app.route('/', adminRoutes(publishing, rateLimiter))
  app.all('/graphql', methodNotAllowed('GET, HEAD, POST, OPTIONS'))
  for (const path of ['/q/:hash', '/schema.graphql']) app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))

  app.notFound(notFound)
  app.onError(errorProblem)
  return app
}

const isJson = (c: Context): boolean =>
  /^application\/(graphql\+)?json\s*(;|$)/i.test(c.req.header('content-type') ?? '')

/** A person typed the address of the endpoint. With a question in it the address is an API call, whoever makes it. */
const isBrowserNavigation = (c: Context): boolean =>
  (c.req.header('accept') ?? '').includes('text/html') && !c.req.query('query') && !c.req.query('extensions')
