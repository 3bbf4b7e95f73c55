import { env } from 'cloudflare:workers'
import { getIntrospectionQuery } from 'graphql'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LIMIT, type LimitName, RATE } from '../../../../domain/limits.ts'
import { RateLimiter } from '../../../../src/http/rate-limit/rate-limit.ts'
import { asPost, post, request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { slowDatabase } from '../../../support/worker/slow-database.ts'

const repeated = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(' ')

/** `{ member … }` with as many levels of fields. */
const levels = (count: number) => {
  const pairs = (count - 2) / 2
  return `{ member(code: "POL") ${'{ series(indicator: EQUIPMENT_SHARE) { area '.repeat(pairs)}{ name } ${'} }'.repeat(pairs)} }`
}
const aliases = (count: number) => repeated(count, (index) => `a${index}: __typename`)
const variables = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, 1]))
const listsOf = (count: number) => Array.from({ length: count }, () => [])
const rows = (first: number) => `{ data(first: ${first}) { nodes { ${repeated(24, (index) => `a${index}: value`)} } } }`

const member = (fields: string) => `{ member(code: "POL") { ${fields} } }`

/** A text is the query of it. */
const CASES: readonly (readonly [LimitName, just: object | string, over: object | string])[] = [
  ['document', `{ __typename }${' '.repeat(16_370)}`, `{ __typename }${' '.repeat(16_371)}`],
  [
    'tokens',
    member(`${'... { name } '.repeat(497)} name name`),
    member(`${'... { name } '.repeat(497)} name name name`),
  ],
  ['depth', levels(16), levels(18)],
  ['fields', member('name '.repeat(499)), member('name '.repeat(500))],
  ['aliases', member(aliases(100)), member(aliases(101))],
  [
    'directives',
    `{ ${'__typename @include(if: true) '.repeat(24)} service { ${'datasetVersion @skip(if: false) '.repeat(26)} } }`,
    member('name @include(if: true) '.repeat(51)),
  ],
  ['root fields', `{ ${aliases(25)} }`, `{ ${aliases(26)} }`],
  ['variables', { variables: variables(100) }, { variables: variables(101) }],
  // Around the lists are three colons and four opening brackets.
  ['json', { variables: { list: listsOf(3_993) } }, { variables: { list: listsOf(3_994) } }],
]

const bodyOf = (given: object | string) => ({
  query: '{ __typename }',
  ...(typeof given === 'string' ? { query: given } : given),
})

