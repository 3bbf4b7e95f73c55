import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { REQUEST_LIMITS, type RequestLimit } from '../../schema/limits.ts'
import registered from '../../src/edge/graphql/trusted-documents.json' with { type: 'json' }
import { request } from './ask.ts'

const get = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  request(`/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`, { headers })

const post = (body: object) =>
  request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

const timing = (response: Response) => response.headers.get('server-timing')
const HIT = 'isolate;desc="hit"'

describe('one answer for one question', () => {
  it('GET and POST, whitespace, comments, unused fragments and operations, names, order of variables and defaults written out', async () => {
    const first = await get(
      'query A($a: CountryCode!, $b: Int) { member(code: $a) { name series(indicator: EQUIPMENT_SHARE, from: $b) { years } } }',
      {
        a: 'POL',
        b: 2020,
      },
    )
    expect(timing(first)).toBe('isolate;desc="miss"')
    const tag = first.headers.get('etag')
    const same = await post({
      query: `# a comment
        query Another($b: Int, $a: CountryCode!) { member(code: $a) { name, series(indicator: EQUIPMENT_SHARE, from: $b) { years } } }
        query Unused { __typename } fragment Idle on Member { name }`,
      operationName: 'Another',
      variables: { b: 2020, a: 'POL' },
    })
    expect(same.status).toBe(200)
    expect([timing(same), same.headers.get('etag')]).toEqual([HIT, tag])
    expect(await same.text()).toBe(await first.text())
    const other = await get(
      'query A($a: CountryCode!, $b: Int) { member(code: $a) { name series(indicator: EQUIPMENT_SHARE, from: $b) { years } } }',
      { a: 'POL', b: 2021 },
    )
    expect(other.headers.get('etag')).not.toBe(tag)
  })

  it('an answer with errors is never kept', async () => {
    const query = '{ data(first: 5000) { totalCount } }'
    for (let time = 0; time < 2; time++) {
      const response = await get(query)
      expect(timing(response)).toBeNull()
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it.each([
    ['the tag', (tag: string) => tag, 304],
    ['a list with it', (tag: string) => `"x", ${tag}`, 304],
    ['the weak tag', (tag: string) => `W/${tag}`, 304],
    ['a star', () => '*', 304],
    ['another tag', () => '"x"', 200],
    ['the tag without its quotation marks', (tag: string) => tag.replaceAll('"', ''), 200],
  ])('If-None-Match with %s', async (_name, header, status) => {
    const query = '{ member(code: "ESP") { name } }'
    const first = await get(query)
    const again = await get(query, {}, { 'if-none-match': header(first.headers.get('etag') ?? '') })
    expect(again.status).toBe(status)
    for (const name of ['etag', 'cache-control', 'cache-tag', 'access-control-allow-origin'])
      expect(again.headers.get(name)).toBe(first.headers.get(name))
  })
})

describe('the cache policy', () => {
  it.each([
    [
      'figures',
      '{ member(code: "POL") { name } }',
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ],
    [
      'statements',
      '{ statements(first: 1) { totalCount } }',
      'public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800',
    ],
    ['the schema', '{ __typename }', 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800'],
    [
      'an empty list',
      '{ members(codes: []) { name } }',
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ],
    [
      'a named edition',
      '{ member(code: "POL") { datum(indicator: EQUIPMENT_SHARE, year: 2024, edition: "nato-2024") { value } } }',
      'public, max-age=31536000, immutable',
    ],
    [
      'a day that is past',
      '{ member(code: "POL") { datum(indicator: EQUIPMENT_SHARE, year: 2023, asOf: "2024-12-31") { value } } }',
      'public, max-age=31536000, immutable',
    ],
    [
      'its revisions, which can grow',
      '{ member(code: "POL") { datum(indicator: EQUIPMENT_SHARE, year: 2024, edition: "nato-2024") { revisions { value } } } }',
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ],
    [
      'a day to come',
      '{ member(code: "POL") { datum(indicator: EQUIPMENT_SHARE, year: 2023, asOf: "2999-12-31") { value } } }',
      'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800',
    ],
    ['a bad query', '{ nope }', 'no-store'],
  ])('for %s', async (_name, query, expected) => {
    expect((await get(query)).headers.get('cache-control')).toBe(expected)
  })

  it('tags answers with what they are from', async () => {
    expect((await get('{ member(code: "POL") { name } }')).headers.get('cache-tag')).toMatch(
      /^figures,dataset-[0-9a-f]{16}$/,
    )
    expect((await get('{ statements(first: 1) { totalCount } }')).headers.get('cache-tag')).toMatch(
      /^figures,statements,dataset-/,
    )
  })
})

describe('trusted documents', () => {
  const [hash = ''] = Object.entries(registered).find(([, text]) => !text.includes('$')) ?? []

  it('answer at their address', async () => {
    const response = await request(`/q/${hash}`)
    expect(response.status).toBe(200)
    expect(await response.json()).not.toHaveProperty('errors')
    expect(response.headers.get('cache-control')).toContain('public')
  })

  it('that are not there are 404 and not stored', async () => {
    const response = await request(`/q/${'0'.repeat(64)}`)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] })
  })

  it('of clients are asked for, shown once, and then known', async () => {
    const query = '{ member(code: "NOR") { capital } }'
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query)))
    const extensions = { persistedQuery: { version: 1, sha256Hash: bytes.toHex() } }
    expect(await (await post({ extensions })).json()).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] })
    const shown = await post({ query, extensions })
    expect(await shown.json()).toEqual({ data: { member: { capital: 'Oslo' } } })
    const known = await request(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`)
    expect(await known.json()).toEqual({ data: { member: { capital: 'Oslo' } } })
    const wrong = await post({ query: '{ __typename }', extensions })
    expect(wrong.status).toBe(400)
  })
})

describe('limits', () => {
  const nested = (levels: number) =>
    `{ member(code: "POL") ${'{ series(indicator: EQUIPMENT_SHARE) { area '.repeat(levels)}{ name } ${'} }'.repeat(levels)} }`
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`
  const deepAliases = (count: number) => `{ member(code: "POL") ${aliases(count)} }`

  it.each<[RequestLimit, string]>([
    ['aliases', deepAliases(101)],
    ['root fields', aliases(26)],
    ['depth', nested(8)],
    ['directives', `{ member(code: "POL") { name ${'@include(if: true) '.repeat(51)} } }`],
    ['tokens', `{ ${'name '.repeat(2000)} }`],
    ['fields', `{ member(code: "POL") { ${'name '.repeat(501)} } }`],
    ['document', `{ __typename } ${'#'.repeat(16_400)}`],
    ['cost', '{ members { series(indicator: EQUIPMENT_SHARE) { data { revisions { value unit status } } } } }'],
  ])('%s: one too many is refused with what is allowed', async (limit, query) => {
    const response = await post({ query })
    expect(response.status).toBe(400)
    const { errors } = await response.json<{ errors: { message: string; extensions: object }[] }>()
    const { most, unit } = REQUEST_LIMITS[limit]
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, most })
    expect(errors[0]?.message).toContain(`Allowed: at most ${most} ${unit}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['aliases', deepAliases(100)],
    ['root fields', aliases(25)],
    ['depth', nested(7)],
    ['directives', `{ member(code: "POL") { ${'name @include(if: true) '.repeat(50)} } }`],
    ['the introspection of all tools', getIntrospectionQuery()],
    ['all members over all years', '{ members { series(indicator: EQUIPMENT_SHARE) { data { year value status } } } }'],
  ])('%s: just so many are allowed', async (_name, query) => {
    const response = await post({ query })
    expect(await response.json()).not.toHaveProperty('errors')
    expect(response.status).toBe(200)
  })

  it('10,000 variables and a body of 1 MB are refused', async () => {
    const variables = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`v${index}`, 1]))
    expect((await post({ query: '{ __typename }', variables: { ...variables } })).status).toBe(413)
    const some = Object.fromEntries(Object.entries(variables).slice(0, 101))
    expect(await (await post({ query: '{ __typename }', variables: some })).json()).toMatchObject({
      errors: [{ extensions: { limit: 'variables' } }],
    })
    expect((await post({ query: 'x'.repeat(1_000_000) })).status).toBe(413)
  })

  it('trap: a page of 1000 is weighed after a page of 1 has passed', async () => {
    const query = 'query($first: Int!) { data(first: $first) { nodes { value revisions { value unit table } } } }'
    const small = await post({ query, variables: { first: 1 } })
    expect(small.status).toBe(200)
    expect(Number(small.headers.get('x-graphql-cost'))).toBeLessThan(500)
    expect((await post({ query, variables: { first: 1000 } })).status).toBe(400)
  })

  it('circles of fragments and bombs of introspection are refused at once', async () => {
    const circle = await post({ query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' })
    expect(await circle.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
    const spreads = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    )
    const doubling = await post({ query: `{ ...F0 } ${spreads.join(' ')} fragment F60 on Query { members { name } }` })
    expect(await doubling.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] })
    const bomb =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'
    expect(await (await post({ query: bomb })).json()).toMatchObject({ errors: [{ extensions: { limit: 'cost' } }] })
  })
})
