import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { NO_FILTER, type StatementQuery } from '../../../../domain/statement/query.ts'
import { type StatementDatabase, StatementStore } from '../../../../src/store/statements/statement-store.ts'
import { ask } from '../../../support/worker/ask.ts'
import { failingDatabase } from '../../../support/worker/broken.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { runSql } from '../../../support/worker/other-dataset.ts'

const { version } = inject('dataset')
const { importSql, other } = inject('statements')

const rows = async (sql: string) => (await env.STATEMENTS.prepare(sql).all()).results

/** All tables as text: the same before and after means that nothing has changed. */
async function content(): Promise<string> {
  const tables = ['statements', 'statement_topics', 'statement_areas', 'targets', 'claims', 'sources', 'versions']
  const all = await Promise.all(tables.map((table) => rows(`SELECT * FROM ${table} ORDER BY 1, 2`)))
  return JSON.stringify(all)
}

/** Asks a worker that has this database, and counts nothing but what it does. */
async function askWith(database: StatementDatabase | undefined, query: string) {
  const response = await isolate({ statements: database })(`/graphql?query=${encodeURIComponent(query)}`)
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
    const results = await runSql(importSql)
    expect(results.reduce((total, { meta }) => total + meta.changes, 0)).toBe(0)
    expect(await content()).toBe(before)
  })

  it('holds each statement to at most 100 kB, as D1 does', () => {
    for (const sql of importSql) expect(new TextEncoder().encode(sql).length).toBeLessThan(100_000)
  })
})

describe('another version, with one statement reworded and one taken out,', () => {
  const question = `{
    statements(search: "pathway") { totalCount nodes { slug title } facets { speakers { value count } } }
    all: statements { totalCount }
    claims(first: 200) { totalCount nodes { assertion } }
    statement(slug: "${other.reworded}") { title }
    gone: statement(slug: "${other.gone}") { slug }
  }`
  const hits = async (version: string) => {
    const store = new StatementStore(env.STATEMENTS, version)
    const all: StatementQuery = { terms: null, filter: NO_FILTER, order: { by: 'DATE', descending: true } }
    const [count, reworded, gone] = await Promise.all([
      store.count(all),
      store.statement(other.reworded),
      store.statement(other.gone),
    ])
    return { count, title: reworded?.title, gone: gone?.slug }
  }

  it('is seen by nobody who reads this one, at no step of its import and not when it is whole', async () => {
    const before = await ask(question)
    expect(before).toMatchObject({ gone: { slug: other.gone }, all: { totalCount: 166 } })
    for (const sql of other.importSql) {
      await env.STATEMENTS.prepare(sql).run()
      const { answer } = await askWith(env.STATEMENTS, question)
      expect(answer.data).toEqual(before)
    }
  })

  it('is seen by whoever reads that one, from when it is whole', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await env.STATEMENTS.prepare('DELETE FROM versions WHERE version = ?').bind(other.version).run()
    // Not fewer statements, which would pass for the truth, but none with the reason.
    await expect(hits(other.version)).rejects.toMatchObject({ code: 'STATEMENTS_UNAVAILABLE' })
    await runSql(other.importSql)
    expect(await hits(other.version)).toEqual({ count: 165, title: 'Zanzibar', gone: undefined })
    expect(await hits(version)).toMatchObject({ count: 166, gone: other.gone })
  })

  it('that a replica does not have yet is read from the primary', async () => {
    await runSql(other.importSql)
    const sessions: string[] = []
    const lagging: StatementDatabase = {
      withSession: (constraint) => {
        sessions.push(String(constraint))
        const session = env.STATEMENTS.withSession(constraint)
        if (constraint === 'first-primary') return session
        const prepare = (sql: string) =>
          session.prepare(sql.replace('FROM versions WHERE', 'FROM versions WHERE FALSE AND'))
        return { prepare, batch: (all: D1PreparedStatement[]) => session.batch(all) } as D1DatabaseSession
      },
    }
    expect(await new StatementStore(lagging, other.version).statement(other.reworded)).toMatchObject({
      title: 'Zanzibar',
    })
    expect(sessions).toEqual(['first-unconstrained', 'first-primary'])
  })
})

describe('the database', () => {
  const TAKE_OUT = ['versions', 'version_statements'].map(
    (table) => `DELETE FROM ${table} WHERE version = '${other.version}'`,
  )
  const found = async (word: string) =>
    (await rows(`SELECT rowid FROM statements_fts WHERE statements_fts MATCH '${word}'`)).length
  const isWhole = () =>
    env.STATEMENTS.exec("INSERT INTO statements_fts (statements_fts, rank) VALUES ('integrity-check', 1)")

  it('keeps its full-text index in step with what comes and goes', async () => {
    await runSql(other.importSql)
    await isWhole()
    expect(await found('zanzibar')).toBe(1)
    await runSql([...TAKE_OUT, "DELETE FROM statements WHERE title = 'Zanzibar'"])
    expect(await found('zanzibar')).toBe(0)
    await isWhole()
  })

  it('refuses to change a statement, or to take out one that a version holds', async () => {
    const slug = other.reworded
    await expect(env.STATEMENTS.exec(`UPDATE statements SET title = 'x' WHERE slug = '${slug}'`)).rejects.toThrow(
      /never changes/,
    )
    await expect(env.STATEMENTS.exec(`DELETE FROM statements WHERE slug = '${slug}'`)).rejects.toThrow(/FOREIGN KEY/)
  })

  it('lists no version that lacks a statement', async () => {
    const [last = ''] = other.importSql.slice(-1)
    await runSql(TAKE_OUT)
    expect((await env.STATEMENTS.prepare(last).run()).meta.changes).toBe(0)
  })
})

