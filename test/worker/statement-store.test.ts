import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { createApp } from '../../src/edge/app.ts'
import { DatasetStore } from '../../src/store/dataset-store.ts'
import type { StatementDatabase } from '../../src/store/statements/statement-store.ts'
import { ask } from './ask.ts'

const { importSql } = inject('statements')
const runImport = (sql: readonly string[] = importSql) =>
  env.STATEMENTS.batch(sql.map((text) => env.STATEMENTS.prepare(text)))

const rows = async (sql: string) => (await env.STATEMENTS.prepare(sql).all()).results

/** All tables as text: the same before and after means that nothing has changed. */
async function content(): Promise<string> {
  const tables = ['speakers', 'statements', 'statement_topics', 'statement_areas', 'targets', 'claims', 'sources']
  const all = await Promise.all(tables.map((table) => rows(`SELECT * FROM ${table} ORDER BY 1, 2`)))
  return JSON.stringify(all)
}

/** Asks a worker that has this database, and counts nothing but what it does. */
async function askWith(database: StatementDatabase | undefined, query: string) {
  const ctx = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
  const response = await createApp({
    store: new DatasetStore(env.DATASETS),
    statements: database,
    rateLimit: undefined,
  }).request(`/graphql?query=${encodeURIComponent(query)}`, {}, {}, ctx)
  return { response, answer: JSON.parse(await response.text()) }
}

/** The real database, with each round trip noted by the number of queries in it. */
function counted(): { database: StatementDatabase; trips: number[]; sessions: string[] } {
  const trips: number[] = []
  const sessions: string[] = []
  const withSession: D1Database['withSession'] = (constraint) => {
    sessions.push(String(constraint))
    const session = env.STATEMENTS.withSession(constraint)
    return {
      prepare: (sql: string) => session.prepare(sql),
      batch: (statements: D1PreparedStatement[]) => {
        trips.push(statements.length)
        return session.batch(statements)
      },
      getBookmark: () => session.getBookmark(),
    } as D1DatabaseSession
  }
  return { database: { withSession }, trips, sessions }
}

describe('the import', () => {
  it('run again changes nothing', async () => {
    const before = await content()
    const results = await runImport()
    expect(results.reduce((total, { meta }) => total + meta.changes, 0)).toBe(0)
    expect(await content()).toBe(before)
  })

  it('that fails in its last statement leaves the old content whole', async () => {
    const before = await content()
    const changed = importSql.map((sql) => sql.replaceAll('realistic pathway', 'scenic route'))
    expect(changed).not.toEqual(importSql)
    // As it would be with a new hash: the old statement goes, the new one comes, and then something breaks.
    const broken = [
      "DELETE FROM statements WHERE slug = 'rubio-2025-04-03-realistic-pathway-5pct'",
      ...changed,
      "INSERT INTO claims (slug, statement, position, quantity, subject, unit, comparator, value) VALUES ('x', 1, 0, NULL, 'POL', 'COUNT', 'EQUAL', 1)",
    ]
    await expect(runImport(broken)).rejects.toThrow(/NOT NULL/)
    expect(await content()).toBe(before)
    expect((await ask('{ statements(search: "scenic route") { totalCount } }')).statements.totalCount).toBe(0)
    expect((await ask('{ statements(search: "realistic pathway") { totalCount } }')).statements.totalCount).toBe(1)
  })

  it('holds each statement to at most 100 kB, as D1 does', () => {
    for (const sql of importSql) expect(new TextEncoder().encode(sql).length).toBeLessThan(100_000)
  })
})

describe('the full-text index', () => {
  const found = async (word: string) =>
    (await rows(`SELECT rowid FROM statements_fts WHERE statements_fts MATCH '${word}'`)).length
  const isWhole = () =>
    env.STATEMENTS.exec("INSERT INTO statements_fts (statements_fts, rank) VALUES ('integrity-check', 1)")

  afterEach(() => runImport())

  it('follows a changed title, a new name of a speaker and a statement that is gone, by the database alone', async () => {
    await isWhole()
    await env.STATEMENTS.exec(
      "UPDATE statements SET title = 'Zanzibar' WHERE slug = 'rubio-2025-04-03-realistic-pathway-5pct'",
    )
    expect(await found('zanzibar')).toBe(1)
    await env.STATEMENTS.exec("UPDATE speakers SET name = 'Quux Rubio' WHERE slug = 'marco-rubio'")
    expect(await found('quux')).toBe(12)
    await isWhole()
    await env.STATEMENTS.exec("DELETE FROM statements WHERE slug = 'rubio-2025-04-03-realistic-pathway-5pct'")
    expect(await found('zanzibar')).toBe(0)
    expect(await found('quux')).toBe(11)
    expect(await rows("SELECT * FROM claims WHERE slug LIKE 'rubio-2025-04-03-realistic-pathway%'")).toEqual([])
    await isWhole()
  })
})