describe('limits: just so much is answered, and one more is refused with what is allowed', () => {
  it.each(CASES)('%s', async (limit, just, over) => {
    const answered = await post(bodyOf(just))
    expect(await answered.json()).not.toHaveProperty('errors')
    expect(answered.status).toBe(200)
    const refused = await post(bodyOf(over))
    const { errors } = await refused.json<{ errors: { message: string; extensions: { found: number } }[] }>()
    const { most, unit, hint } = LIMIT[limit]
    expect(refused.status).toBe(400)
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, most })
    expect(errors[0]?.message).toBe(
      `${limit}: ${errors[0]?.extensions.found} is not allowed. Allowed: at most ${most} ${unit}. ${hint}`,
    )
    expect(refused.headers.get('cache-control')).toBe('no-store')
  })

  it('has a case for each limit on the shape of a request', () => {
    const elsewhere = ['body', 'cost', 'answer', 'dataset versions', 'deadline']
    expect([...elsewhere, ...CASES.map(([limit]) => limit)].sort()).toEqual(Object.keys(LIMIT).sort())
  })

  it('cost: points, by the sizes of the dataset', async () => {
    const costOf = async (first: number) => Number((await post({ query: rows(first) })).headers.get('x-graphql-cost'))
    const [one, two] = [await costOf(1), await costOf(2)]
    const most = 1 + Math.floor((LIMIT.cost.most - one) / (two - one))
    expect((await post({ query: rows(most) })).status).toBe(200)
    const refused = await post({ query: rows(most + 1) })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost' } }] })
  })

  it('body: bytes of it, of an address as well, told beforehand or not', async () => {
    const query = '{ __typename }'
    const wrapper = JSON.stringify({ query, extensions: { x: '' } }).length
    const padded = (length: number) => JSON.stringify({ query, extensions: { x: 'x'.repeat(length - wrapper) } })
    const { most } = LIMIT.body
    expect((await post(padded(most))).status).toBe(200)
    const refused = await post(padded(most + 1))
    expect(refused.status).toBe(413)
    const message = `body: it is too long. Allowed: at most ${most} ${LIMIT.body.unit}. ${LIMIT.body.hint}`
    expect(await refused.json()).toMatchObject({ errors: [{ message }] })
    let pieces = 0
    const inPieces = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)))
        if (++pieces === 7) controller.close()
      },
    })
    const streamed = await request('/graphql', { ...asPost(''), body: inPieces })
    expect(streamed.status).toBe(413)
    expect((await request(`/graphql?query=${'x'.repeat(most)}`)).status).toBe(414)
  })

  it('what people do need is within them: the introspection of all tools, all members over all years', async () => {
    for (const query of [
      getIntrospectionQuery(),
      '{ members { series(indicator: EQUIPMENT_SHARE) { data { year value status } } } }',
      '{ members { name pathway(input: { target: { total: { sharePercent: 5, year: 2035 } } }) { columns { years sharesPercent extraUsdBillions } } } }',
    ]) {
      const response = await post({ query })
      expect(await response.json()).not.toHaveProperty('errors')
    }
  })

  it('trap: a page of 1000 is weighed after a page of 1 has passed validation', async () => {
    const query =
      'query ($first: Int!) { data(first: $first) { nodes { value revisions { value unit { label } table } } } }'
    const small = await post({ query, variables: { first: 1 } })
    expect(small.status).toBe(200)
    expect(Number(small.headers.get('x-graphql-cost'))).toBeLessThan(LIMIT.cost.most / 2)
    expect((await post({ query, variables: { first: 1000 } })).status).toBe(400)
    const byDefault =
      'query ($first: Int! = 1000) { data(first: $first) { nodes { value revisions { value unit { label } table } } } }'
    expect((await post({ query: byDefault })).status).toBe(400)
  })
})

