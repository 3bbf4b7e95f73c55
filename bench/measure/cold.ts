import { setTimeout as wait } from 'node:timers/promises'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { client } from '../runtime/client.ts'
import { runWorker } from '../runtime/worker.ts'
import { get, type Sent } from './scenarios.ts'
import { median, printRow } from './table.ts'

const figureOf = (code: string) =>
  get(`{ member(code: "${code}") { datum(indicator: DEFENCE_SHARE_OF_GDP) { ... on Datum { value } } } }`)

/** Walks through all editions, which opens every series. */
const EVERYTHING = get('{ data(first: 1) { totalCount } }')

/**
 * What the first question on a figure of today takes in an isolate that holds no figures: to read, to hash, to decode, to open. CPU of
 * the runtime's process, less that of the second question, next to the first dataset. An isolate is cold once, so each time is another.
 */
export async function measureColdStart(
  script: Buffer,
  datasets: Readonly<Record<string, Compiled>>,
  rounds: number,
): Promise<void> {
  const all = Object.entries(datasets).map(([name, dataset]) => ({ name, dataset, times: [] as number[] }))
  for (let round = 0; round < rounds; round++)
    for (const { dataset, times } of all) times.push(await firstQuestion(script, dataset))
  console.log(`\nA cold isolate's first figure (median of ${rounds}), and its memory in MB:`)
  const first = median(all[0]?.times ?? [])
  for (const { name, dataset, times } of all) {
    const cells = [`${(1000 * median(times)).toFixed(1)} ms of CPU`, (median(times) / first).toFixed(2)]
    printRow(`${name}, ${dataset.figures} figures`, cells, [16, 16])
    const [cold, opened] = await memoryOf(script, dataset)
    console.log(`${`${cold} MB, ${opened} with every series opened`.padStart(32)}`)
  }
}

async function firstQuestion(script: Buffer, dataset: Compiled): Promise<number> {
  const worker = await runWorker(script, { DATASETS: dataset })
  const { ask } = client(worker.url)
  const cpuOf = (question: Sent) =>
    worker.cpuOf(async () => {
      const { text, status } = await ask(question)
      if (status !== 200 || text.includes('errors')) throw new Error(`Unexpected answer: ${text}`)
      // The process may still be busy behind the answer.
      await wait(50)
    })
  await cpuOf({ path: '/schema.graphql' })
  const seconds = (await cpuOf(figureOf('POL'))) - (await cpuOf(figureOf('ESP')))
  await worker.stop()
  return seconds
}

async function memoryOf(script: Buffer, dataset: Compiled): Promise<readonly string[]> {
  const worker = await runWorker(script, { DATASETS: dataset }, { inspected: true })
  const { ask } = client(worker.url)
  const memory: string[] = []
  for (const question of [figureOf('POL'), EVERYTHING]) {
    await ask(question)
    worker.collectGarbage()
    await ask({ path: '/schema.graphql' })
    memory.push((await worker.megabytes()).toFixed(1))
  }
  await worker.stop()
  return memory
}
