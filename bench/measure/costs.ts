import type { Compiled } from '../../scripts/compile/compile.ts'
import { buildWorker } from '../runtime/build-worker.ts'
import { client } from '../runtime/client.ts'
import { runWholeWorker } from '../runtime/whole-worker.ts'
import { QUESTIONS } from './questions.ts'
import { scenario } from './scenarios.ts'
import { printRow } from './table.ts'

/** What a question costs that reaches the worker, kind by kind: docs/maintain/scale.md reckons with that. */
export async function measureCosts(dataset: Compiled, rounds: number): Promise<void> {
  const worker = await runWholeWorker(buildWorker('bench/runtime/counted-worker.ts', 'bench/counted'), dataset)
  const { ask, send } = client(worker.url, 1)
  const rowsRead = async () => Number((await ask({ path: '/rows-read' })).text)
  console.log('\nWhat one costs: ms of CPU of the whole process, rows read in D1, characters in the log')
  for (const [name, request] of Object.entries(QUESTIONS)) {
    const times = 12 * rounds
    const ofMany = scenario(name, /^\/(q|graphql)\b/.test(request().path) ? '{"data":{' : '', request)
    await send(ofMany, times)
    const [rows, logged] = [await rowsRead(), worker.logged()]
    const seconds = await worker.cpuOf(() => send(ofMany, times))
    const each = [(await rowsRead()) - rows, worker.logged() - logged].map((all) => (all / times).toFixed(0))
    printRow(name, [((1000 * seconds) / times).toFixed(2), ...each])
  }
  await worker.stop()
}
