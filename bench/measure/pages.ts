import type { Compiled } from '../../scripts/compile/compile.ts'
import { client } from '../runtime/client.ts'
import { runWholeWorker } from '../runtime/whole-worker.ts'
import { baseline, type Scenario } from './scenarios.ts'

const PAGES = ['/', '/pathway/germany/3.5-by-2035', '/member/germany', '/tracker', '/alliance', '/claims']

/** How many times as much CPU as GET /health a page may take that is known. */
const MOST = 5

/** CPU of whole pages, next to GET /health: known to the isolate, made anew from answers that are known, and the first time. */
export async function measurePages(script: Buffer, dataset: Compiled, rounds: number): Promise<void> {
  const worker = await runWholeWorker(script, dataset)
  const { send } = client(worker.url)
  const page = (path: string, host?: (serial: number) => string): Scenario => ({
    name: path,
    request: (serial) => ({ path, headers: host ? { host: host(serial) } : {} }),
    expects: '</html>',
  })
  const cpuOf = async (scenario: Scenario, requests: number) => {
    const before = worker.fineCpuSeconds()
    await send(scenario, requests)
    return (worker.fineCpuSeconds() - before) / requests
  }
  await send(baseline, 100)
  const firsts = new Map<string, number>()
  for (const path of PAGES) firsts.set(path, await cpuOf(page(path), 1))
  await send(baseline, 500)
  const health = await cpuOf(baseline, 100 * rounds)
  console.log(`\nCPU of a page next to GET /health (known: at most ${MOST} is allowed):\n   known    anew   first`)
  for (const path of PAGES) {
    const known = await cpuOf(page(path), 40 * rounds)
    // A page has the origin of its address in it, so one of another host is another page.
    const anew = await cpuOf(
      page(path, (serial) => `host-${serial}.example`),
      2 * rounds,
    )
    const cells = [known, anew, firsts.get(path) ?? Number.NaN].map((cpu) => (cpu / health).toFixed(1).padStart(8))
    console.log(`${cells.join('')}  ${path}`)
  }
  await worker.stop()
}
