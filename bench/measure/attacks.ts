import { getIntrospectionQuery } from 'graphql'
import { client } from '../runtime/client.ts'
import type { RunningContestant } from '../runtime/contestants.ts'
import { baseline, post, type Scenario, type Sent, scenario } from './scenarios.ts'
import { printRow } from './table.ts'

/** Requests for each round that is asked for. */
const REQUESTS = 24
/** How many times as much CPU as GET /health a refusal may take. */
const MOST = 10

/** A text so many times, each with a number of its own in place of the #. */
const repeated = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => text.replaceAll('#', String(index))).join(' ')

const around = (times: number, before: string, inside: string, after: string) =>
  before.repeat(times) + inside + after.repeat(times)

/** A question with a serial number, so that it is not known from the last time. */
const query = (serial: number, fields: string, fragments = '') =>
  post(`{ x${serial}: __typename ${fields} } ${fragments}`)

const DOUBLING = Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
const LAST = 'fragment F60 on Query { members { name } }'
const OVERLAP = 'members { name series(indicator: GDP_USD) { years values } ...on Member { code } }'

/** Requests that are made to be dear. */
const REFUSED: Readonly<Record<string, (serial: number) => Sent>> = {
  '660 aliases': (n) => query(n, repeated(660, 'a#: __typename')),
  '1,400 __typename': (n) => query(n, '__typename '.repeat(1400)),
  '280 directives': (n) => query(n, '@include(if: true) '.repeat(280)),
  '320 levels': (n) =>
    post(`{ x${n}: member(code: "POL") ${around(160, '{ series(indicator: GDP_USD) { area ', '{ name } ', '} }')} }`),
  'fragments that double sixty times': (n) => query(n, '...F0', [...DOUBLING, LAST].join(' ')),
  'a circle of fragments': (n) => query(n, '...A', 'fragment A on Query { ...B } fragment B on Query { ...A }'),
  'introspection in circles': (n) =>
    post(`{ x${n}: __schema { types ${around(6, '{ fields { type ', '{ name } ', '} }')} } }`),
  '480 fields that do not exist': (n) => query(n, repeated(480, 'membr#')),
  '480 fields that overlap': (n) => query(n, repeated(60, OVERLAP)),
  '1,900 brackets': (n) => post(`{ x${n} ${'{'.repeat(1900)}`),
  'a document of 64 KiB': (n) => query(n, 'a'.repeat(65_000)),
  'JSON of 64 KiB that never ends': (n) => ({ path: '/graphql', body: `{"a${n}": ${'['.repeat(65_000)}` }),
  '5,000 variables': (n) =>
    post(`{ x${n}: __typename }`, Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`v${at}`, 1]))),
}

/** Media types of GraphQL's own let an answer have the status of its error. */
const headers = { accept: 'application/graphql-response+json' }
export const ATTACKS: readonly Scenario[] = Object.entries(REFUSED).map(([name, request]) =>
  scenario(name, '"errors"', (serial) => ({ ...request(serial), headers }), 400),
)

const NAMES = '__schema { types { name fields { name type { name } } } }'
/** For comparison: dear questions within the limits. */
const ANSWERED: readonly Scenario[] = [
  scenario('(answered: the introspection of all tools)', '"data"', (n) =>
    post(getIntrospectionQuery().replace('{', `{ x${n}: __typename `)),
  ),
  scenario('(answered: the names of all types and fields, twenty times)', '"data"', (n) =>
    query(n, repeated(20, `a#: ${NAMES}`)),
  ),
]

/** What refusals cost, in CPU of the runtime's whole process, next to GET /health. */
export async function measureAttacks({ worker }: RunningContestant, rounds: number): Promise<void> {
  const { send } = client(worker.url)
  const cpuOf = async (scenario: Scenario) => {
    await send(scenario, 20)
    return worker.cpuOf(() => send(scenario, REQUESTS * rounds))
  }
  const health = await cpuOf(baseline)
  console.log(`
CPU of a request that is refused, next to GET /health (at most ${MOST} is allowed):`)
  for (const scenario of [...ATTACKS, ...ANSWERED])
    printRow(scenario.name, [((await cpuOf(scenario)) / health).toFixed(1)])
}
