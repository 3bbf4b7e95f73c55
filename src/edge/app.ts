import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { type DatasetStore, DatasetUnavailable } from '../store/dataset-store.ts'
import type { StatementDatabase } from '../store/statements/statement-store.ts'
import { cacheControl } from './cache-policy.ts'
import { createGraphql } from './graphql.ts'
import { methodNotAllowed, notFound, problem, unexpected } from './problem.ts'
import { schemaDocument } from './schema-document.ts'

/**
 * All routes of the worker. Static assets (GraphiQL) never come here: the platform serves them first.
 *
 * @param statements undefined where there is no such database: all but statements is served then
 */
export function createApp(store: DatasetStore, statements: StatementDatabase | undefined): Hono {
  const graphql = createGraphql(store, statements)
  const app = new Hono()
  app.use(async function defaultCacheControl(c, next) {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', cacheControl('volatile'))
  })
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], exposeHeaders: ['ETag'] }))
  app.use('/graphql', etag())
  app.use('/schema.graphql', etag())

  app.get('/', (c) => c.redirect('/graphiql', 302))
  app.on(['GET', 'POST'], '/graphql', (c) => graphql(c.req.raw, c.executionCtx))
  app.get('/schema.graphql', () => schemaDocument())
  app.get('/health', async (c) => {
    const { dataset, publishedAt } = await store.current((work) => c.executionCtx.waitUntil(work))
    return c.json({ status: 'ok', datasetVersion: dataset.version, publishedAt })
  })
  app.all('/graphql', methodNotAllowed('GET, HEAD, POST, OPTIONS'))
  for (const path of ['/', '/schema.graphql', '/health']) app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'))

  app.notFound(notFound)
  app.onError((error, c) =>
    error instanceof DatasetUnavailable ? problem(c, 503, error.code, error.message) : unexpected(c, error),
  )
  return app
}
