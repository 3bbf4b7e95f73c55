/**
 * `npm run bench:soak`: mixed traffic against the built worker for SOAK_MINUTES (10), with a heap that V8 keeps small. It fails on an
 * answer of 5xx, on an answer that is not as it must be, and if memory grows (bench/soak/verdict.ts says what that is).
 */
import { buildData } from '../../scripts/data-build.ts'
import { asker } from '../asker.ts'
import { buildWorker } from '../build-worker.ts'
import { LARGEST_HEAP, withHeapOf } from '../heap.ts'
import { families } from '../scale/families.ts'
import { thingsOf } from '../scale/things.ts'
import { runWholeWorker } from '../whole-worker.ts'
import { watchMemory } from './memory-watch.ts'
import { mixOf } from './mix.ts'
import { faultOf } from './probe.ts'
import { Tally } from './tally.ts'
import { verdictOn } from './verdict.ts'

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10)
const TOGETHER = 24
const MOST_FAULTS_SHOWN = 20

const dataset = buildData()
const script = buildWorker('src/worker.ts', 'bench/soak')
const worker = await withHeapOf(LARGEST_HEAP, () => runWholeWorker(script, dataset, true))
const ask = asker(worker.url, TOGETHER)
const mix = mixOf(families(await thingsOf({ ask })), worker.url.origin)
const memory = await watchMemory(worker)
const tally = new Tally(worker.cpuSeconds)
const ends = performance.now() + MINUTES * 60_000
console.log(`Soak: ${MINUTES} minutes, ${TOGETHER} requests at a time, a heap of at most ${LARGEST_HEAP} MiB`)

const progress = setInterval(() => console.log(tally.progress(memory)), 60_000)
const lane = async () => {
  while (performance.now() < ends) {
    const probe = mix.next()
    // A connection that is closed without an answer is a fault like any other.
    const received = await ask(probe.asked).catch((error: Error) => ({
      status: 599,
      headers: {},
      bytes: 0,
      text: error.message,
    }))
    const fault = faultOf(probe, received)
    tally.count(probe, received, fault)
    if (fault === null) mix.learn(probe, received)
    else if (tally.faults <= MOST_FAULTS_SHOWN) console.error(fault)
  }
}
await Promise.all(Array.from({ length: TOGETHER }, lane))
clearInterval(progress)
await memory.stop()
console.log(tally.summary(memory))
await worker.stop()
if (tally.faults > 0 || verdictOn(memory.live, memory.resident) === 'memory grows') process.exitCode = 1
