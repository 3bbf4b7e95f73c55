import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../../../src/http/app.ts'
import registered from '../../../../src/http/graphql/trusted-documents.json' with { type: 'json' }
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { post, request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { watchedDatabase } from '../../../support/worker/slow-database.ts'

const get = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  request(`/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`, { headers })

const stateOf = (response: Response) => /cache;desc="(\w+)"/.exec(response.headers.get('server-timing') ?? '')?.[1]

it('the routes suit the quick router: one that does not would slow all of them', async () => {
  const app = createApp({ store: new DatasetStore(env.DATASETS), statements: undefined, rateLimit: undefined })
  await app.request('/no-such')
  expect(app.router.name).toBe('SmartRouter + RegExpRouter')
})

describe('one answer for one question', () => {
  it('is at hand for whoever sends the same text again, and not for another method, address or value', async () => {
    const query =
      'query A($b: Int) { member(code: "POL") { name series(indicator: EQUIPMENT_SHARE, fromYear: $b) { years } } }'
    const first = await get(query, { b: 2020 })
    expect(stateOf(first)).toBe('miss')
    expect(first.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
    const again = await get(query, { b: 2020 })
    expect([stateOf(again), again.headers.get('etag')]).toEqual(['hit', first.headers.get('etag')])
    expect(await again.text()).toBe(await first.text())
    const other = await get(query, { b: 2021 })
    expect([stateOf(other), other.headers.get('etag') === first.headers.get('etag')]).toEqual(['miss', false])
    const posted = await post({ query, variables: { b: 2020 } })
    expect([stateOf(posted), await posted.text()]).toEqual(['miss', await (await get(query, { b: 2020 })).text()])
  })

  it('is worked out once for all who ask at the same time', async () => {
    const batches = vi.fn()
    const waiting: Promise<unknown>[] = []
    const waitUntil = (work: Promise<unknown>) => void waiting.push(work)
    const send = isolate({ statements: watchedDatabase(batches) }, { waitUntil })
    const path = `/graphql?${new URLSearchParams({ query: '{ statements(first: 1) { totalCount } }' })}`
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(path)))
    await Promise.all(waiting)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(batches).toHaveBeenCalledTimes(1)
  })

  it('an answer with errors is never kept', async () => {
    const query = '{ data(first: 5000) { totalCount } }'
    for (let time = 0; time < 2; time++) {
      const response = await get(query)
      expect(stateOf(response)).toBe('miss')
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
    expect([again.status, await again.text()]).toEqual([status, status === 304 ? '' : await first.text()])
    for (const name of ['etag', 'cache-control', 'cache-tag', 'access-control-allow-origin'])
      expect(again.headers.get(name)).toBe(first.headers.get(name))
  })
})

describe('the cache policy', () => {
  const MINUTES = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'
  const A_DAY = MINUTES.replace('=300', '=86400')
  const equipment = (which: string, fields = 'value') =>
    `{ member(code: "POL") { datum(indicator: EQUIPMENT_SHARE, year: ${which}) { ... on Datum { ${fields} } } } }`

  it.each([
    ['figures', '{ member(code: "POL") { name } }', MINUTES],
    ['statements', '{ statements(first: 1) { totalCount } }', MINUTES.replace('=300', '=60')],
    ['the schema', '{ __typename }', MINUTES.replace('=300', '=3600')],
    ['an empty list', '{ members(codes: []) { name } }', MINUTES],
    ['a named edition, whose figures may be corrected', equipment('2024, edition: "nato-2024"'), A_DAY],
    ['a day that is past, on which an older edition may be added', equipment('2023, asOf: "2024-12-31"'), A_DAY],
    [
      'the day on which the figures were published, of which a later edition is not in them yet',
      equipment('2023, asOf: "2026-11-23"'),
      MINUTES,
    ],
    ['its revisions, which can grow', equipment('2024, edition: "nato-2024"', 'revisions { value }'), MINUTES],
    ['a day to come', equipment('2023, asOf: "2999-12-31"'), MINUTES],
    ['a bad query', '{ nope }', 'no-store'],
    ['what is no query', '{', 'no-store'],
  ])('for %s', async (_name, query, expected) => {
    expect((await get(query)).headers.get('cache-control')).toBe(expected)
  })

  it('for an answer that lacks what could not be read', async () => {
    const query = encodeURIComponent('{ member(code: "POL") { name } statements { totalCount } }')
    const response = await isolate({ statements: undefined })(`/graphql?query=${query}`)
    expect(await response.json()).toMatchObject({ data: { member: { name: 'Poland' }, statements: null } })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
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
    // An address is for good; what a client has shown to this isolate is not.
    expect((await request(`/q/${bytes.toHex()}`)).status).toBe(404)
  })
})
