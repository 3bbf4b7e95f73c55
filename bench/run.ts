/**
 * `npm run bench`: what queries cost next to GET /health, on the built worker in workerd. All scenarios take turns within each
 * round, so that a busy machine slows them alike and the ratios stay comparable where absolute times do not.
 */
import { gzipSync } from 'node:zlib'
import { buildData } from '../scripts/data-build.ts'
import { buildWorker } from './build-worker.ts'
import { client } from './client.ts'
import { median } from './median.ts'
import { scenarios } from './scenarios.ts'
import { measureSnapshot } from './snapshot.ts'
import { runWorker } from './worker.ts'

/** BENCH_ROUNDS=1 shows quickly that it runs; its ratios mean little. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15)
const REQUESTS = 120

const compiled = buildData()
const script = buildWorker('src/worker.ts', 'worker')
const worker = await runWorker(script, { DATASETS: compiled })
const send = client(worker.url)

let serial = 0
const speeds = new Map<string, number[]>(scenarios.map(({ name }) => [name, []]))
for (const scenario of scenarios) await send(scenario, 20, () => serial++)
for (let round = 0; round < ROUNDS; round++) {
  for (const scenario of scenarios) {
    const began = performance.now()
    await send(scenario, REQUESTS, () => serial++)
    speeds.get(scenario.name)?.push(REQUESTS / (performance.now() - began))
  }
}
await worker.stop()

const baseline = speeds.get(scenarios[0].name) ?? []
console.log(
  `\nRequests a second, as a ratio to ${scenarios[0].name} in the same round (${ROUNDS} rounds of ${REQUESTS}):`,
)
console.log('  median   lowest  highest')
for (const [name, own] of speeds) {
  const ratios = own.map((speed, round) => speed / (baseline[round] ?? Number.NaN))
  const cells = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2).padStart(8))
  console.log(`${cells.join(' ')}  ${name}`)
}

console.log(
  `\nWorker: ${(script.length / 1024).toFixed(0)} KiB, ${(gzipSync(script).length / 1024).toFixed(0)} KiB gzip`,
)
await measureSnapshot(compiled)
