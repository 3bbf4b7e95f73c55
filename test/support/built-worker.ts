import { buildWorker } from '../../bench/build-worker.ts'
import { runWholeWorker } from '../../bench/whole-worker.ts'
import { runWorker } from '../../bench/worker.ts'
import { type Compiled, compile } from '../../scripts/compile/compile.ts'
import { DATA } from './dataset.ts'

let script: Buffer | null = null
let compiled: Compiled | null = null

/** The worker as it would be uploaded: bundled once for all tests. */
export function builtWorker(): Buffer {
  script ??= buildWorker('src/worker.ts', 'test-worker')
  return script
}

export function compiledData(): Compiled {
  compiled ??= compile(DATA)
  return compiled
}

/** The worker with figures and statements. */
export const startWorker = () => runWholeWorker(builtWorker(), compiledData())

/** The worker before anything is published. */
export const startEmptyWorker = () => runWorker(builtWorker(), {}, { bindings: { kvNamespaces: ['DATASETS'] } })
