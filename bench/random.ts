/**
 * `npm run bench:random`: minutes of documents at random against the whole worker, each another one: no crash, no 5xx, no answer that
 * takes long. RANDOM_MINUTES and RANDOM_SEED change what is tried; the seed is printed, so that a run can be repeated.
 */
import fc from 'fast-check'
import { schema } from '../schema/schema.ts'
import { buildData } from '../scripts/data-build.ts'
import { randomOperation } from '../test/support/documents/random-documents.ts'
import { buildWorker } from './runtime/build-worker.ts'
import { client } from './runtime/client.ts'
import { LARGEST_HEAP } from './runtime/heap.ts'
import { runWholeWorker } from './runtime/whole-worker.ts'

const MINUTES = Number(process.env.RANDOM_MINUTES ?? 5)
const SEED = Number(process.env.RANDOM_SEED ?? Date.now() % 1_000_000)
/** Documents that are drawn at once. */
const BATCH = 500
/** Milliseconds of CPU that one answer may take, and MB that the isolate may hold. */
const MOST = { cpuMs: 1_000, megabytes: 100 } as const

const worker = await runWholeWorker(buildWorker('src/worker.ts', 'bench/this API'), buildData(), true)
const { ask } = client(worker.url)
const seen = { sent: 0, answered: 0, refused: 0, serverErrors: 0, longestMs: 0, megabytes: 0, bytes: 0 }
let longest = ''

async function send(body: string): Promise<void> {
  const sent = { path: '/graphql', body, headers: { accept: 'application/graphql-response+json' } }
  let [status, text] = [0, '']
  const seconds = await worker.cpuOf(async () => {
    // A connection that is closed without an answer is an error of the server like any other.
    ;({ status, text } = await ask(sent).catch((error: Error) => ({ status: 599, text: error.message })))
  })
  const cpuMs = 1_000 * seconds
  if (cpuMs > seen.longestMs) longest = body
  seen.longestMs = Math.max(seen.longestMs, cpuMs)
  seen.bytes = Math.max(seen.bytes, text.length)
  const isBroken = status >= 500 || text.includes('"INTERNAL"')
  seen[isBroken ? 'serverErrors' : status >= 400 ? 'refused' : 'answered']++
  if (isBroken) console.error(`${status} ${text.slice(0, 500)}\n${body}`)
  if (++seen.sent % 50 === 0) seen.megabytes = Math.max(seen.megabytes, await worker.megabytes())
}

console.log(`${MINUTES} minutes of documents at random, seed ${SEED}, with a heap of at most ${LARGEST_HEAP} MiB`)
const until = Date.now() + MINUTES * 60_000
for (let batch = 0; Date.now() < until; batch++)
  for (const operation of fc.sample(randomOperation(schema, 8), { numRuns: BATCH, seed: SEED + batch }))
    if (Date.now() < until) await send(JSON.stringify(operation))
await worker.stop()
console.log(seen, `longest: ${longest.slice(0, 300)}`)
const isWell = seen.serverErrors === 0 && seen.longestMs <= MOST.cpuMs && seen.megabytes <= MOST.megabytes
console.log(isWell ? 'Nothing hurt.' : `Something hurt. At most allowed: ${JSON.stringify(MOST)}`)
if (!isWell) process.exitCode = 1
