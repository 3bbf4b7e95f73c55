/** What one request costs that reaches the worker, kind by kind. */
import type { Sent } from '../scenarios.ts'
import type { Family } from './families.ts'
import { type MeasuredWorker, since } from './measured-worker.ts'

export interface KindCost {
  readonly name: string
  /** Milliseconds of CPU of the runtime's whole process: HTTP, the worker, and the emulation of KV and D1 are all in it. */
  readonly cpuMilliseconds: number
  /** By its X-GraphQL-Cost; null where the answer has none. */
  readonly points: number | null
  readonly bytes: number
  readonly kvReads: number
  readonly d1Statements: number
  readonly d1RowsRead: number
  /** By D1's own clock, which counts whole milliseconds. */
  readonly d1Milliseconds: number
}

interface Kind {
  readonly name: string
  readonly request: (serial: number) => Sent
  readonly status?: number
  readonly expects?: string
}

export async function measureKinds(worker: MeasuredWorker, families: readonly Family[], requests: number) {
  const costs: KindCost[] = []
  for (const kind of await kindsOf(worker, families)) costs.push(await measure(worker, kind, requests))
  return costs
}

async function kindsOf(worker: MeasuredWorker, families: readonly Family[]): Promise<readonly Kind[]> {
  const asked = (name: string) => {
    const family = families.find((one) => one.name === name)
    if (family === undefined) throw new Error(`There is no family "${name}".`)
    return (serial: number) => family.question(serial % family.size)
  }
  const once = asked('explorer: a member')(0)
  const etag = (await worker.ask(once)).headers.etag ?? ''
  const query = (text: string): Sent => ({ path: `/graphql?${new URLSearchParams({ query: text })}` })
  return [
    { name: 'GET /health', request: () => ({ path: '/health' }), expects: '"ok"' },
    { name: 'an answer at hand in the isolate', request: () => once, expects: '"member"' },
    { name: '304, an answer at hand', request: () => ({ ...once, headers: { 'if-none-match': etag } }), status: 304 },
    {
      name: 'a new question, one member',
      request: (serial) =>
        query(`{ q${serial}: member(code: "POL") { series(indicator: DEFENCE_SHARE_OF_GDP) { years values } } }`),
      expects: '"values":[',
    },
    {
      name: 'a new question, all members',
      request: (serial) =>
        query(`{ q${serial}: members { series(indicator: DEFENCE_SHARE_OF_GDP) { years values } } }`),
      expects: '"values":[',
    },
    { name: 'a pathway of the explorer', request: asked('explorer: a pathway'), expects: '"pathway"' },
    { name: 'a chart', request: asked('charts of members'), expects: '</svg>' },
    { name: 'a chart of a pathway', request: asked('charts of pathways'), expects: '</svg>' },
    { name: 'a page of the explorer', request: asked('pages of the explorer'), expects: '<title>' },
    { name: 'a CSV file, made before', request: () => ({ path: '/data/nato-2026.csv' }), expects: 'area,area_name' },
    {
      name: 'statements searched',
      request: (serial) =>
        query(`{ q${serial}: statements(search: "defence", first: 20) { totalCount nodes { title } } }`),
      expects: '"totalCount"',
    },
    {
      name: 'statements counted by a search',
      request: (serial) => query(`{ q${serial}: statements(search: "defence", first: 0) { totalCount } }`),
      expects: '"totalCount"',
    },
    {
      name: 'the board of claims',
      request: (serial) => query(`{ q${serial}: claims(first: 300) { totalCount nodes { slug check { verdict } } } }`),
      expects: '"verdict"',
    },
  ]
}

/** Requests before anything is measured, by which V8 knows what to compile; never more than are measured then. */
const WARM_UP = 100

let serial = 0

async function measure(worker: MeasuredWorker, kind: Kind, requests: number): Promise<KindCost> {
  await send(worker, kind, Math.min(WARM_UP, requests))
  const before = await worker.counts()
  const cpuBefore = worker.cpuSeconds()
  const { bytes, points } = await send(worker, kind, requests)
  const cpu = worker.cpuSeconds() - cpuBefore
  const read = since(before, await worker.counts())
  return {
    name: kind.name,
    cpuMilliseconds: (1000 * cpu) / requests,
    points,
    bytes: bytes / requests,
    kvReads: read.kvReads / requests,
    d1Statements: read.d1Statements / requests,
    d1RowsRead: read.d1RowsRead / requests,
    d1Milliseconds: read.d1Milliseconds / requests,
  }
}

/** @returns how many bytes came back, and what the last of them cost */
async function send(worker: MeasuredWorker, { name, request, status = 200, expects = '' }: Kind, count: number) {
  let [bytes, cost] = [0, '']
  // One after the other, so that nobody waits for the database of somebody else.
  for (let sent = 0; sent < count; sent++) {
    const received = await worker.ask(request(serial++))
    if (received.status !== status || !received.text.includes(expects))
      throw new Error(`${name}: unexpected answer ${received.status} ${received.text.slice(0, 300)}`)
    bytes += received.bytes
    cost = received.headers['x-graphql-cost'] ?? ''
  }
  return { bytes, points: cost === '' ? null : Number(cost) }
}
