import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { wrangler } from '../scripts/wrangler.ts'

/** Bundles a worker as a deployment would, without deploying it. */
export function buildWorker(entry: string, name: string): Buffer {
  const folder = join('dist', name)
  wrangler(['deploy', entry, '--dry-run', '--minify', '--outdir', folder])
  return readFileSync(join(folder, basename(entry).replace(/\.ts$/, '.js')))
}
