/** A worker with all that this one is bound to: figures in KV, statements in D1, the rate limit. */
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { Compiled } from '../scripts/compile/compile.ts'
import { contentHash } from '../scripts/compile/content-hash.ts'
import { importSql } from '../src/store/statements/import-sql.ts'
import { type RunningWorker, runWorker } from './worker.ts'

const ROOT = join(import.meta.dirname, '..')

export async function runWholeWorker(script: Buffer, dataset: Compiled, inspected = false): Promise<RunningWorker> {
  const bindings = {
    d1Databases: ['STATEMENTS'],
    // As in wrangler.toml.
    ratelimits: { RATE_LIMIT: { namespace_id: '1', simple: { limit: 500, period: 60 } } },
  }
  const worker = await runWorker(script, { DATASETS: dataset }, { inspected, bindings })
  await loadStatements(worker, dataset)
  return worker
}

/** Fills the database by the project's own migrations and import, as `npm run data:publish` does. */
async function loadStatements(worker: RunningWorker, { version, statements }: Compiled): Promise<void> {
  const database = await worker.database('STATEMENTS')
  const migrations = await readD1Migrations(join(ROOT, 'migrations'))
  for (const sql of [
    ...migrations.flatMap(({ queries }) => queries),
    ...importSql({ version, statements, hashOf: contentHash }),
  ])
    await database.prepare(sql).run()
}
