import { setTimeout as wait } from 'node:timers/promises'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { client } from '../runtime/client.ts'
import { LARGEST_HEAP } from '../runtime/heap.ts'
import { runWorker } from '../runtime/worker.ts'
import { heavy } from './scenarios.ts'
import { printRow } from './table.ts'

const TOGETHER = 64

/** What an isolate holds while heavy queries are answered, with all that waits to be collected. */
export async function measureMemory(script: Buffer, dataset: Compiled, rounds: number): Promise<void> {
  const waves = Math.min(rounds, 5)
  console.log(
    `\nMemory of the isolate in MB, with a heap of at most ${LARGEST_HEAP} MiB (Cloudflare allows 128 MB in all):`,
  )
  for (const scenario of heavy) {
    const worker = await runWorker(script, { DATASETS: dataset }, { inspected: true })
    const { ask, send } = client(worker.url, TOGETHER)
    await ask({ path: '/health' })
    const before = await worker.megabytes()
    let [running, most] = [true, before]
    const sampling = (async () => {
      while (running) {
        most = Math.max(most, await worker.megabytes())
        await wait(2)
      }
    })()
    await send(scenario, TOGETHER * waves)
    running = false
    await sampling
    await worker.stop()
    const [loaded, highest] = [before, most].map((one) => one.toFixed(1))
    const often = `${TOGETHER} at a time, ${waves} times`
    printRow(`with the dataset loaded, ${highest} at most, ${often}: ${scenario.name}`, [loaded ?? ''])
  }
}
