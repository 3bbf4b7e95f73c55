import type { Compiled } from '../scripts/compile/compile.ts'
import { client } from './client.ts'
import { heapMegabytes, LARGEST_HEAP, withHeapOf } from './heap.ts'
import { inspect } from './inspector.ts'
import type { Scenario } from './scenarios.ts'
import { runWorker } from './worker.ts'

const TOGETHER = 64
const MOST_WAVES = 5

/** Queries that cost nearly all that one may cost, each of them another one. */
const HEAVY: readonly Scenario[] = [
  {
    name: 'rows: 22,560 values each',
    request: (serial) => ({
      path: '/graphql',
      body: JSON.stringify({
        query: `{ q${serial}: data(first: 940) { nodes { ${Array.from({ length: 24 }, (_, index) => `a${index}: value`).join(' ')} } } }`,
      }),
    }),
    expects: '"a23":',
  },
  {
    name: 'pathways: those of all members, with realism and every year',
    request: (serial) => ({
      path: '/graphql',
      body: JSON.stringify({
        query: `{ q${serial}: members { pathway(input: {target: {total: {sharePercent: ${3 + (serial % 200) / 100}, year: 2035}}}) { realism { percentile precedents { startYear endYear } } years { year spending { usd { billions } } } } } }`,
      }),
    }),
    expects: '"percentile"',
  },
]

/**
 * What an isolate holds while heavy queries are answered: V8's heap with all that waits to be collected, and what is kept outside of
 * it.
 */
export async function measureMemory(script: Buffer, dataset: Compiled, rounds: number): Promise<void> {
  const waves = Math.min(rounds, MOST_WAVES)
  console.log(
    `\nMemory of the isolate in MB, with a heap of at most ${LARGEST_HEAP} MiB (Cloudflare allows 128 MB in all):`,
  )
  for (const scenario of HEAVY) {
    const { before, samples } = await sampled(script, dataset, scenario, waves)
    console.log(
      `${cell(before)} with the dataset loaded,${cell(Math.max(...samples))} at most in ${samples.length} samples, ${TOGETHER} at a time, ${waves} times: ${scenario.name}`,
    )
  }
}

async function sampled(script: Buffer, dataset: Compiled, scenario: Scenario, waves: number) {
  const worker = await withHeapOf(LARGEST_HEAP, () => runWorker(script, { DATASETS: dataset }, { inspected: true }))
  const inspector = await inspect(await worker.inspector())
  const megabytes = () => heapMegabytes(inspector)
  await fetch(new URL('/health', worker.url)).then((response) => response.text())
  const before = await megabytes()
  const samples: number[] = []
  let running = true
  const sampling = (async () => {
    while (running) {
      samples.push(await megabytes())
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  })()
  let serial = 0
  await client(worker.url, TOGETHER).send(scenario, TOGETHER * waves, () => serial++)
  running = false
  await sampling
  inspector.close()
  await worker.stop()
  return { before, samples }
}

const cell = (value: number) => value.toFixed(1).padStart(8)
