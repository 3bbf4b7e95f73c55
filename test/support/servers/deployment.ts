/** The worker as it is deployed, in workerd, with a KV and a D1 of its own that are empty at first. */
import { setTimeout as wait } from 'node:timers/promises'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { inject } from 'vitest'
import { type Admin, adminOf } from '../../../scripts/publish/admin.ts'
import type { Storage } from '../../../scripts/publish/storage.ts'
import { builtWorker } from './built-worker.ts'

export interface Deployment {
  readonly url: string
  readonly admin: Admin
  readonly storage: Storage
  stop(): Promise<void>
}

export async function startDeployment(): Promise<Deployment> {
  const secret = 'only-for-this-deployment-and-long-enough'
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'deployment',
      modules: true,
      script: builtWorker().toString(),
      compatibilityDate: '2026-10-01',
      kvNamespaces: ['DATASETS'],
      d1Databases: ['STATEMENTS'],
      bindings: { ADMIN_SECRET: secret, CLIENT_ADDRESS_HEADER: 'CF-Connecting-IP' },
      handleStructuredLogs: () => undefined,
    }),
  )
  const url = String(await miniflare.ready)
  const kv = await miniflare.getKVNamespace('DATASETS')
  const d1 = await miniflare.getD1Database('STATEMENTS')
  const storage: Storage = {
    async read(key) {
      const value = await kv.get(key, 'arrayBuffer')
      return value === null ? null : new Uint8Array(value)
    },
    write: (key, value) => kv.put(key, value.slice().buffer),
    remove: (key) => kv.delete(key),
    keys: async () => (await kv.list()).keys.map(({ name }) => name),
    async migrate() {
      // A compilation blocks for seconds: connections that were closed meanwhile are to be noticed before one is used.
      await wait(50)
      const { results } = await d1.prepare("SELECT 1 FROM sqlite_master WHERE name = 'publications'").all()
      const queries = inject('statements').migrations.flatMap((one) => one.queries)
      if (results.length === 0) await d1.batch(queries.map((sql) => d1.prepare(sql)))
    },
    async rows<Row>(sql: string) {
      return (await d1.prepare(sql).all<Row>()).results
    },
    async run(sql, done) {
      for (const [index, statement] of sql.entries()) {
        await d1.prepare(statement).run()
        done(index + 1)
      }
    },
    close: async () => undefined,
  }
  return { url, admin: adminOf(url, secret), storage, stop: () => miniflare.dispose() }
}
