import type { Compiled } from '../../scripts/compile/compile.ts'
import { client } from '../runtime/client.ts'
import { runWholeWorker } from '../runtime/whole-worker.ts'
import { baseline, type Scenario, scenario } from './scenarios.ts'
import { printRow } from './table.ts'

const PAGES = ['/', '/pathway/germany/3.5-by-2035', '/member/germany', '/tracker', '/alliance', '/claims']

/** How many times as much CPU as GET /health a page may take that is known. */
const MOST = 5

/** CPU of whole pages, next to GET /health: known to the isolate, made anew from answers that are known, and the first time. */
export async function measurePages(script: Buffer, dataset: Compiled, rounds: number): Promise<void> {
  const worker = await runWholeWorker(script, dataset)
  const { send } = client(worker.url)
  // A page has the origin of its address in it, so one of another host is another page.
  const page = (path: string, host?: (serial: number) => string): Scenario =>
    scenario(path, '</html>', (serial) => ({ path, headers: host ? { host: host(serial) } : {} }))
  const cpuOf = async (asked: Scenario, requests: number) =>
    (await worker.cpuOf(() => send(asked, requests))) / requests
  await send(baseline, 100)
  const firsts: number[] = []
  for (const path of PAGES) firsts.push(await cpuOf(page(path), 1))
  await send(baseline, 500)
  const health = await cpuOf(baseline, 100 * rounds)
  console.log(`\nCPU of a page next to GET /health (known: at most ${MOST} is allowed):\n   known    anew   first`)
  for (const [at, path] of PAGES.entries()) {
    const known = await cpuOf(page(path), 40 * rounds)
    const ofOther = page(path, (serial) => `host-${serial}.example`)
    const cells = [known, await cpuOf(ofOther, 2 * rounds), firsts[at] ?? Number.NaN]
    printRow(
      path,
      cells.map((cpu) => (cpu / health).toFixed(1)),
    )
  }
  await worker.stop()
}
