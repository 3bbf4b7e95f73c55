import { getIntrospectionQuery } from 'graphql'
import { client } from './client.ts'
import type { RunningContestant } from './contestants.ts'
import { baseline, type Scenario, type Sent } from './scenarios.ts'

/** Requests for each round that is asked for. */
const REQUESTS = 24
/** How many times as much CPU as GET /health a refusal may take. */
export const MOST = 10

const post = (body: object | string): Sent => ({
  path: '/graphql',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { accept: 'application/graphql-response+json' },
})

const repeated = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ')

const doubling = (on: string, inside: string) =>
  `${repeated(60, (index) => `fragment F${index} on ${on} { ...F${index + 1} ...F${index + 1} }`)} fragment F60 on ${on} { ${inside} }`

/** Requests that are made to be dear, each with a serial number, so that none is known from the last time. */
const QUERIES: Readonly<Record<string, (serial: number) => string>> = {
  'a flood of aliases': (n) => `{ x${n}: __typename ${repeated(660, (i) => `a${i}: __typename`)} }`,
  'a flood of __typename': (n) => `{ x${n}: __typename ${'__typename '.repeat(1400)} }`,
  'a flood of directives': (n) => `{ x${n}: __typename ${'@include(if: true) '.repeat(280)} }`,
  'a deep nest': (n) =>
    `{ x${n}: member(code: "POL") ${'{ series(indicator: GDP_USD) { area '.repeat(160)}{ name } ${'} }'.repeat(160)} }`,
  'fragments that double sixty times': (n) => `{ x${n}: __typename ...F0 } ${doubling('Query', 'members { name }')}`,
  'a circle of fragments': (n) =>
    `{ x${n}: __typename ...A } fragment A on Query { ...B } fragment B on Query { ...A }`,
  'introspection in circles': (n) =>
    `{ x${n}: __schema { types ${'{ fields { type '.repeat(6)} { name } ${'} }'.repeat(6)} } }`,
  '500 fields that do not exist': (n) => `{ x${n}: __typename ${repeated(480, (i) => `membr${i}`)} }`,
  '480 fields that overlap': (n) =>
    `{ x${n}: __typename ${repeated(60, () => 'members { name series(indicator: GDP_USD) { years values } ...on Member { code } }')} }`,
  'brackets without end': (n) => `{ x${n} ${'{'.repeat(1900)}`,
}

export const ATTACKS: readonly Scenario[] = [
  ...Object.entries(QUERIES).map(([name, query]) => ({
    name,
    request: (serial: number) => post({ query: query(serial) }),
    expects: '"errors"',
    status: 400,
  })),
  {
    name: 'a document of 64 KiB',
    request: (serial) => ({
      path: '/graphql',
      body: JSON.stringify({ query: `{ x${serial} ${'a'.repeat(65_000)} }` }),
    }),
    expects: 'LIMIT_EXCEEDED',
    status: 400,
  },
  {
    name: 'JSON of 64 KiB that never ends',
    request: (serial) => post(`{"a${serial}": ${'['.repeat(65_000)}`),
    expects: '"errors"',
    status: 400,
  },
  {
    name: '5,000 variables',
    request: (serial) =>
      post({
        query: `{ x${serial}: __typename }`,
        variables: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`v${index}`, 1])),
      }),
    expects: 'LIMIT_EXCEEDED',
    status: 400,
  },
]

const answered = (name: string, query: (serial: number) => string): Scenario => ({
  name: `(answered: ${name})`,
  request: (serial) => post({ query: query(serial) }),
  expects: '"data"',
})

/** For comparison: dear questions within the limits. */
export const ANSWERED: readonly Scenario[] = [
  answered('the introspection of all tools', (n) => getIntrospectionQuery().replace('{', `{ x${n}: __typename `)),
  answered(
    'the names of the schema’s types and fields, twenty times',
    (n) =>
      `{ x${n}: __typename ${repeated(20, (i) => `a${i}: __schema { types { name fields { name type { name } } } }`)} }`,
  ),
]

/** What refusals cost, in CPU of the runtime's whole process, next to GET /health. */
export async function measureAttacks({ worker }: RunningContestant, rounds: number): Promise<void> {
  const requests = REQUESTS * rounds
  const { send } = client(worker.url)
  let serial = 1
  const cpuOf = async (scenario: Scenario) => {
    await send(scenario, Math.min(20, requests), () => serial++)
    const before = worker.cpuSeconds()
    await send(scenario, requests, () => serial++)
    return (worker.cpuSeconds() - before) / requests
  }
  if (Number.isNaN(worker.cpuSeconds())) {
    console.log('\nAttacks: the CPU time of a process is read from /proc, which this machine does not have.')
    return
  }
  const health = await cpuOf(baseline)
  console.log(`\nCPU of a request that is refused, next to GET /health (at most ${MOST} is allowed):`)
  for (const scenario of [...ATTACKS, ...ANSWERED])
    console.log(`${((await cpuOf(scenario)) / health).toFixed(1).padStart(8)}  ${scenario.name}`)
}
