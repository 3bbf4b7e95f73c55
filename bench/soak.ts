/**
 * `npm run bench:soak`: SOAK_MINUTES (10) of mixed traffic against the whole worker, with a heap that V8 keeps small. It fails on an
 * answer that is not as it must be, and if memory grows.
 */
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { schema } from '../schema/schema.ts'
import { buildData } from '../scripts/data-build.ts'
import { randomOperation } from '../test/support/documents/random-documents.ts'
import { ATTACKS } from './measure/attacks.ts'
import { any, QUESTIONS, upTo } from './measure/questions.ts'
import { post, type Sent } from './measure/scenarios.ts'
import { median } from './measure/table.ts'
import { buildWorker } from './runtime/build-worker.ts'
import { client } from './runtime/client.ts'
import { runWholeWorker } from './runtime/whole-worker.ts'

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10)
const TOGETHER = 24
/** MB by which what is held may rise from the third quarter of the time to the last. Caches are full by then. */
const MOST_RISE = 2

const worker = await runWholeWorker(buildWorker('src/worker.ts', 'bench/this API'), buildData(), true)
const { ask } = client(worker.url, TOGETHER)
/** A request, the status that it must have (0: any that is no error of the server), and what must be in the answer. */
type Probe = readonly [sent: Sent, status?: number, expects?: string]
const WRONG: readonly Probe[] = [
  [{ path: '/nothing' }, 404, 'NOT_FOUND'],
  [{ path: '/member/XXX' }, 404, '</html>'],
  [{ path: '/chart/member/POL.svg?theme=pink' }, 400, 'BAD_INPUT'],
  [{ path: `/q/${'0'.repeat(64)}` }, 404, 'PERSISTED_QUERY_NOT_FOUND'],
  [{ path: '/graphql?query={members{name}}', headers: { accept: 'image/png' } }, 406, 'NOT_ACCEPTABLE'],
  [{ path: '/graphql', method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  [post('a'.repeat(70_000)), 413, 'REQUEST_TOO_LARGE'],
  [post('{ member(code: "P0L") { name } }'), 200, '"errors"'],
]
const RANDOM = fc.sample(randomOperation(schema, 8), 2_000).map((one) => JSON.stringify(one))
/** One client who asks for all that it may have, and is told to wait. */
const GREEDY = { headers: { 'cf-connecting-ip': '192.0.2.1' } }
const greedy = () => ({ ...post(`{ g${upTo(1e6)}: data(first: 900) { nodes { value unit } } }`), ...GREEDY })
const known: Probe[] = []
const asked = (): Probe => [any(Object.values(QUESTIONS))()]
/** Percent of all requests up to which they are of a kind. */
const MIX: readonly (readonly [number, () => Probe])[] = [
  [10, () => any(known) ?? asked()],
  [18, () => any(WRONG)],
  [23, () => [{ path: '/graphql', body: any(RANDOM) }, 0]],
  [28, () => [any(ATTACKS).request(upTo(1e6)), 400, '"errors"']],
  [30, () => [greedy(), 0]],
  [100, asked],
]

const statuses = new Map<number, number>()
/** @throws Error when there is no answer, or another one than there must be */
async function check([sent, expected = 200, expects = '']: Probe): Promise<void> {
  const { status, text, headers } = await ask(sent)
  const { etag, 'cache-control': kept, 'content-type': type = '' } = headers
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const isExpected = expected === 0 ? status < 500 && !text.includes('"INTERNAL"') : status === expected
  if (!isExpected || !text.includes(expects)) throw new Error(`${status} ${text.slice(0, 200)}`)
  if (kept === undefined || (status >= 400 && kept !== 'no-store')) throw new Error(`Cache-Control: ${kept}`)
  if (status === 304) return
  if (type.includes('json')) JSON.parse(text)
  else if (/html|svg/.test(String(type)) ? !/<\/(html|svg)>\s*$/.test(text) : text === '')
    throw new Error('half an answer')
  const again: Probe = [{ ...sent, headers: { 'if-none-match': String(etag) } }, 304]
  if (status === 200 && etag !== undefined && sent.body === undefined && known.length < 5_000) known.push(again)
}

const began = performance.now()
const part = () => (performance.now() - began) / (MINUTES * 60_000)
let [requests, faults] = [0, 0]
const lane = async () => {
  for (; part() < 1; requests++) {
    const share = 100 * Math.random()
    const probe = MIX.find(([most]) => share < most)?.[1]() ?? asked()
    await check(probe).catch(({ message }: Error) => {
      if (faults++ < 20) console.error(`${message}: ${JSON.stringify(probe).slice(0, 300)}`)
    })
  }
}
/** MB that the isolate holds right after garbage was collected, by quarters of the time. */
const quarters: number[][] = [[], [], [], []]
const watch = async () => {
  for (; part() < 1; await wait(3_000 * Math.min(MINUTES, 5))) {
    worker.collectGarbage()
    await ask({ path: '/health' })
    quarters[Math.min(3, Math.floor(4 * part()))]?.push(await worker.megabytes())
  }
}
const seconds = await worker.cpuOf(() => Promise.all([watch(), ...Array.from({ length: TOGETHER }, lane)]))
const cpuMs = (1e3 * seconds) / requests
await worker.stop()
const [first = 0, second = 0, third = 0, last = 0] = quarters.map(median)
const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
console.log(`\n${MINUTES} minutes: ${requests} requests (${counts.join(', ')}), ${cpuMs.toFixed(2)} ms of CPU each`)
console.log(`${faults} faults`)
const held = [first, second, third, last, Math.max(...quarters.flat())].map((one) => one.toFixed(1)).join(' ')
console.log(`MB held after a collection, by quarters of the time, and at most: ${held}`)
const grows = last - third > MOST_RISE
console.log(MINUTES < 4 ? 'Too short to tell whether memory grows.' : `Memory ${grows ? 'grows' : 'does not grow'}.`)
if (faults > 0 || (MINUTES >= 4 && grows)) process.exitCode = 1
