/** What fails as it fails in service: storage that throws, and an API that says so. */
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { requestLog } from '../../../src/http/middleware/request-log.ts'
import type { AppEnv } from '../../../src/http/observability/trace.ts'
import { siteRoutes } from '../../../src/http/pages/site-routes.ts'
import { DatasetStore } from '../../../src/store/dataset-store.ts'
import type { StatementDatabase } from '../../../src/store/statements/statement-store.ts'
import { request } from './ask.ts'
import { CONTEXT, isolate, type Send } from './isolate.ts'

/** D1 that answers no question after so many. */
export const failingDatabase = (answered = 0): StatementDatabase => {
  let left = answered
  return {
    withSession: (...how) => {
      if (left-- > 0) return env.STATEMENTS.withSession(...how)
      throw new Error('D1_ERROR: no answer')
    },
  }
}

const failingKv = new Proxy(env.DATASETS, { get: () => () => Promise.reject(new Error('KV: no answer')) })

const broken = isolate({ store: new DatasetStore(failingKv), statements: undefined })

/** The pages, where the API cannot answer some of what they ask: those whose address, decoded, has one of these in it. */
export function pagesWithout(failing: readonly string[]): Send {
  const graphql = ({ url }: Request) => {
    const { pathname, search } = new URL(url)
    const isFailing = failing.some((part) => decodeURIComponent(pathname + search).includes(part))
    return (isFailing ? broken : request)(pathname + search)
  }
  const parts = { store: new DatasetStore(env.DATASETS), statements: env.STATEMENTS, assets: undefined }
  const app = new Hono<AppEnv>()
    .use(requestLog())
    .route('/', siteRoutes({ ...parts, graphql: () => async (asked) => graphql(asked) }))
  return async (path, init) => app.request(`https://api.test${path}`, init, env, CONTEXT)
}
