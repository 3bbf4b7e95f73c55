/**
 * `npm run data:load`: builds the dataset and puts it into KV, the one of this machine or, with --remote, Cloudflare's. The
 * immutable snapshot goes first, the pointer to it last, so that no reader is ever sent to a version that is not there.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildData } from './data-build.ts'
import { wrangler } from './wrangler.ts'

export function loadData(where: '--local' | '--remote', wranglerArguments: readonly string[] = []): string {
  const { version, bytes } = buildData()
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'))
  const put = (key: string, value: Uint8Array | string) => {
    const file = join(folder, 'value')
    writeFileSync(file, value)
    wrangler(['kv', 'key', 'put', key, '--path', file, '--binding', 'DATASETS', where, ...wranglerArguments])
  }
  try {
    put(`dataset:${version}`, bytes)
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
