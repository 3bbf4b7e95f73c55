import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { D1Database, KVNamespace } from '@cloudflare/workers-types'
import type { PlatformProxy } from 'wrangler'
import { ADD_MIGRATION, APPLIED_MIGRATIONS, MIGRATIONS_TABLE } from '../../src/store/migrations-sql.ts'
import { quiet } from '../common/wrangler.ts'
import type { Storage } from './storage.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Bindings extends Record<string, unknown> {
  readonly DATASETS: KVNamespace
  readonly STATEMENTS: D1Database
}

/**
 * KV and D1 on this machine, as `wrangler dev` keeps them. One runtime serves all calls: a wrangler for each takes seconds. It starts
 * with the first call and runs until `close`.
 *
 * @param persistTo its folder; by default that of `npm start`
 */
export function localStorage(persistTo = join(ROOT, '.wrangler/state')): Storage {
  let proxy: Promise<PlatformProxy<Bindings>> | null = null
  const bindings = async () => {
    proxy ??= open(join(resolve(persistTo), 'v3'))
    return (await proxy).env
  }
  const kv = async () => (await bindings()).DATASETS
  const d1 = async () => (await bindings()).STATEMENTS

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
      const { unstable_splitSqlQuery: split } = await import('wrangler')
      const database = await d1()
      await database.prepare(MIGRATIONS_TABLE).run()
      const { results } = await database.prepare(APPLIED_MIGRATIONS).all<{ name: string }>()
      const done = new Set(results.map(({ name }) => name))
      for (const name of readdirSync(join(ROOT, 'migrations')).toSorted()) {
        if (done.has(name)) continue
        const sql = split(readFileSync(join(ROOT, 'migrations', name), 'utf8'))
        const listed = database.prepare(ADD_MIGRATION).bind(name)
        await database.batch([...sql.map((one) => database.prepare(one)), listed])
      }
    },
    rows: async <Row>(sql: string) => (await (await d1()).prepare(sql).all<Row>()).results,
    async run(sql, done) {
      const database = await d1()
      await database.batch(sql.map((one) => database.prepare(one)))
      done(sql.length)
    },
    async close() {
      await (await proxy)?.dispose()
      proxy = null
    },
  }
}

async function open(path: string): Promise<PlatformProxy<Bindings>> {
  const { getPlatformProxy } = await import('wrangler')
  const environment = process.env
  // It would say which secrets it reads. Only while it starts: what this process starts later prints as ever.
  process.env = { ...quiet(), WRANGLER_LOG: 'error' }
  try {
    return await getPlatformProxy<Bindings>({
      configPath: join(ROOT, 'wrangler.toml'),
      persist: { path },
      remoteBindings: false,
      envFiles: [],
    })
  } finally {
    process.env = environment
  }
}
