/**
 * `npm run bench:workers [-- CHECKOUT …]`: size and start-up of each worker that is deployed, of this checkout and of others that are
 * named, such as a `git worktree` of an earlier commit. All take turns in each round: a busy moment slows all of them alike.
 */
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { wrangler } from '../scripts/common/wrangler.ts'
import { buildDocumentTypes } from '../scripts/document-types.ts'
import { measureStartup } from './measure/startup.ts'

const CONFIGS = { API: 'wrangler.toml', pictures: 'pictures/wrangler.toml', assistants: 'assistants/wrangler.toml' }
const HERE = join(import.meta.dirname, '..')

function build(checkout: string, worker: string, config: string) {
  const folder = join(checkout, 'dist/bench-workers', worker)
  const bundle = join(folder, 'worker.bundle')
  mkdirSync(join(checkout, 'dist/web'), { recursive: true })
  wrangler(['deploy', '--dry-run', '--config', config, '--outdir', folder, '--outfile', bundle])
  const modules = globSync('*.{js,wasm,ttf}', { cwd: folder }).map((file) => readFileSync(join(folder, file)))
  return { name: checkout === HERE ? worker : `${worker} of ${checkout}`, bundle, modules }
}

await buildDocumentTypes()
const checkouts = [HERE, ...process.argv.slice(2).map((folder) => resolve(folder))]
const all = checkouts.flatMap((checkout) =>
  Object.entries(CONFIGS).map(([worker, file]) => ({ checkout, worker, config: join(checkout, file) })),
)
const built = all.filter(({ config }) => existsSync(config))
measureStartup(
  built.map(({ checkout, worker, config }) => build(checkout, worker, config)),
  Number(process.env.BENCH_ROUNDS ?? 9),
)
