/** A worker with all that this one is bound to: figures in KV, statements in D1, the rate limit, the shell of the pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { Release } from '../scripts/common/release.ts'
import { contentHash } from '../scripts/compile/content-hash.ts'
import { importSql } from '../src/store/statements/import-sql.ts'
import { type RunningWorker, runWorker } from './worker.ts'

const ROOT = join(import.meta.dirname, '..')

/** The page that is served for every address of the explorer, as it stands in the sources: what is measured is its head. */
const SHELL = readFileSync(join(ROOT, 'web/explorer/index.html'), 'utf8')

export async function runWholeWorker(script: Buffer, dataset: Release, inspected = false): Promise<RunningWorker> {
  const bindings = {
    d1Databases: ['STATEMENTS'],
    // As in wrangler.toml.
    ratelimits: { RATE_LIMIT: { namespace_id: '1', simple: { limit: 500, period: 60 } } },
    serviceBindings: { ASSETS: () => new Response(SHELL, { headers: { 'content-type': 'text/html' } }) },
  }
  // Hashing blocks for seconds on a busy machine: what is done before the runtime starts lets no connection to it go stale.
  const sql = await importOf(dataset)
  const worker = await runWorker(script, { DATASETS: dataset }, { inspected, bindings })
  const database = await worker.database('STATEMENTS')
  await database.batch(sql.map((one) => database.prepare(one)))
  return worker
}

/** The project's own migrations and import, as `npm run data:publish` has them. */
async function importOf({ version, statements }: Release): Promise<readonly string[]> {
  const migrations = await readD1Migrations(join(ROOT, 'migrations'))
  return [...migrations.flatMap(({ queries }) => queries), ...importSql({ version, statements, hashOf: contentHash })]
}
