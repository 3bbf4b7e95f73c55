/** GraphQL over HTTP: media types, and the status that goes with each. */
import { describe, expect, it } from 'vitest'
import { post, request } from '../../../support/worker/ask.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'
const APOLLO = 'application/graphql-response+json,application/json;q=0.9'
const URQL =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed'

const by = (client: string) => ({ 'cf-connecting-ip': client })

const get = (query: string, headers: Record<string, string>) =>
  request(`/graphql?${new URLSearchParams({ query })}`, { headers })

const told = async (response: Response) => {
  const { data, errors } = await response.json<{ data?: unknown; errors?: { extensions: { code: string } }[] }>()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    code: errors?.[0]?.extensions.code,
    hasData: data !== undefined,
  }
}

/** What is dear is priced by what it asks for, however little there is of it. */
async function spendAll(client: string): Promise<void> {
  const dear = Array.from(
    { length: 7 },
    (_, index) => `a${index}: data(first: 1000, filter: {fromYear: 2100}) { nodes { value } }`,
  ).join(' ')
  for (let sent = 0, status = 200; status !== 429; sent++)
    status = (await post({ query: sent < 20 ? `{ q${sent}: __typename ${dear} }` : `{ nope${sent} }` }, by(client)))
      .status
}

/** Every refusal that a client of the API can meet, with the status that it has as application/graphql-response+json. */
const REFUSALS: readonly (readonly [what: string, code: string, body: unknown, status?: number])[] = [
  ['what is too dear', 'LIMIT_EXCEEDED', { query: '{ data(first: 1000) { nodes { revisions { citation } } } }' }],
  ['what is too deep', 'LIMIT_EXCEEDED', { query: `{ ${'a { '.repeat(20)}b${' }'.repeat(20)} }` }],
  ['what is too long', 'LIMIT_EXCEEDED', { query: `{ __typename }${' '.repeat(20_000)}` }],
  ['a body that is too long', 'REQUEST_TOO_LARGE', { query: 'x'.repeat(70_000) }, 413],
  ['a list that is too long', 'BAD_INPUT', { query: `{ members(codes: [${'"PL" '.repeat(251)}]) { name } }` }],
  ['what is no GraphQL', 'GRAPHQL_PARSE_FAILED', { query: '{' }],
  ['a field that is not in the schema', 'GRAPHQL_VALIDATION_FAILED', { query: '{ nope }' }],
  [
    'a variable that is none',
    'BAD_INPUT',
    { query: 'query($c: CountryCode!) { member(code: $c) { name } }', variables: { c: 'P0L' } },
  ],
  ['a variable that is missing', 'BAD_INPUT', { query: 'query($c: CountryCode!) { member(code: $c) { name } }' }],
  ['an operation that is not there', 'BAD_REQUEST', { query: 'query A { __typename }', operationName: 'B' }],
  ['no query', 'BAD_REQUEST', {}],
  ['no JSON', 'BAD_REQUEST', '{'],
  ['a batch', 'BAD_REQUEST', [{ query: '{ __typename }' }]],
  ['a document that nobody has shown', 'PERSISTED_QUERY_NOT_FOUND', { documentId: `sha256:${'0'.repeat(64)}` }, 404],
  ['a name of a document that is none', 'BAD_INPUT', { documentId: 'sha256:XYZ' }],
]

describe('a refusal is in the type that the client reads', () => {
  it.each(REFUSALS)('%s: %s', async (_what, code, body, status = 400) => {
    for (const accept of [APOLLO, URQL, 'application/graphql-response+json'])
      expect(await told(await post(body, { accept }))).toEqual({ status, type: GRAPHQL_TYPE, code, hasData: false })
    for (const accept of ['*/*', 'application/json'])
      expect(await told(await post(body, { accept }))).toMatchObject({ type: JSON_TYPE, code, hasData: false })
  })

  it('a client that has spent its points: 429', async () => {
    const client = 'spender'
    await spendAll(client)
    // Nobody has asked it: an answer that is at hand costs nothing.
    const query = '{ service { askedBySpender: figureCount } }'
    for (const [accept, type] of [
      [APOLLO, GRAPHQL_TYPE],
      ['*/*', JSON_TYPE],
    ] as const)
      expect(await told(await post({ query }, { accept, ...by(client) }))).toEqual({
        status: 429,
        type,
        code: 'RATE_LIMITED',
        hasData: false,
      })
  }, 30_000)

  it('what GraphQL finds wrong is 200 to clients that accept application/json alone, as their specification asks', async () => {
    for (const query of ['{', '{ nope }', 'query($c: CountryCode!) { member(code: $c) { name } }'])
      expect((await post({ query }, { accept: 'application/json' })).status).toBe(200)
  })

  it('an answer in part is 200 in both', async () => {
    const query = '{ member(code: "POL") { name series(indicator: GDP_USD, fromYear: 2020, toYear: 2010) { years } } }'
    for (const [accept, type] of [
      [APOLLO, GRAPHQL_TYPE],
      ['*/*', JSON_TYPE],
    ] as const)
      expect(await told(await post({ query }, { accept }))).toEqual({
        status: 200,
        type,
        code: 'BAD_INPUT',
        hasData: true,
      })
  })

  it('a client that accepts neither is told so', async () => {
    expect(await told(await post({ query: '{ __typename }' }, { accept: 'text/turtle' }))).toMatchObject({
      status: 406,
      code: 'NOT_ACCEPTABLE',
    })
  })
})

