import { createYoga } from 'graphql-yoga'
import { AbsenceLog, type Context } from '../../schema/context.ts'
import { schema } from '../../schema/schema.ts'
import { type DatasetStore, DatasetUnavailable } from '../store/dataset-store.ts'
import { type StatementDatabase, StatementStore } from '../store/statements/statement-store.ts'
import { cacheControl } from './cache-policy.ts'
import { graphqlErrorResponse, maskError } from './graphql-errors.ts'
import { absencesPlugin } from './plugins/absences.ts'
import { errorCodesPlugin } from './plugins/error-codes.ts'

/** The GraphQL endpoint as a function from request to response; built once, at module scope. */
export function createGraphql(store: DatasetStore, statements: StatementDatabase | undefined) {
  const yoga = createYoga<Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // The page of Yoga loads its scripts from a CDN; ours is at /graphiql.
    graphiql: false,
    landingPage: false,
    // Yoga's default reflects the Origin and allows credentials; the app sets CORS.
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    maskedErrors: { maskError },
    plugins: [errorCodesPlugin(), absencesPlugin()],
  })

  return async function graphql(
    request: Request,
    executionCtx: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response> {
    const url = new URL(request.url)
    if (isBrowserNavigation(request, url)) return redirectToGraphiql(url)
    if (request.method === 'POST' && !isJson(request))
      return graphqlErrorResponse(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the request as application/json: {"query": "{ members { name } }"}.',
      )
    try {
      const { dataset, publishedAt } = await store.current((work) => executionCtx.waitUntil(work))
      // Yoga answers HEAD with 405; it is GET without a body, and Hono drops the body.
      const asked = request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request
      const outcome = { failed: false }
      const datasetAt = (version: string) => store.at(version)
      const response = await yoga.fetch(asked, {
        dataset,
        publishedAt,
        datasetAt,
        statements: new StatementStore(statements),
        origin: url.origin,
        absences: new AbsenceLog(),
        outcome,
      })
      const headers = new Headers(response.headers)
      headers.set('cache-control', cacheControl(outcome.failed ? 'volatile' : 'answer'))
      return new Response(response.body, { status: response.status, headers })
    } catch (error) {
      if (!(error instanceof DatasetUnavailable)) throw error
      return graphqlErrorResponse(503, error.code, error.message, { 'retry-after': '5' })
    }
  }
}

const isJson = (request: Request): boolean =>
  /^application\/(graphql\+)?json\b/i.test(request.headers.get('content-type') ?? '')

/** A person typed the address of the endpoint. With a query in it the address is an API call, whoever makes it. */
const isBrowserNavigation = (request: Request, url: URL): boolean =>
  request.method === 'GET' &&
  !url.searchParams.has('query') &&
  (request.headers.get('accept') ?? '').includes('text/html')

const redirectToGraphiql = (url: URL): Response =>
  new Response(null, {
    status: 302,
    headers: { location: new URL('/graphiql', url).href, 'cache-control': cacheControl('volatile') },
  })