describe('attacks are refused', () => {
  const spreads = (on: string, inside: string) =>
    repeated(60, (index) => `fragment F${index} on ${on} { ...F${index + 1} ...F${index + 1} }`) +
    ` fragment F60 on ${on} { ${inside} }`
  const nestedLists = `{ __schema { types ${'{ fields { type '.repeat(4)} { name } ${'} }'.repeat(4)} } }`

  const LONG = { query: '{ __typename }', variables: variables(10_000) }
  const DEEP_LIST = '['.repeat(900) + ']'.repeat(900)
  const CIRCLE = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'
  const OF_ALL_OBJECTS = '{"query": "{ __proto__ constructor toString }", "variables": {"__proto__": {"a": 1}}}'

  it.each<[what: string, code: string, body: object | string, status?: number]>([
    ['a flood of aliases', 'LIMIT_EXCEEDED', { query: `{ ${repeated(1000, (i) => `a${i}: members { name }`)} }` }],
    ['a flood of __typename', 'LIMIT_EXCEEDED', { query: `{ ${'__typename '.repeat(1500)} }` }],
    ['a flood of directives', 'LIMIT_EXCEEDED', { query: `{ __typename ${'@include(if: true) '.repeat(300)} }` }],
    ['a flood of unknown directives', 'LIMIT_EXCEEDED', { query: `{ __typename ${'@a'.repeat(900)} }` }],
    ['a deep nest', 'LIMIT_EXCEEDED', { query: levels(200) }],
    ['a circle of fragments', 'GRAPHQL_VALIDATION_FAILED', { query: CIRCLE }],
    [
      'fragments that double sixty times',
      'LIMIT_EXCEEDED',
      { query: `{ ...F0 } ${spreads('Query', 'members { name }')}` },
    ],
    ['the same on a member', 'LIMIT_EXCEEDED', { query: `${member('...F0')} ${spreads('Member', 'name')}` }],
    ['introspection in circles', 'GRAPHQL_VALIDATION_FAILED', { query: nestedLists }],
    ['a document of 1 MB', 'REQUEST_TOO_LARGE', { query: `{ ${'name '.repeat(200_000)} }` }, 413],
    ['10,000 variables', 'REQUEST_TOO_LARGE', LONG, 413],
    ['a mutation, which there is none of', 'GRAPHQL_VALIDATION_FAILED', { query: 'mutation { __typename }' }],
    ['a subscription', 'GRAPHQL_VALIDATION_FAILED', { query: 'subscription { __typename }' }],
    ['brackets without end', 'GRAPHQL_PARSE_FAILED', { query: '{'.repeat(1900) }],
    ['a list in a list in a list', 'GRAPHQL_VALIDATION_FAILED', { query: `{ nodes(ids: ${DEEP_LIST}) { id } }` }],
    ['JSON without end', 'BAD_REQUEST', `{"query": ${'['.repeat(3_000)}`],
    ['longer JSON without end', 'LIMIT_EXCEEDED', `{"query": ${'['.repeat(60_000)}`],
    ['5,000 variables', 'LIMIT_EXCEEDED', { query: '{ __typename }', variables: variables(5_000) }],
    ['names that try to be part of all objects', 'GRAPHQL_VALIDATION_FAILED', OF_ALL_OBJECTS],
  ])('%s', async (_name, code, body, status = 400) => {
    const response = await post(body, { accept: 'application/graphql-response+json' })
    const { errors } = await response.json<{ errors: { extensions: { code: string } }[] }>()
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code])
    expect(errors.length).toBeLessThanOrEqual(11)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('a mutation by GET', async () => {
    const byGet = await request('/graphql?query=mutation%7B__typename%7D')
    expect([byGet.status, byGet.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

describe('the rate limit', () => {
  const client = (address: string) => ({ 'cf-connecting-ip': address })
  // Priced by what it asks for, however little there is of it.
  const dear = (serial: number, headers: Record<string, string>) =>
    post(
      {
        query: `{ data(first: 800, filter: {fromYear: 2100}) { nodes { value ${repeated(21, (index) => `a${serial}_${index}: __typename`)} } } }`,
      },
      headers,
    )

  it('stops a client that has spent its points, says for how long, and lets others on', async () => {
    const short = { query: '{ member(code: "LVA") { capital } }' }
    await post(short, client('203.0.113.9'))
    let answered = 0
    let last = await dear(answered, client('203.0.113.9'))
    const cost = Number(last.headers.get('x-graphql-cost'))
    while (last.status === 200 && answered < 100) last = await dear(++answered, client('203.0.113.9'))
    expect(last.status).toBe(429)
    expect(answered).toBe(Math.floor(RATE.points / cost))
    expect(await last.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^You have spent what is allowed in a minute\. Ask again in \d+ seconds/),
          extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
        },
      ],
    })
    const wait = Number(last.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(RATE.seconds)
    expect(last.headers.get('ratelimit-policy')).toBe(`"cost";q=${RATE.points};w=${RATE.seconds}`)
    expect(last.headers.get('cache-control')).toBe('no-store')
    expect((await post(short, client('203.0.113.9'))).status, 'what is at hand costs nothing').toBe(200)
    expect((await dear(1_000, client('203.0.113.10'))).status).toBe(200)
  })

  it('is told with every POST, and never in what a cache may keep for others', async () => {
    const query = '{ member(code: "LVA") { name } }'
    const posted = await post({ query }, client('203.0.113.11'))
    expect(posted.headers.get('ratelimit')).toBe(`"cost";r=${RATE.points - 2};t=60`)
    const got = await request(`/graphql?${new URLSearchParams({ query })}`)
    expect(got.headers.has('ratelimit')).toBe(false)
    expect(got.headers.get('x-graphql-cost')).toBe('2')
  })

  it('counts all addresses of one IPv6 network as one client, and refusals too', async () => {
    const address = (index: number) => client(`2001:db8:7:7::${index.toString(16)}`)
    let left: number = RATE.points
    for (let index = 0; left > 50_000; index++) {
      const { headers } = await dear(10_000 + index, address(index))
      left = Number(/;r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1])
    }
    // Each refusal costs 500 points, until there are fewer.
    for (; left >= 500; left -= 500)
      expect((await post({ query: `{ ${aliases(26)} a${left} }` }, address(left))).status).toBe(400)
    expect(
      (await post({ query: '{ service { askedByAnother: datasetVersion } }' }, client('2001:db8:7:7:ffff::1'))).status,
    ).toBe(429)
    expect((await post({ query: '{ service { name: datasetVersion } }' }, client('2001:db8:7:8::1'))).status).toBe(200)
  })

  it('begins anew after a minute', async () => {
    let now = 0
    const limiter = new RateLimiter(undefined, { now: () => now })
    expect(await limiter.spend('a', RATE.points)).toEqual({ allowed: true, remaining: 0, seconds: 60 })
    now = 59_000
    expect(await limiter.spend('a', 1)).toEqual({ allowed: false, remaining: 0, seconds: 1 })
    expect(limiter.allowanceOf('b')).toEqual({ allowed: true, remaining: RATE.points, seconds: 60 })
    now = 60_000
    expect(await limiter.spend('a', 1)).toEqual({ allowed: true, remaining: RATE.points - 1, seconds: 60 })
  })

  it('listens to the count of all isolates, a thousand points a call, and goes on by its own when that fails', async () => {
    const calls: string[] = []
    let success = true
    const limiter = new RateLimiter({
      limit: async ({ key }) => {
        calls.push(key)
        return { success }
      },
    })
    await limiter.spend('a', 999)
    expect(calls).toEqual([])
    await limiter.spend('a', 2_001)
    expect(calls).toEqual(['a', 'a', 'a'])
    success = false
    expect(await limiter.spend('a', 1_000)).toMatchObject({ allowed: false, remaining: 0 })
    expect(limiter.allowanceOf('a').allowed).toBe(false)
    const broken = new RateLimiter({ limit: () => Promise.reject(new Error('gone')) })
    expect(await broken.spend('a', 5_000)).toMatchObject({ allowed: true, remaining: RATE.points - 5_000 })
  })

  it('is the real binding’s too', async () => {
    expect(await env.RATE_LIMIT.limit({ key: 'somebody' })).toEqual({ success: true })
  })
})

describe('the deadline', () => {
  afterEach(() => void vi.useRealTimers())

  async function askSlowly(milliseconds: number, query: string): Promise<Response> {
    const send = isolate({ statements: slowDatabase(milliseconds) })
    await send('/health')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const response = send('/graphql', asPost({ query }))
    let done = false
    void response.finally(() => {
      done = true
    })
    for (let passed = 0; !done && passed < 60_000; passed += 100) {
      await vi.advanceTimersByTimeAsync(100)
      // D1 answers in real time.
      await new Promise((resolve) => setImmediate(resolve))
    }
    return response
  }

  it('a database that does not answer leaves statements null with the reason, and all else answered', async () => {
    const response = await askSlowly(60_000, '{ member(code: "POL") { name } statements { totalCount } }')
    expect(await response.json()).toMatchObject({
      data: { member: { name: 'Poland' }, statements: null },
      errors: [{ path: ['statements', 'totalCount'], extensions: { code: 'STATEMENTS_UNAVAILABLE' } }],
    })
  })

  it('an answer that waits for a slow database again and again is given up, with what to do', async () => {
    const response = await askSlowly(
      4_900,
      '{ claims(filter: { statements: ["nato-2025-08-28-estimates-2025"] }, first: 1) { nodes { statement { areas { ... on Member { pledges { statement { slug } } } } } } } }',
    )
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining(`more than ${LIMIT.deadline.most} ms`),
          extensions: { code: 'DEADLINE_EXCEEDED', limit: 'deadline' },
        },
      ],
    })
  })
})
