/** What the clients of others make of a refusal: each shows the message and the code, whatever the reason. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { Client, fetchExchange } from '@urql/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningWorker } from '../../../../bench/runtime/worker.ts'
import { startEmptyWorker, startWorker } from '../../../support/servers/built-worker.ts'

interface Told {
  readonly message: string
  readonly code: unknown
}

interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

type Sender = (url: URL, asked: Asked, client: string) => Promise<Told>

const byApollo: Sender = async (url, { query, variables }, client) => {
  const apollo = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: url.href, headers: { 'cf-connecting-ip': client } }),
  })
  try {
    await apollo.query({ query: gql(query), ...(variables && { variables }) })
  } catch (error) {
    if (!CombinedGraphQLErrors.is(error)) throw error
    const [first] = error.errors
    return { message: first?.message ?? '', code: first?.extensions?.code }
  }
  throw new Error('It was answered.')
}

const byUrql: Sender = async (url, { query, variables }, client) => {
  const urql = new Client({
    url: url.href,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { 'cf-connecting-ip': client } },
  })
  const { error } = await urql.query(query, variables ?? {})
  const [first] = error?.graphQLErrors ?? []
  return { message: first?.message ?? '', code: first?.extensions?.code }
}

const byCurl: Sender = async (url, asked, client) => {
  const headers = ['-H', 'content-type: application/json', '-H', `cf-connecting-ip: ${client}`]
  const { stdout } = await promisify(execFile)('curl', ['-s', ...headers, '-d', JSON.stringify(asked), url.href])
  const [first] = JSON.parse(stdout).errors
  return { message: first.message, code: first.extensions.code }
}

const CLIENTS: readonly (readonly [string, Sender])[] = [
  ['Apollo Client', byApollo],
  ['urql', byUrql],
  ['curl', byCurl],
]

const list = Array.from({ length: 251 }, () => 'POL')

/** What each is refused for, as the message begins, and its code. */
const KINDS: readonly (readonly [string, string, Asked])[] = [
  ['cost: ', 'LIMIT_EXCEEDED', { query: '{ data(first: 1000) { nodes { revisions { citation } } } }' }],
  ['depth: ', 'LIMIT_EXCEEDED', { query: `{ ${'member { '.repeat(17)}name${' }'.repeat(17)} }` }],
  ['document: ', 'LIMIT_EXCEEDED', { query: `{ statements(search: "${'x'.repeat(17_000)}") { totalCount } }` }],
  [
    'body: ',
    'REQUEST_TOO_LARGE',
    { query: 'query($x: String) { statements(search: $x) { totalCount } }', variables: { x: 'x'.repeat(70_000) } },
  ],
  [
    'codes: ',
    'BAD_INPUT',
    { query: 'query($list: [CountryCode!]) { members(codes: $list) { name } }', variables: { list } },
  ],
  ['Cannot query field', 'GRAPHQL_VALIDATION_FAILED', { query: '{ nope }' }],
  [
    '$code: "P0L"',
    'BAD_INPUT',
    { query: 'query($code: CountryCode!) { member(code: $code) { name } }', variables: { code: 'P0L' } },
  ],
]

let worker: RunningWorker
let empty: RunningWorker
const at = (running: RunningWorker) => new URL('/graphql', running.url)

beforeAll(async () => {
  worker = await startWorker()
  empty = await startEmptyWorker()
}, 120_000)

afterAll(async () => {
  await worker.stop()
  await empty.stop()
})

describe.each(CLIENTS)('%s is shown the message and the code', (name, send) => {
  it.each(KINDS)('%s%s', async (message, code, asked) => {
    expect(await send(at(worker), asked, `refused ${name}`)).toEqual({
      message: expect.stringContaining(message),
      code,
    })
  })

  it('of a client that has spent its points', async () => {
    const client = `spender ${name}`
    const [own = ''] = name.split(' ')
    // The price is that of what is asked for, however little there is of it.
    const none = 'data(first: 1000, filter: { fromYear: 2100 }) { nodes { value } }'
    const dear = Array.from({ length: 7 }, (_, index) => `${own}${index}: ${none}`).join(' ')
    for (let sent = 0, status = 200; status !== 429 && sent < 100; sent++)
      status = (
        await fetch(at(worker), {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'cf-connecting-ip': client },
          body: JSON.stringify({ query: sent < 20 ? `{ q${sent}: __typename ${dear} }` : `{ nope${sent} }` }),
        })
      ).status
    expect(await send(at(worker), { query: '{ service { figureCount } }' }, client)).toEqual({
      message: expect.stringContaining('You have spent what is allowed in a minute'),
      code: 'RATE_LIMITED',
    })
  })

  it('of a service that has no figures', async () => {
    expect(await send(at(empty), { query: '{ members { name } }' }, name)).toEqual({
      message: expect.stringContaining('No dataset is published here'),
      code: 'DATASET_UNAVAILABLE',
    })
  })
})
