import { type Context, Hono } from 'hono'
import { missingPage } from '../../site/errors/missing-page.tsx'
import type { DatasetStore } from '../store/dataset-store.ts'
import type { StatementDatabase } from '../store/statements/statement-store.ts'
import { type AdminOptions, adminRoutes } from './admin/routes.ts'
import { type Assistants, assistantRoutes } from './assistants/routes.ts'
import type { Pictures } from './charts/png.ts'
import { chartRoutes } from './charts/routes.ts'
import { citeRoutes } from './cite/routes.ts'
import { contactRoutes } from './contact/routes.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import type { Assets } from './docs/docs-files.ts'
import { docsRoutes } from './docs/routes.ts'
import { downloadRoutes } from './downloads/routes.ts'
import { errorProblem, notFound } from './errors/problem.ts'
import { feedRoutes } from './feed/routes.ts'
import { errorResponse } from './graphql/error-response.ts'
import { createHandler } from './graphql/handler.ts'
import { unsupportedMediaTypeError } from './graphql/request.ts'
import { healthRoutes } from './health/routes.ts'
import { limitBody } from './middleware/limit-body.ts'
import { methodNotAllowed } from './middleware/method-not-allowed.ts'
import { requestLog } from './middleware/request-log.ts'
import { preflight, responseHeaders } from './middleware/response-headers.ts'
import type { AppEnv } from './observability/trace.ts'
import { htmlResponse, wantsHtml } from './pages/html-response.ts'
import { siteRoutes } from './pages/site-routes.ts'
import { type RateLimitBinding, RateLimiter } from './rate-limit/rate-limit.ts'
import { keepAliveOf, type RouteParts } from './route-parts.ts'
import { knownChanges } from './schema/known-changes.ts'
import { schemaDocument } from './schema/schema-document.ts'

interface AppOptions {
  readonly store: DatasetStore
  /** D1. Undefined: statements and claims cannot be read; everything else is served. */
  readonly statements: StatementDatabase | undefined
  /** Undefined: each isolate counts on its own. */
  readonly rateLimit: RateLimitBinding | undefined
  /** Undefined: there is no /admin/publish. */
  readonly publishing?: AdminOptions | undefined
  /** The worker that makes PNG. Undefined: there is none, and everything else is served. */
  readonly pictures?: Pictures | undefined
  /** The files that the build has made. Undefined: there is no documentation here; everything else is served. */
  readonly assets?: Assets | undefined
  /** The worker that speaks with assistants. Undefined: there is none, and everything else is served. */
  readonly assistants?: Assistants | undefined
  /** The header with the IP address of the client. Undefined: no header is trusted, and all clients share one rate limit. */
  readonly clientAddressHeader?: string | undefined
  /** The address to write to about what is wrong. Undefined or empty: there is none. */
  readonly contact?: string | undefined
}

/** The worker as a Hono app. Requests for static assets, such as GraphiQL, do not reach it: the platform serves them. */
export function createApp({
  store,
  statements,
  rateLimit,
  publishing,
  pictures,
  assets,
  assistants,
  clientAddressHeader,
  contact,
}: AppOptions): Hono<AppEnv> {
  const rateLimiter = new RateLimiter(rateLimit, { clientHeader: clientAddressHeader })
  const parts: RouteParts = { store, statements, rateLimiter }
  const handle = createHandler(parts)
  const graphql =
    (c: Context<AppEnv>) =>
    (request = c.req.raw, hash: string | null = null, trace = c.get('trace')) =>
      handle({ request, keepAlive: keepAliveOf(c), hash, trace })

  const app = new Hono<AppEnv>()
  app.use(requestLog(), responseHeaders())
  app.options('*', preflight())

  app.route('/', siteRoutes({ store, statements, assets, graphql }))
  app.route('/', chartRoutes({ ...parts, pictures, graphql }))
  app.get('/graphql', async (c) => (isBrowserNavigation(c) ? c.redirect('/graphiql', 302) : graphql(c)()))
  app.post('/graphql', limitBody(), (c) =>
    isJson(c) ? graphql(c)() : errorResponse(c.req.raw, c.get('trace'), { errors: [unsupportedMediaTypeError()] }),
  )
  app.get('/q/:hash', (c) => graphql(c)(c.req.raw, c.req.param('hash').toLowerCase()))
  app.get('/schema.graphql', (c) => schemaDocument(c.req.raw))
  app.route('/', healthRoutes({ ...parts, hasRateLimit: rateLimit !== undefined }))
  app.route('/', downloadRoutes(parts))
  app.route('/', citeRoutes(parts))
  app.route('/', discoveryRoutes(parts))
  app.route('/', feedRoutes({ ...parts, known: knownChanges }))
  app.route('/', contactRoutes(contact))
  if (assets) app.route('/', docsRoutes(assets))
  app.route('/', assistantRoutes({ assistants, rateLimiter, clientAddressHeader, assets, graphql }))
  if (publishing) app.route('/', adminRoutes(publishing, rateLimiter))
  app.all('/graphql', methodNotAllowed('GET, HEAD, POST, OPTIONS'))
  for (const path of ['/q/:hash', '/schema.graphql']) app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))

  app.notFound((c) => (wantsHtml(c) ? htmlResponse(c, missingPage(`No page is at ${c.req.path}.`), null) : notFound(c)))
  app.onError(errorProblem)
  return app
}

const isJson = (c: Context): boolean =>
  /^application\/(graphql\+)?json\s*(;|$)/i.test(c.req.header('content-type') ?? '')

/** Whether a person opened the endpoint in a browser. An address with a query is an API call, even from a browser. */
const isBrowserNavigation = (c: Context): boolean =>
  (c.req.header('accept') ?? '').includes('text/html') && !c.req.query('query') && !c.req.query('extensions')
