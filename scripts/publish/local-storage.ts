import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Miniflare } from 'miniflare'
import { ADD_MIGRATION, APPLIED_MIGRATIONS, MIGRATIONS_TABLE } from '../../src/store/migrations-sql.ts'
import type { Storage } from './storage.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * KV and D1 on this machine, as `wrangler dev` keeps them. One runtime serves all calls: a wrangler for each takes seconds. It starts
 * with the first call and runs until `close`.
 *
 * @param persistTo its folder; by default that of `npm start`
 */
export function localStorage(persistTo = join(ROOT, '.wrangler/state')): Storage {
  let runtime: Promise<Miniflare> | null = null
  const running = () => (runtime ??= open(join(resolve(persistTo), 'v3')))
  const kv = async () => (await running()).getKVNamespace('DATASETS')
  const d1 = async () => (await running()).getD1Database('STATEMENTS')

  return {
    async read(key) {
      const value = await (await kv()).get(key, 'arrayBuffer')
      return value === null ? null : new Uint8Array(value)
    },
    write: async (key, value) => (await kv()).put(key, value.slice().buffer),
    remove: async (key) => (await kv()).delete(key),
    async keys() {
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
        const sql = readFileSync(join(ROOT, 'migrations', name), 'utf8')
        await database.batch([database.prepare(sql), database.prepare(ADD_MIGRATION).bind(name)])
      }
    },
    rows: async <Row>(sql: string) => (await (await d1()).prepare(sql).all<Row>()).results,
    async run(sql, done) {
      const database = await d1()
      await database.batch(sql.map((one) => database.prepare(one)))
      done(sql.length)
    },
    async close() {
      await (await runtime)?.dispose()
      runtime = null
    },
  }
}

/** Miniflare itself: wrangler, which would start the same, takes seconds to load. Storage without an id has the name of its binding. */
async function open(path: string): Promise<Miniflare> {
  const { convertV4MiniflareOptions, Miniflare } = await import('miniflare')
  return new Miniflare(
    convertV4MiniflareOptions({
      name: 'storage',
      modules: true,
      script: '',
      kvNamespaces: ['DATASETS'],
      d1Databases: ['STATEMENTS'],
      resourcePersistencePath: path,
      cf: false,
    }),
  )
}
