import { env } from 'cloudflare:workers'
import { expect, inject, it } from 'vitest'
import { StatementStore } from '../../../../src/store/statements/statement-store.ts'
import { ask } from '../../../support/worker/ask.ts'
import { runSql } from '../../../support/worker/other-dataset.ts'
import { publisherOf } from '../../../support/worker/publish.ts'

const { version } = inject('dataset')
const { importSql, other } = inject('statements')

const rows = async <Row>(sql: string) => (await env.STATEMENTS.prepare(sql).all<Row>()).results

const publisher = publisherOf()

const QUESTION = `{
  search: statements(search: "pathway", orderBy: {field: RELEVANCE}, first: 3) {
    totalCount nodes { slug } edges { snippet { text } }
    facets { types { value count } topics { value count } areas { value count } speakers { value label count } }
  }
  filtered: statements(filter: {topics: [TIMELINE_PATHWAY], hasClaims: true, target: {sharePercentFrom: 2}}, first: 50) {
    nodes {
      slug title speaker { slug name } topics areas { id } others quote { text status }
      targets { scopeInWords value } source { url primary }
      claims { slug assertion }
    }
  }
  claims(first: 200) { totalCount nodes { slug assertion } }
}`

const TABLES = [
  'publications',
  'version_statements',
  'versions',
  'statement_topics',
  'statement_areas',
  'targets',
  'claims',
  'sources',
  'statements',
]

/** To each table every column of the others, and one that none has: a migration may call its column whatever it likes. */
async function addColumns(): Promise<void> {
  const columns = await Promise.all(
    TABLES.map(async (table) => (await rows<{ name: string }>(`PRAGMA table_info(${table})`)).map(({ name }) => name)),
  )
  const all = new Set([...columns.flat(), 'added'])
  for (const [index, table] of TABLES.entries()) {
    const missing = [...all].filter((name) => !columns[index]?.includes(name))
    await runSql(missing.map((name) => `ALTER TABLE ${table} ADD COLUMN ${name} TEXT NOT NULL DEFAULT 'added'`))
  }
}

it('columns that a migration has added leave reading, importing and publishing as they were', async () => {
  const before = { answer: await ask(QUESTION), history: await publisher.history(10) }
  expect(before.answer.filtered.nodes.length).toBeGreaterThan(1)
  expect(before.answer.search.totalCount).toBeGreaterThan(1)

  await addColumns()
  expect({ answer: await ask(QUESTION), history: await publisher.history(10) }).toEqual(before)

  await runSql(TABLES.map((table) => `DELETE FROM ${table}`))
  await runSql(importSql)
  await publisher.publish({ version, after: 0, by: 'test', note: null })
  expect(await ask(QUESTION)).toEqual(before.answer)
  expect(await publisher.history(10)).toMatchObject([
    { id: 1, version, replaced: null, publishedBy: 'test', note: null },
  ])
  for (const table of TABLES)
    expect(await rows(`SELECT DISTINCT added FROM ${table}`), table).toEqual([{ added: 'added' }])

  await runSql(other.importSql)
  const store = new StatementStore(env.STATEMENTS, other.version)
  expect(await store.statement(other.reworded)).toMatchObject({ title: 'Zanzibar' })
  expect(await store.statement(other.gone)).toBeNull()
}, 60_000)
