import type { Compiled } from '../../scripts/compile/compile.ts'
import { buildWorker } from '../runtime/build-worker.ts'
import { client } from '../runtime/client.ts'
import { runWholeWorker } from '../runtime/whole-worker.ts'
import { QUESTIONS } from './questions.ts'

/** What a question costs that reaches the worker, kind by kind: docs/maintain/scale.md reckons with that. */
export async function measureCosts(dataset: Compiled, rounds: number): Promise<void> {
  const worker = await runWholeWorker(buildWorker('bench/runtime/counted-worker.ts', 'bench/counted'), dataset)
  const { ask, send } = client(worker.url, 1)
  const used = async () => {
    const { text } = await ask({ path: '/rows-read' })
    return [1000 * worker.cpuSeconds(), Number(text), worker.logged()]
  }
  console.log('\nWhat one costs: ms of CPU of the whole process, rows read in D1, characters in the log')
  for (const [name, request] of Object.entries(QUESTIONS)) {
    const times = 12 * rounds
    const asksGraphql = /^\/(q|graphql)\b/.test(request().path)
    const scenario = { name, request, expects: asksGraphql ? '{"data":{' : '' }
    await send(scenario, times)
    const before = await used()
    await send(scenario, times)
    const each = (await used()).map((after, at) => (after - (before[at] ?? 0)) / times)
    console.log(`${each.map((one, at) => one.toFixed(at === 0 ? 2 : 0).padStart(8)).join('')}  ${name}`)
  }
  await worker.stop()
}
