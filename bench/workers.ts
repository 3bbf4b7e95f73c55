/**
 * `npm run bench:workers [-- CHECKOUT …]`: size and start-up of each worker that is deployed, of this checkout and of others that are
 * named, such as a `git worktree` of an earlier commit. All take turns in each round: a busy moment slows all of them alike.
 */
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wrangler } from '../scripts/common/wrangler.ts'
import { buildDocumentTypes } from '../scripts/document-types.ts'
import { median } from './ratios.ts'
import { startupOf } from './startup.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9)
const CONFIGS = { API: 'wrangler.toml', pictures: 'pictures/wrangler.toml', assistants: 'assistants/wrangler.toml' }
const HERE = join(import.meta.dirname, '..')

interface Built {
  readonly name: string
  readonly bundle: string
  /** Of all its modules. */
  readonly bytes: number
  readonly compressed: number
}

function build(checkout: string, worker: string, config: string): Built {
  const folder = join(checkout, 'dist/bench-workers', worker)
  const bundle = join(folder, 'worker.bundle')
  mkdirSync(join(checkout, 'dist/web'), { recursive: true })
  wrangler(['deploy', '--dry-run', '--config', join(checkout, config), '--outdir', folder, '--outfile', bundle])
  const modules = globSync('*.{js,wasm,ttf}', { cwd: folder }).map((file) => readFileSync(join(folder, file)))
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  return {
    name: checkout === HERE ? worker : `${worker} of ${checkout}`,
    bundle,
    bytes: sum(modules.map(({ length }) => length)),
    compressed: sum(modules.map((bytes) => gzipSync(bytes).length)),
  }
}

await buildDocumentTypes()
const checkouts = [HERE, ...process.argv.slice(2).map((folder) => resolve(folder))]
const built = checkouts.flatMap((checkout) =>
  Object.entries(CONFIGS).flatMap(([worker, config]) =>
    existsSync(join(checkout, config)) ? [build(checkout, worker, config)] : [],
  ),
)
const times = built.map((): number[] => [])
for (let round = 0; round < ROUNDS; round++)
  for (const [at, { bundle }] of built.entries()) times[at]?.push(startupOf(bundle))

console.log(`median of ${ROUNDS}\n     KiB  KiB gzip  ms of CPU  next to the API`)
for (const [at, { name, bytes, compressed }] of built.entries()) {
  const active = times[at] ?? []
  // Within each round, since a busy moment slows all of it.
  const ratio = median(active.map((one, round) => one / (times[0]?.[round] ?? Number.NaN)))
  const cells = [(bytes / 1024).toFixed(0), (compressed / 1024).toFixed(0), median(active).toFixed(1), ratio.toFixed(2)]
  console.log(`${cells.map((text, column) => text.padStart([8, 10, 11, 17][column] ?? 0)).join('')}  ${name}`)
}
