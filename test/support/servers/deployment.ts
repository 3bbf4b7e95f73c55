/** The worker as it is deployed, in workerd, with a KV and a D1 of its own that are empty at first. */
import { setTimeout as wait } from 'node:timers/promises'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { inject } from 'vitest'
import { type Admin, adminOf } from '../../../scripts/publish/admin.ts'
import { runSql, SQL_WORKER } from '../../../scripts/publish/sql-worker.ts'
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
      handleStructuredLogs: () => undefined,
      workers: [
        {
          name: 'deployment',
          modules: true,
          script: builtWorker().toString(),
          compatibilityDate: '2026-10-01',
          kvNamespaces: ['DATASETS'],
          d1Databases: ['STATEMENTS'],
          bindings: { ADMIN_SECRET: secret, CLIENT_ADDRESS_HEADER: 'CF-Connecting-IP' },
        },
        SQL_WORKER,
      ],
    }),
  )
  const url = String(await miniflare.ready)
  const kv = await miniflare.getKVNamespace('DATASETS')
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
      const [published = []] = await runSql(miniflare, ["SELECT 1 FROM sqlite_master WHERE name = 'publications'"])
      if (published.length === 0)
        await runSql(
          miniflare,
          inject('statements').migrations.flatMap((one) => one.queries),
        )
    },
    rows: async <Row>(sql: string) => (await runSql<Row>(miniflare, [sql]))[0] ?? [],
    async run(sql, done) {
      for (const [index, statement] of sql.entries()) {
        await runSql(miniflare, [statement])
        done(index + 1)
      }
    },
    close: async () => undefined,
  }
  return { url, admin: adminOf(url, secret), storage, stop: () => miniflare.dispose() }
}
