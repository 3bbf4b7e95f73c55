import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { fingerprint } from '../../../../src/http/caching/fingerprint.ts'
import registered from '../../../../src/http/graphql/trusted-documents.json' with { type: 'json' }
import { SLOW } from '../../../../src/http/observability/slow-query.ts'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { ask, request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { slowDatabase } from '../../../support/worker/slow-database.ts'

const { version } = inject('dataset')

/** All that is written while something is done, whatever it is written with. */
let written: string[] = []
beforeEach(() => {
  written = []
  for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...parts) => void written.push(parts.map(String).join(' ')))
})
afterEach(() => void vi.restoreAllMocks())

const lines = (event: string) => written.map((line) => JSON.parse(line)).filter((line) => line.event === event)
const line = (event = 'request') => lines(event).at(-1)

const [hash = ''] = Object.entries(registered).find(([, text]) => !text.includes('$')) ?? []
let serial = 0
/** A question that nobody has asked. */
const fresh = (fields: string) => `query Fresh${++serial} { x${serial}: ${fields} }`
const asGet = (query: string, more: object = {}) => `/graphql?${new URLSearchParams({ query, ...more })}`

describe('what the line of a request says', () => {
  it('of a question: hit, miss and revalidated, each with operation, document, cost, version and size', async () => {
    const query = fresh('member(code: "POL") { name }')
    const seen = { operation: `Fresh${serial}`, document: fingerprint(query), cost: 2, version }
    const first = await request(asGet(query))
    const bytes = (await first.arrayBuffer()).byteLength
    expect(line()).toMatchObject({ ...seen, cache: 'miss', bytes, status: 200 })
    await request(asGet(query))
    expect(line()).toMatchObject({ ...seen, cache: 'hit', bytes, status: 200 })
    await request(asGet(query), { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(line()).toMatchObject({ ...seen, cache: 'revalidated', status: 304 })
  })

  it.each([
    ['does not parse', '{', { code: 'GRAPHQL_PARSE_FAILED' }],
    ['is not valid', '{ nope }', { code: 'GRAPHQL_VALIDATION_FAILED' }],
    ['asks for too much', `{ ${'a: __typename '.repeat(101)} }`, { code: 'LIMIT_EXCEEDED' }],
    [
      'fails where it is executed',
      'query Bad { data(first: 5000) { totalCount } }',
      { code: 'BAD_INPUT', operation: 'Bad', cost: expect.any(Number), cache: 'miss' },
    ],
  ])('of a question that %s: its document, its version and why', async (_what, query, more) => {
    await request(asGet(query))
    expect(line()).toMatchObject({ document: fingerprint(query), version, ...more })
  })

  it('of an answer without its statements: the first reason, and the wait', async () => {
    await isolate({ statements: undefined })(asGet('query Without { statements { totalCount } }'))
    expect(line()).toMatchObject({ status: 200, operation: 'Without', code: 'STATEMENTS_UNAVAILABLE', cache: 'miss' })
  })

  const own = isolate()

  it.each([
    ['/chart/member/POL.svg', { cost: 1000, cache: 'miss' }],
    ['/embed/alliance', { cost: 1000, cache: 'miss' }],
    ['/oembed?url=https://api.test/member/POL', { cost: 1000, cache: 'miss' }],
    ['/data/', {}],
    ['/data/members.csv', { cache: 'miss' }],
    ['/data/members.csv', { cache: 'hit' }],
    ['/data/statements.csv', { cache: 'miss', d1Ms: expect.any(Number) }],
    [`/data/v/${version}/indicators.csv`, { cache: 'miss' }],
    ['/health', {}],
    ['/health?depth=full', { cost: 1000, cache: 'miss', d1Ms: expect.any(Number) }],
    ['/health?depth=full', { cache: 'hit' }],
    ['/status', { cache: 'hit' }],
  ])('of %s: the version of the figures, %o', async (path, more) => {
    const response = await own(path)
    expect(response.status).toBe(200)
    expect(line()).toMatchObject({ version, status: 200, ...more })
  })

  it('of a page: the version of the figures in it', async () => {
    await request('/member/poland')
    expect(line()).toMatchObject({ route: '/member/:name', version })
  })

  it('of a pathway as a file: what was spent', async () => {
    const { member } = await ask('{ member(code: "ESP") { pathway { id } } }')
    await request(`/data/pathway.csv?id=${encodeURIComponent(member.pathway.id)}`)
    expect(line()).toMatchObject({ version, cost: 1000, cache: 'miss' })
  })

  it.each([
    ['/nope', 'NOT_FOUND'],
    ['/chart/member/XYZ.svg', 'NOT_FOUND'],
    ['/chart/alliance.svg?year=1', 'BAD_INPUT'],
    ['/health?depth=1', 'BAD_INPUT'],
    ['/data/nope.csv', 'NOT_FOUND'],
  ])('of a refusal of %s: its code, %s', async (path, code) => {
    await request(path)
    expect(line()).toMatchObject({ code })
  })
})

describe('no line ever holds', () => {
  const ADDRESS = '203.0.113.77'
  const headers = { 'cf-connecting-ip': ADDRESS, 'x-forwarded-for': ADDRESS, 'x-real-ip': ADDRESS }
  const SECRET = 'Zanzibar'
  const query = `query Own($code: CountryCode!) { ${SECRET}: member(code: $code) { name } }`
  const variables = JSON.stringify({ code: SECRET })
  const post = (body: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const requests: readonly (readonly [path: string, init?: RequestInit])[] = [
    [asGet(query, { variables: '{"code":"POL"}' })],
    [asGet(query, { variables })],
    [asGet(query, { variables: SECRET })],
    [asGet(`{ member(code: "${SECRET}") { name } }`)],
    [asGet(`{ ${SECRET} }`)],
    [asGet(`{ ${SECRET}`)],
    [asGet(`{ data(search: "${SECRET}") { totalCount } ${'a: __typename '.repeat(200)} }`)],
    [asGet(`{ statements(search: "${SECRET}") { totalCount } }`)],
    ['/graphql', post(JSON.stringify({ query, variables: { code: SECRET } }))],
    ['/graphql', post(`{"query": "${SECRET}`)],
    ['/graphql', { method: 'POST', headers: { 'content-type': SECRET }, body: SECRET }],
    [`/graphql?extensions=${encodeURIComponent(`{"persistedQuery":{"sha256Hash":"${SECRET}"}}`)}`],
    [`/q/${hash}?variables=${encodeURIComponent(variables)}`],
    [`/q/${'0'.repeat(64)}?${SECRET}=1`],
    [`/?q=${SECRET}`],
    [`/member/${SECRET}?q=${SECRET}`],
    [`/compare?areas=${SECRET}`],
    [`/claims?q=${SECRET}`],
    [`/chart/member/${SECRET}.svg?theme=${SECRET}`],
    [`/chart/alliance.svg?year=${SECRET}`],
    [`/chart/pathway/${SECRET}.svg`],
    [`/embed/member/${SECRET}`],
    [`/embed/alliance?asOf=${SECRET}`],
    [`/embed/pathway/pathway:${SECRET}`],
    [`/oembed?url=https://api.test/member/${SECRET}`],
    [`/data/?${SECRET}`],
    [`/data/${SECRET}.csv`],
    [`/data/members.csv?${SECRET}`],
    [`/data/v/0123456789abcdef/${SECRET}`],
    [`/data/pathway.csv?id=pathway:${SECRET}`],
    [`/schema.graphql?${SECRET}`],
    [`/health?${SECRET}`],
    [`/health?depth=${SECRET}`],
    [`/health?depth=full&${SECRET}`],
    [`/status?${SECRET}`],
    [`/${SECRET}?${SECRET}`],
    [`/${SECRET}`, { method: 'DELETE' }],
    [`/status?${SECRET}`, { method: 'POST' }],
    [`/graphql?${SECRET}`, { method: 'OPTIONS' }],
  ]

  const expectNothing = () => {
    expect(lines('request')).toHaveLength(1)
    for (const one of written) {
      expect(one).not.toContain(ADDRESS)
      expect(one).not.toContain(SECRET)
    }
  }

  it.each(requests.map(([path, init = {}]) => [path, init] as const))(
    'the address, a variable, the query or the query string: %s',
    async (path, init) => {
      await request(path, { ...init, headers: { ...headers, ...init.headers } })
      expectNothing()
    },
  )

  it('any of them where something of ours fails', async () => {
    const broken = new DatasetStore(env.DATASETS)
    broken.current = () => Promise.reject(new Error('ours'))
    for (const path of [`/status?${SECRET}`, `/data/${SECRET}.csv?${SECRET}`, asGet(query, { variables })]) {
      written = []
      await isolate({ store: broken, statements: undefined })(path, { headers })
      expectNothing()
    }
  })

  it('any of them of a slow query', async () => {
    await isolate({ statements: slowDatabase(SLOW.waitedMs + 50) })(
      asGet(`{ ${SECRET}: statements(search: "${SECRET}") { totalCount } }`),
      { headers },
    )
    expect(lines('slow-query')).toHaveLength(1)
    expectNothing()
  })
})

describe('a slow query', () => {
  it('is one that waited: for what, how long, and for how much', async () => {
    const query = fresh('statements(first: 1) { totalCount }')
    const response = await isolate({ statements: slowDatabase(SLOW.waitedMs + 50) })(asGet(query))
    const { d1Ms, waitedMs, ...rest } = line('slow-query')
    expect(rest).toEqual({
      event: 'slow-query',
      id: response.headers.get('x-request-id'),
      because: ['wait'],
      operation: `Fresh${serial}`,
      document: fingerprint(query),
      cost: expect.any(Number),
      cache: 'miss',
      version,
      bytes: (await response.arrayBuffer()).byteLength,
      // The first of this isolate: the dataset was read for it.
      ...('kvMs' in rest ? { kvMs: expect.any(Number) } : {}),
    })
    expect(d1Ms).toBeGreaterThanOrEqual(SLOW.waitedMs)
    expect(waitedMs).toBeGreaterThanOrEqual(d1Ms)
    expect(response.headers.get('server-timing')).toMatch(
      /^cache;desc="miss", (kv;dur=\d+, )?d1;dur=\d+, wait;dur=\d+$/,
    )
  })

  it('is one that is dear, when it is executed and not when it is at hand', async () => {
    const columns = 'id area { id name } edition { slug title } year value aggregate status table'
    const query = fresh(`data(first: 1000) { nodes { ${columns} } }`)
    const own = isolate()
    await own(asGet(query))
    expect(line('slow-query')).toMatchObject({ because: ['cost'], operation: `Fresh${serial}`, version })
    expect(line('slow-query').cost).toBeGreaterThanOrEqual(SLOW.points)
    expect(line('slow-query').bytes).toBeGreaterThan(10_000)
    // A long answer is kept when it is asked for again.
    await own(asGet(query))
    await own(asGet(query))
    expect(line()).toMatchObject({ cache: 'hit', cost: line('slow-query').cost })
    expect(lines('slow-query')).toHaveLength(2)
  })

  it('is no ordinary one: none of the documentation’s', async () => {
    for (const one of Object.keys(registered)) await request(`/q/${one}`)
    expect(lines('slow-query').filter(({ because }) => because.includes('cost'))).toEqual([])
  })

  it('is none that only names a dear document without executing it', async () => {
    await request(asGet(`{ ${'a: __typename '.repeat(101)} }`))
    expect(lines('slow-query')).toEqual([])
  })
})

describe('Server-Timing', () => {
  it('tells the wait for KV of the first request of an isolate, and of no other', async () => {
    const get = isolate({ store: new DatasetStore(slowStorage(30)) })
    expect((await get('/health')).headers.get('server-timing')).toMatch(/^kv;dur=\d+, wait;dur=\d+$/)
    expect((await get('/health')).headers.get('server-timing')).toMatch(/^wait;dur=\d+$/)
  })

  it('tells whether a file was at hand', async () => {
    await request('/data/areas.csv')
    expect((await request('/data/areas.csv')).headers.get('server-timing')).toMatch(/^cache;desc="hit", wait;dur=\d+$/)
  })
})

/** The real namespace, each of whose reads takes so much longer. */
const slowStorage = (milliseconds: number) => ({
  get: (async (key: string, type: never) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    return env.DATASETS.get(key, type)
  }) as KVNamespace['get'],
})
