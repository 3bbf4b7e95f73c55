import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWorker } from '../../../bench/runtime/build-worker.ts'
import { runWholeWorker } from '../../../bench/runtime/whole-worker.ts'
import { runWorker } from '../../../bench/runtime/worker.ts'
import { filesBelow, hash } from '../../../scripts/common/inputs.ts'
import { bytes, dataset, statements } from '../data/dataset.ts'

const ROOT = join(import.meta.dirname, '../../..')
const BUILT = join(ROOT, 'dist/tested-worker')
const ROOMS = ['charts', 'domain', 'formats', 'schema', 'site', 'src']

/** The version under test, as it is published. */
export const release = { version: dataset.version, bytes, statements }

/** The worker as it would be uploaded, bundled again only when one of its files has changed. */
export function builtWorker(): Buffer {
  const sources = ROOMS.flatMap((room) => filesBelow(join(ROOT, room)))
  const name = `${hash([...sources, join(ROOT, 'wrangler.toml'), join(ROOT, 'package-lock.json')])}.js`
  if (!existsSync(join(BUILT, name))) {
    // Renamed when it is whole: another test file may look at the same moment.
    const part = join(ROOT, 'dist', `tested-worker-${process.pid}`)
    mkdirSync(BUILT, { recursive: true })
    for (const old of readdirSync(BUILT)) rmSync(join(BUILT, old), { force: true })
    const script = buildWorker('src/worker.ts', `tested-worker-${process.pid}`)
    writeFileSync(join(part, name), script)
    renameSync(join(part, name), join(BUILT, name))
    rmSync(part, { recursive: true })
  }
  return readFileSync(join(BUILT, name))
}

/** The worker with figures and statements. */
export const startWorker = () => runWholeWorker(builtWorker(), release)

/** The worker before anything is published. */
export const startEmptyWorker = () => runWorker(builtWorker(), {}, { bindings: { kvNamespaces: ['DATASETS'] } })