describe('a cursor', () => {
  const insert = (slug: string, title: string, day: string) =>
    env.STATEMENTS.batch([
      env.STATEMENTS.prepare(
        "INSERT INTO statements (slug, content_hash, type, title, summary, said_on, precision, speaker, speaker_name, speaker_role, speaker_organisation, confidence) VALUES (?, 'x', 'STATEMENT', ?, ?, ?, 'DAY', 'marco-rubio', 'Marco Rubio', '-', '-', 'HIGH')",
      ).bind(slug, title, title, day),
      env.STATEMENTS.prepare(
        "INSERT INTO sources (statement, position, url, publisher, published, is_primary, is_mirror) SELECT id, 0, 'https://example.org', 'Test', NULL, 0, 0 FROM statements WHERE slug = ?",
      ).bind(slug),
      env.STATEMENTS.prepare(
        'INSERT INTO version_statements (version, statement) SELECT ?, id FROM statements WHERE slug = ?',
      ).bind(version, slug),
    ])
  const takeOut = () =>
    runSql([
      "DELETE FROM version_statements WHERE statement IN (SELECT id FROM statements WHERE slug LIKE 'new-%')",
      "DELETE FROM statements WHERE slug LIKE 'new-%'",
    ])

  afterEach(takeOut)

  it.each([
    ['orderBy: {field: SAID_ON}', '2030-01-01'],
    ['orderBy: {field: SAID_ON, direction: ASC}', '2000-01-01'],
    // A word that far less than half of all statements have: of others the order hangs on how many there are (docs/use/limits.md).
    ['search: "allies"', '2025-01-01'],
  ])('stays right when statements are added in front of it: %s', async (args, day) => {
    const page = (after: string | null) =>
      ask(
        `query($after: String) { statements(${args}, first: 10, after: $after) { nodes { slug } pageInfo { endCursor } } }`,
        { after },
      )
    const whole = await ask(`{ statements(${args}, first: 20) { nodes { slug } } }`)
    const first = await page(null)
    // As many without the word: what is relevant goes by how rare a word is among all.
    for (let index = 0; index < 5; index++) {
      await insert(`new-${index}`, 'allies allies allies', day)
      await insert(`new-other-${index}`, 'of something else', day)
    }
    const second = await page(first.statements.pageInfo.endCursor)
    expect([...first.statements.nodes, ...second.statements.nodes]).toEqual(whole.statements.nodes)
  })

  it('stays right when its own statement is taken out', async () => {
    await insert('new-last', 'Nothing', '2026-01-05')
    const first = await ask(
      '{ statements(filter: {saidTo: "2026-01-05"}, first: 1) { nodes { slug } pageInfo { endCursor } } }',
    )
    expect(first.statements.nodes[0].slug).toBe('new-last')
    await takeOut()
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
    // Two pages, two counts, three facets and the claims, and whether the version is there.
    expect(trips).toEqual([9])
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
    expect(trips).toEqual([3, 2])
  })
})

describe('without D1', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  const everythingElse = `{
    members {
      name
      datum(indicator: DEFENCE_SHARE_OF_GDP) { ... on Datum { value revisions { value } } }
      pledges { sharePercent targetYear saidBy supersededBy { targetYear } }
    }
    group(code: "NATO") { datum(indicator: DEFENCE_SPENDING_USD) { ... on Datum { value } } }
    member(code: "ESP") {
      pathway(input: { shape: { simple: PLEDGED } }) {
        id totals { extra { nationalCurrent: national(prices: CURRENT) { billions } } } realism { percentile }
      }
    }
    scenario(slug: "hague-2035") { origin { saidBy saidOn url } pathways { id } }
    data(first: 3) { totalCount }
    service { datasetVersion }
  }`

  const ABSENT: readonly (readonly [string, StatementDatabase | undefined])[] = [
    ['removed', undefined],
    ['failing', failingDatabase()],
  ]

  it.each(ABSENT)('%s: members, spending, pathways and scenarios answer fully', async (_name, database) => {
    const { answer } = await askWith(database, everythingElse)
    expect(answer.errors).toBeUndefined()
    expect(answer).toEqual((await askWith(env.STATEMENTS, everythingElse)).answer)
  })

  it.each(ABSENT)(
    '%s: statements are null, the error says so, nothing is cached and nothing internal leaks',
    async (_name, database) => {
      const { answer, response } = await askWith(
        database,
        '{ statements { totalCount nodes { slug } } claims { totalCount } statement(slug: "x") { title } member(code: "BEL") { name statements { totalCount } pledges { sharePercent statement { title } } } }',
      )
      expect(answer.data).toMatchObject({
        statements: null,
        claims: null,
        statement: null,
        member: { name: 'Belgium', statements: null },
      })
      expect(answer.data.member.pledges[0]).toMatchObject({ sharePercent: expect.any(Number), statement: null })
      for (const { extensions, message } of answer.errors) {
        expect(extensions.code).toBe('STATEMENTS_UNAVAILABLE')
        expect(message).toContain('cannot be read at the moment')
      }
      expect(JSON.stringify(answer)).not.toContain('D1_ERROR')
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )
})
