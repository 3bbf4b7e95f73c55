import { setTimeout as wait } from 'node:timers/promises'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { client } from '../runtime/client.ts'
import { runWorker } from '../runtime/worker.ts'
import { median } from './ratios.ts'
import { get } from './scenarios.ts'

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
  const times = new Map(Object.keys(datasets).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const [name, dataset] of Object.entries(datasets)) times.get(name)?.push(await firstQuestion(script, dataset))
  console.log(`\nA cold isolate's first figure (median of ${rounds}), and its memory in MB:`)
  let first = Number.NaN
  for (const [name, dataset] of Object.entries(datasets)) {
    const seconds = median(times.get(name) ?? [])
    if (Number.isNaN(first)) first = seconds
    const cells = [`${(1000 * seconds).toFixed(1)} ms of CPU`, (seconds / first).toFixed(2)]
    console.log(`${cells.map((text) => text.padStart(16)).join('')}  ${name}, ${dataset.figures} figures`)
    const [cold, all] = await memoryOf(script, dataset)
    console.log(`${`${cold} MB, ${all} with every series opened`.padStart(32)}`)
  }
}

async function firstQuestion(script: Buffer, dataset: Compiled): Promise<number> {
  const worker = await runWorker(script, { DATASETS: dataset })
  const { ask } = client(worker.url)
  const cpuOf = async (question: Parameters<typeof ask>[0]) => {
    const before = worker.fineCpuSeconds()
    const { text, status } = await ask(question)
    if (status !== 200 || text.includes('errors')) throw new Error(`Unexpected answer: ${text}`)
    // The process may still be busy behind the answer.
    await wait(50)
    return worker.fineCpuSeconds() - before
  }
  await cpuOf({ path: '/schema.graphql' })
  const seconds = (await cpuOf(figureOf('POL'))) - (await cpuOf(figureOf('ESP')))
  await worker.stop()
  return seconds
}

async function memoryOf(script: Buffer, dataset: Compiled): Promise<readonly [string, string]> {
  const worker = await runWorker(script, { DATASETS: dataset }, { inspected: true })
  const { ask } = client(worker.url)
  const after = async (question: Parameters<typeof ask>[0]) => {
    await ask(question)
    worker.collectGarbage()
    await ask({ path: '/schema.graphql' })
    return (await worker.megabytes()).toFixed(1)
  }
  const memory = [await after(figureOf('POL')), await after(EVERYTHING)] as const
  await worker.stop()
  return memory
}
