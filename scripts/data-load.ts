/**
 * `npm run data:load`: builds the dataset and puts it into KV and D1, those of this machine or, with --remote, Cloudflare's. The
 * immutable snapshot goes first, then the statements in one batch, the pointer to the snapshot last, so that no reader is ever
 * sent to a version that is not there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildData } from './data-build.ts'
import { importSql } from './statements-sql.ts'
import { wrangler } from './wrangler.ts'

export function loadData(where: '--local' | '--remote', wranglerArguments: readonly string[] = []): string {
  const { version, bytes, statements } = buildData()
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'))
  const put = (key: string, value: Uint8Array | string) => {
    const file = join(folder, 'value')
    writeFileSync(file, value)
    wrangler(['kv', 'key', 'put', key, '--path', file, '--binding', 'DATASETS', where, ...wranglerArguments])
  }
  const d1 = (...command: string[]) => wrangler(['d1', ...command, where, ...wranglerArguments])
  try {
    put(`dataset:${version}`, bytes)
    d1('migrations', 'apply', 'STATEMENTS')
    const file = join(folder, 'statements.sql')
    writeFileSync(file, `${importSql(statements).join(';\n')};\n`)
    d1('execute', 'STATEMENTS', '--yes', '--file', file)
    put('dataset:current', JSON.stringify({ version, publishedAt: new Date().toISOString() }))
  } finally {
    rmSync(folder, { recursive: true })
  }
  return version
}

if (import.meta.main) {
  const where = process.argv.includes('--remote') ? '--remote' : '--local'
  const version = loadData(where)
  console.log(`data: version ${version} is the current one (${where.slice(2)})`)
}