describe('a cursor', () => {
  const insert = (slug: string, title: string, day: string) =>
    env.STATEMENTS.batch([
      env.STATEMENTS.prepare(
        "INSERT INTO statements (slug, content_hash, type, title, summary, said_on, precision, speaker, speaker_role, speaker_organisation, confidence) VALUES (?, 'x', 'STATEMENT', ?, ?, ?, 'DAY', 'marco-rubio', '-', '-', 'HIGH')",
      ).bind(slug, title, title, day),
      env.STATEMENTS.prepare(
        "INSERT INTO sources SELECT id, 0, 'https://example.org', 'Test', NULL, 0, 0 FROM statements WHERE slug = ?",
      ).bind(slug),
    ])

  afterEach(() => env.STATEMENTS.exec("DELETE FROM statements WHERE slug LIKE 'new-%'"))

  it.each([
    ['orderBy: {by: DATE}', '2030-01-01'],
    ['orderBy: {by: DATE, direction: ASC}', '2000-01-01'],
    ['search: "defence"', '2025-01-01'],
  ])('stays right when statements are added in front of it: %s', async (args, day) => {
    const page = (after: string | null) =>
      ask(
        `query($after: String) { statements(${args}, first: 10, after: $after) { nodes { slug } pageInfo { endCursor } } }`,
        { after },
      )
    const whole = await ask(`{ statements(${args}, first: 20) { nodes { slug } } }`)
    const first = await page(null)
    for (let index = 0; index < 5; index++) await insert(`new-${index}`, 'defence defence defence', day)
    const second = await page(first.statements.pageInfo.endCursor)
    expect([...first.statements.nodes, ...second.statements.nodes]).toEqual(whole.statements.nodes)
  })

  it('stays right when its own statement is taken out', async () => {
    await insert('new-last', 'Nothing', '2026-01-05')
    const first = await ask(
      '{ statements(filter: {saidTo: "2026-01-05"}, first: 1) { nodes { slug } pageInfo { endCursor } } }',
    )
    expect(first.statements.nodes[0].slug).toBe('new-last')
    await env.STATEMENTS.exec("DELETE FROM statements WHERE slug = 'new-last'")
    const next = await ask(
      'query($after: String) { rest: statements(filter: {saidTo: "2026-01-05"}, first: 1, after: $after) { nodes { slug } } all: statements(filter: {saidTo: "2026-01-05"}, first: 1) { nodes { slug } } }',
      { after: first.statements.pageInfo.endCursor },
    )
    expect(next.rest).toEqual(next.all)
  })
})

describe('round trips to D1', () => {
  it('are none where nobody asks for a statement', async () => {
    const { database, trips, sessions } = counted()
    await askWith(
      database,
      '{ members { name pledges { title saidBy url } } scenarios { name origin { statementSlug } } service { datasetVersion } }',
    )
    expect([trips, sessions]).toEqual([[], []])
  })

  it('are one for all lists, counts and facets of a level', async () => {
    const { database, trips, sessions } = counted()
    const { answer } = await askWith(
      database,
      `{
        a: statements(search: "pathway") { totalCount nodes { slug claims { check { verdict } } } edges { cursor } pageInfo { endCursor } facets { types { count } topics { count } speakers { count } } }
        b: statements(first: 5) { totalCount nodes { slug } }
        claims(first: 3) { nodes { assertion } }
      }`,
    )
    expect(answer.errors).toBeUndefined()
    // Two pages, two counts, three facets and the claims.
    expect(trips).toEqual([8])
    expect(sessions).toEqual(['first-unconstrained'])
  })

  it('are two where a level of statements stands on another, however many there are', async () => {
    const { database, trips } = counted()
    const { answer } = await askWith(
      database,
      '{ claims(first: 200) { nodes { statement { title } } } members { pledges { statement { slug } } } }',
    )
    expect(answer.errors).toBeUndefined()
    // The statements of the pledges go with the claims; those of 200 claims are one query.
    expect(trips).toEqual([2, 1])
  })
})

describe('without D1', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  const failing: StatementDatabase = {
    withSession: () => {
      throw new Error('D1_ERROR: internal secret')
    },
  }
  const everythingElse = `{
    members { name datum(indicator: DEFENCE_SHARE_OF_GDP) { value revisions { value } } pledges { share by saidBy supersededBy { by } } }
    group(slug: "NATO") { datum(indicator: DEFENCE_SPENDING_USD) { value } }
    member(code: "ESP") { pathway(input: {shape: {pledged: true}}) { id totals { extra { national } } realism { percentile } } }
    scenario(slug: "hague-2035") { origin { by on url } pathways { id } }
    data(first: 3) { totalCount }
    service { datasetVersion }
  }`

  it.each([
    ['removed', undefined],
    ['failing', failing],
  ])('%s: members, spending, pathways and scenarios answer fully', async (_name, database) => {
    const { answer } = await askWith(database, everythingElse)
    expect(answer.errors).toBeUndefined()
    expect(answer).toEqual((await askWith(env.STATEMENTS, everythingElse)).answer)
  })

  it.each([
    ['removed', undefined],
    ['failing', failing],
  ])(
    '%s: statements are null, the error says so, nothing is cached and nothing internal leaks',
    async (_name, database) => {
      const { answer, response } = await askWith(
        database,
        '{ statements { totalCount nodes { slug } } claims { totalCount } statement(slug: "x") { title } member(code: "BEL") { name statements { totalCount } pledges { share statement { title } } } }',
      )
      expect(answer.data).toMatchObject({
        statements: null,
        claims: null,
        statement: null,
        member: { name: 'Belgium', statements: null },
      })
      expect(answer.data.member.pledges[0]).toMatchObject({ share: expect.any(Number), statement: null })
      for (const { extensions, message } of answer.errors) {
        expect(extensions.code).toBe('STATEMENTS_UNAVAILABLE')
        expect(message).toContain('cannot be read at the moment')
      }
      expect(JSON.stringify(answer)).not.toContain('secret')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )
})
