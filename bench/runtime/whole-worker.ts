/** A worker with all that this one is bound to: figures in KV, statements in D1, the rate limit. */
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
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
  const sql = await importOf(dataset)
  const worker = await runWorker(script, { DATASETS: dataset }, { inspected, bindings })
  const database = await worker.database('STATEMENTS')
  await database.batch(sql.map((one) => database.prepare(one)))
  return worker
}

/** The project's own migrations and import, as `npm run data:publish` has them. */
async function importOf({ version, statements }: DatasetRelease): Promise<readonly string[]> {
  const migrations = await readD1Migrations(join(ROOT, 'migrations'))
  return [...migrations.flatMap(({ queries }) => queries), ...importSql({ version, statements, hashOf: contentHash })]
}
