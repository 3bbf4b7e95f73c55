/** A worker with all that this one is bound to: figures in KV, statements in D1, the rate limit. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetRelease } from '../../scripts/common/release.ts'
import { contentHash } from '../../scripts/compile/content-hash.ts'
import { importSql } from '../../src/store/statements/import-sql.ts'
import { type RunningWorker, runWorker } from './worker.ts'

const ROOT = join(import.meta.dirname, '../..')

export async function runWholeWorker(
  script: Buffer,
  dataset: DatasetRelease,
  inspected = false,
): Promise<RunningWorker> {
  const bindings = {
    d1Databases: ['STATEMENTS'],
    // As in wrangler.toml.
    ratelimits: { RATE_LIMIT: { namespace_id: '1', simple: { limit: 500, period: 60 } } },
  }
  // Hashing blocks for seconds on a busy machine: what is done before the runtime starts lets no connection to it go stale.
  const sql = importOf(dataset)
  const worker = await runWorker(script, { DATASETS: dataset }, { inspected, bindings })
  const database = await worker.database('STATEMENTS')
  await database.batch(sql.map((one) => database.prepare(one)))
  return worker
}

/** The project's own migrations and import, as `npm run data:publish` has them. */
function importOf({ version, statements }: DatasetRelease): readonly string[] {
  const migrations = readdirSync(join(ROOT, 'migrations')).toSorted()
  // Here, unlike at Cloudflare, a text may hold several statements.
  const tables = migrations.map((name) => readFileSync(join(ROOT, 'migrations', name), 'utf8'))
  return [...tables, ...importSql({ version, statements, hashOf: contentHash })]
}
