import { env } from 'cloudflare:workers'
import { createApp } from '../../../src/http/app.ts'
import { DatasetStore } from '../../../src/store/dataset-store.ts'

/** An isolate that has answered nothing and counts no client's points. @param parts what stands in the place of the real thing */
export function isolate(parts: Partial<Parameters<typeof createApp>[0]> = {}, context: object = {}) {
  const app = createApp({
    store: new DatasetStore(env.DATASETS),
    statements: env.STATEMENTS,
    rateLimit: undefined,
    ...parts,
  })
  const ctx = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {}, ...context }
  return async (path: string, init: RequestInit = {}) =>
    app.request(new URL(path, 'https://api.test').href, init, env, ctx)
}