describe('an answer', () => {
  it('by POST is in the type that the client prefers', async () => {
    for (const [accept, type] of [
      [APOLLO, GRAPHQL_TYPE],
      [URQL, GRAPHQL_TYPE],
      ['application/json', JSON_TYPE],
      ['*/*', JSON_TYPE],
      ['application/json, text/xml, application/xml, */*', JSON_TYPE],
    ] as const)
      expect((await post({ query: '{ members { name } }' }, { accept })).headers.get('content-type')).toBe(type)
  })

  it('by GET that caches may keep is JSON, whoever asked first: one copy is for all', async () => {
    for (const accept of [
      APOLLO,
      URQL,
      'application/json',
      '*/*',
      'application/json, text/xml, application/xml, */*',
    ]) {
      const response = await get('{ member(code: "BEL") { name } }', { accept })
      expect(response.headers.get('content-type')).toBe(JSON_TYPE)
      expect(response.headers.get('cache-control')).toMatch(/^public/)
      expect(response.headers.has('vary')).toBe(false)
    }
  })

  it('by GET to a client that does not accept JSON is kept by no cache', async () => {
    const response = await get('{ member(code: "BEL") { name } }', { accept: 'application/graphql-response+json' })
    expect(response.headers.get('content-type')).toBe(GRAPHQL_TYPE)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a document by its name', () => {
  const query = '{ member(code: "SWE") { capital } }'
  const idOf = async (text: string) =>
    `sha256:${new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toHex()}`

  it('is shown once with it and known then, by POST and by GET', async () => {
    const documentId = await idOf(query)
    expect((await told(await post({ documentId }, { accept: APOLLO }))).code).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect((await post({ documentId, query }, { accept: APOLLO })).status).toBe(200)
    const known = await post({ documentId }, { accept: APOLLO })
    expect(await known.json()).toEqual({ data: { member: { capital: 'Stockholm' } } })
    const byGet = await request(`/graphql?${new URLSearchParams({ documentId })}`)
    expect(await byGet.json()).toEqual({ data: { member: { capital: 'Stockholm' } } })
  })

  it('is refused where it is another document’s', async () => {
    const documentId = await idOf('{ __typename }')
    expect(await told(await post({ documentId, query }, { accept: APOLLO }))).toMatchObject({
      status: 400,
      code: 'BAD_INPUT',
    })
  })

  it.each([
    ['documentId', 'sha256:', (documentId: string) => ({ documentId })],
    [
      'extensions.persistedQuery.sha256Hash',
      '',
      (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    ],
  ])('is refused under the name that the client used, with the right one: %s', async (field, prefix, named) => {
    const right = (await idOf(query)).replace('sha256:', prefix)
    const refused = await post({ query, ...named(prefix + '0'.repeat(64)) }, { accept: APOLLO })
    const { errors } = await refused.json<{ errors: { message: string; extensions: object }[] }>()
    expect(refused.status).toBe(400)
    expect(errors[0]?.message).toMatch(/: it is not that of `query`\. Allowed: .+\. Example: /)
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field, example: right })
    for (const other of ['', 'XYZ', '0'.repeat(63)]) {
      const malformed = await post({ query, ...named(prefix + other) }, { accept: APOLLO })
      expect([malformed.status, await malformed.text()]).toEqual([
        400,
        expect.stringContaining(`${field}: its form is not`),
      ])
    }
  })

  it.each(['query', 'variables', 'operationName', 'extensions', 'documentId'])(
    'takes no second %s by GET',
    async (name) => {
      const answer = await request(`/graphql?query={__typename}&${name}=&${name}=`)
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining(`${name} stands more than once. Allowed: once. Example: `),
      ])
    },
  )
})
