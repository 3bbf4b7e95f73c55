import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { wrangler } from '../../scripts/common/wrangler.ts'

/** Where buildWorker puts what would be uploaded to Cloudflare. */
export const bundleOf = (name: string): string => join('dist', name, 'worker.bundle')

/** Bundles a worker as a deployment would, without deploying it. */
export function buildWorker(entry: string, name: string, compatibilityFlags: readonly string[] = []): Buffer {
  const folder = join('dist', name)
  const flags = compatibilityFlags.flatMap((flag) => ['--compatibility-flags', flag])
  // wrangler asks that the folder of the static assets exists. What is in it is not part of the bundle.
  mkdirSync(join('dist', 'web'), { recursive: true })
  wrangler(['deploy', entry, '--dry-run', '--outdir', folder, '--outfile', bundleOf(name), ...flags])
  return readFileSync(join(folder, basename(entry).replace(/\.ts$/, '.js')))
}
