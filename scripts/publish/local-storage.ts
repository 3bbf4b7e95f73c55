import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Miniflare } from 'miniflare'
import { ADD_MIGRATION, APPLIED_MIGRATIONS, MIGRATIONS_TABLE } from '../../src/store/migrations-sql.ts'
import { runSql, SQL_WORKER } from './sql-worker.ts'
import type { Storage } from './storage.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * KV and D1 on this machine, as `wrangler dev` keeps them. One runtime serves all calls: a wrangler for each takes seconds. It starts
 * with the first call and runs until `close`. It is Miniflare, which wrangler runs as well: wrangler itself takes twice as long to load.
 *
 * @param persistTo its folder; by default that of `npm start`
 */
export function localStorage(persistTo = join(ROOT, '.wrangler/state')): Storage {
  let opened: Promise<Miniflare> | null = null
  const state = join(resolve(persistTo), 'v3')
  const runtime = () => {
    opened ??= open(state)
    return opened
  }
  const kv = async () => (await runtime()).getKVNamespace('DATASETS')
  const d1 = async () => (await runtime()).getD1Database('STATEMENTS')

  return {
    async read(key) {
      const value = await (await kv()).get(key, 'arrayBuffer')
      return value === null ? null : new Uint8Array(value)
    },
    write: async (key, value) => (await kv()).put(key, value.slice().buffer),
    remove: async (key) => (await kv()).delete(key),
    async keys() {
      // Where nothing was ever written, no runtime is needed to see that.
      if (opened === null && !existsSync(state)) return []
      const names: string[] = []
      let page = await (await kv()).list()
      for (; !page.list_complete; page = await (await kv()).list({ cursor: page.cursor }))
        names.push(...page.keys.map(({ name }) => name))
      return [...names, ...page.keys.map(({ name }) => name)]
    },
    async migrate() {
      const database = await d1()
      await database.prepare(MIGRATIONS_TABLE).run()
      const { results } = await database.prepare(APPLIED_MIGRATIONS).all<{ name: string }>()
      const done = new Set(results.map(({ name }) => name))
      for (const name of readdirSync(join(ROOT, 'migrations')).toSorted()) {
        if (done.has(name)) continue
        // Here, unlike at Cloudflare, one may hold several statements.
        const migration = database.prepare(readFileSync(join(ROOT, 'migrations', name), 'utf8'))
        await database.batch([migration, database.prepare(ADD_MIGRATION).bind(name)])
      }
    },
    rows: async <Row>(sql: string) => (await runSql<Row>(await runtime(), [sql]))[0] ?? [],
    async run(sql, done) {
      await runSql(await runtime(), sql)
      done(sql.length)
    },
    async close() {
      await (await opened)?.dispose()
      opened = null
    },
  }
}

async function open(resourcePersistencePath: string): Promise<Miniflare> {
  const { convertV4MiniflareOptions, Miniflare } = await import('miniflare')
  return new Miniflare(
    convertV4MiniflareOptions({
      ...SQL_WORKER,
      // By the names under which wrangler keeps what has no id.
      kvNamespaces: ['DATASETS'],
      resourcePersistencePath,
      cf: false,
    }),
  )
}
