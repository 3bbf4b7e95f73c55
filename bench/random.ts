/**
 * `npm run bench:random`: minutes of documents at random against the whole worker, each another one: no crash, no 5xx, no answer that
 * takes long. RANDOM_MINUTES and RANDOM_SEED change what is tried; the seed is printed, so that a run can be repeated.
 */
import fc from 'fast-check'
import { schema } from '../schema/schema.ts'
import { buildData } from '../scripts/data-build.ts'
import { type RandomOperation, randomOperation } from '../test/support/random-documents.ts'
import { buildWorker } from './build-worker.ts'
import { clientNumber } from './client.ts'
import { heapMegabytes, LARGEST_HEAP, withHeapOf } from './heap.ts'
import { inspect } from './inspector.ts'
import { runWholeWorker } from './whole-worker.ts'

const MINUTES = Number(process.env.RANDOM_MINUTES ?? 5)
const SEED = Number(process.env.RANDOM_SEED ?? Date.now() % 1_000_000)
/** Documents that are drawn at once. */
const BATCH = 500
/** Milliseconds of CPU that one answer may take, and MB that the isolate may hold. */
const MOST = { cpuMs: 1_000, megabytes: 100 } as const

const dataset = buildData()
const script = buildWorker('src/worker.ts', 'bench/this API')
const worker = await withHeapOf(LARGEST_HEAP, () => runWholeWorker(script, dataset, true))
const inspector = await inspect(await worker.inspector())
const seen = {
  sent: 0,
  answered: 0,
  refused: 0,
  inPart: 0,
  serverErrors: 0,
  longestMs: 0,
  longest: '',
  heap: 0,
  bytes: 0,
}

async function send(operation: RandomOperation): Promise<void> {
  const began = worker.cpuSeconds()
  const response = await fetch(new URL('/graphql', worker.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'cf-connecting-ip': clientNumber(seen.sent++),
    },
    body: JSON.stringify(operation),
  }).catch((error: unknown) => {
    console.error(
      `The worker does not answer any more (${error}). Seed ${SEED}. Last asked:\n${JSON.stringify(operation)}`,
    )
    process.exit(1)
  })
  const text = await response.text()
  const cpuMs = 1_000 * (worker.cpuSeconds() - began)
  if (cpuMs > seen.longestMs) Object.assign(seen, { longestMs: cpuMs, longest: operation.query })
  seen.bytes = Math.max(seen.bytes, text.length)
  if (response.status >= 500 || text.includes('"INTERNAL"')) {
    seen.serverErrors++
    console.error(`${response.status} ${text.slice(0, 500)}\n${JSON.stringify(operation)}`)
  } else if (response.status >= 400) seen.refused++
  else if (text.startsWith('{"data"')) seen.answered++
  else seen.inPart++
}

console.log(`${MINUTES} minutes of documents at random, seed ${SEED}, with a heap of at most ${LARGEST_HEAP} MiB`)
const until = Date.now() + MINUTES * 60_000
for (let batch = 0; Date.now() < until; batch++) {
  const operations = fc.sample(randomOperation(schema, 8), { numRuns: BATCH, seed: SEED + batch })
  for (const operation of operations) {
    if (Date.now() > until) break
    await send(operation)
    if (seen.sent % 50 === 0) seen.heap = Math.max(seen.heap, await heapMegabytes(inspector))
  }
}
inspector.close()
await worker.stop()
const { longest, ...figures } = seen
console.log(figures)
console.log(`longest: ${longest.slice(0, 300)}`)
const isWell = seen.serverErrors === 0 && seen.longestMs <= MOST.cpuMs && seen.heap <= MOST.megabytes
console.log(isWell ? 'Nothing hurt.' : `Something hurt. At most allowed: ${JSON.stringify(MOST)}`)
if (!isWell) process.exitCode = 1
