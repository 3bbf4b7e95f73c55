import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeEntry, ChangePlace, ChangeQuestion, ChangeText } from '../../../../domain/change-log/entry.ts'
import { firstPage, type Pagination } from '../../../../domain/page.ts'
import { StatementsUnavailable } from '../../../../domain/statement/query.ts'
import { differenceSql } from '../../../../src/store/changes/import-sql.ts'
import { StatementStore } from '../../../../src/store/statements/statement-store.ts'
import { storeOtherDataset } from '../../../support/worker/other-dataset.ts'
import { first, forgetPublications, publishOn, record, recorded } from '../../../support/worker/publish.ts'

let second = ''

beforeEach(async () => {
  second = await storeOtherDataset()
  await forgetPublications()
})

const of = (kind: ChangeEntry['kind'], at: string, title: string, about: Partial<ChangeEntry>): ChangeEntry => {
  const nothing = { edition: null, statement: null, version: null, replaced: null, release: null, details: [] }
  return { ...nothing, key: `${kind.toLowerCase()}/${about.edition ?? at}`, kind, at, title, summary: '', ...about }
}
const EDITION = of('EDITION', '2026-11-24', 'Of the package', { edition: 'nato-2026' })
const RELEASE = of('RELEASE', '2026-11-25', 'Release', { release: '2026-11-25' })

const text = (kind: ChangeText['kind'], title: string, about: Partial<ChangeText> = {}): ChangeText => ({
  kind,
  title,
  summary: `${title}, in a sentence with a 'quotation'.`,
  details: ['one', 'two'],
  edition: null,
  statement: null,
  ...about,
})

const pageOf = (page: Pagination<ChangePlace>, filter: Partial<ChangeQuestion['filter']> = {}, version = second) =>
  new StatementStore(env.STATEMENTS, version).changes({
    filter: { kinds: null, since: null, ...filter },
    known: [EDITION, RELEASE],
    page,
  })

const ask = async (
  { first = 10, ...filter }: Partial<ChangeQuestion['filter']> & { first?: number } = {},
  version = second,
) => (await pageOf(firstPage(first), filter, version)).items

const titles = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).map(({ title }) => title)

describe('what is new, before anything was recorded,', () => {
  it('is the package and the releases by their days, and no publication that nobody knows of', async () => {
    const all = await ask({ first: 500 }, first)
    const { results } = await env.STATEMENTS.prepare(
      'SELECT count(*) AS count FROM version_statements WHERE version = ?',
    )
      .bind(first)
      .all<{ count: number }>()
    expect(all.filter(({ kind }) => kind === 'STATEMENT')).toHaveLength(results[0]?.count ?? 0)
    expect(all.filter(({ kind }) => kind !== 'STATEMENT')).toEqual([RELEASE, EDITION])
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
    expect(all.every(({ version, replaced }) => version === null && replaced === null)).toBe(true)
  })

  it('says of a statement who made it, and when, as exactly as that is known', async () => {
    const statements = await ask({ kinds: ['STATEMENT'], first: 500 }, first)
    const rubio = statements.find(({ statement }) => statement === 'rubio-2025-04-03-realistic-pathway-5pct')
    expect(rubio).toMatchObject({ key: 'statement/rubio-2025-04-03-realistic-pathway-5pct', at: '2025-04-03' })
    expect(rubio?.details).toEqual(['Marco Rubio, Secretary of State, 3 April 2025.'])
  })
})

describe('what a publication has brought', () => {
  it('is read with the instant and the versions, in the order in which it was written, and replaces what the package says', async () => {
    const entries = [
      text('EDITION', 'Carried', { edition: 'nato-2026' }),
      text('CORRECTION', 'Corrected', { edition: 'nato-2025' }),
    ]
    await record(first, second, entries)
    await publishOn('2026-12-01', second)
    const found = await ask({ kinds: ['EDITION', 'CORRECTION', 'RELEASE'] })
    const about = { at: '2026-12-01T12:00:00.000Z', version: second, replaced: first, release: null }
    const said = entries.map((entry, at) => ({ key: `publication/000002/000${at}`, ...entry, ...about }))
    expect(found).toEqual([...said, RELEASE])
  })

  it('is not there before it is published, and never where the pair was not', async () => {
    await record(first, second, [text('CORRECTION', 'Corrected')])
    expect(await titles({ kinds: ['CORRECTION'] })).toEqual([])
  })

  it('replaces what the package says of a statement that came with it', async () => {
    const slug = 'rubio-2025-04-03-realistic-pathway-5pct'
    await record(first, second, [text('STATEMENT', 'Came', { statement: slug })])
    await publishOn('2026-12-01', second)
    const found = (await ask({ kinds: ['STATEMENT'], first: 500 })).filter(({ statement }) => statement === slug)
    expect(found).toMatchObject([{ title: 'Came', at: '2026-12-01T12:00:00.000Z' }])
  })

  it('says so where nobody recorded what changed, and says nothing where nothing did', async () => {
    await publishOn('2026-12-01', second)
    expect(await ask({ kinds: ['RECORD'] })).toMatchObject([
      {
        title: `Dataset ${second} took the place of ${first}`,
        summary: 'What changed between the two was not recorded.',
      },
    ])
    await record(first, second, [])
    expect(await titles({ kinds: ['RECORD'] })).toEqual([])
  })

  it('stays when it is taken back, and the way back is said, without who did it and why', async () => {
    await record(first, second, [text('CORRECTION', 'Corrected')])
    await publishOn('2026-12-01', second)
    await publishOn('2026-12-02', first)
    const found = await ask({ since: '2026-12-01' }, first)
    expect(found.map(({ title }) => title)).toEqual([`Back to dataset ${first}`, 'Corrected'])
    expect(found[0]).toMatchObject({
      kind: 'ROLLBACK',
      at: '2026-12-02T12:00:00.000Z',
      version: first,
      replaced: second,
    })
    expect(found[0]?.summary).toContain('first published on 23 November 2026')
    expect(JSON.stringify(found)).not.toMatch(/somebody@example|not for everybody/)
  })

  it('is recorded whole or not at all, and once more where it was broken off', async () => {
    const entries = [text('CORRECTION', 'One'), text('CORRECTION', 'Two')]
    const [clear = '', insert = ''] = differenceSql({ earlier: first, later: second }, entries.slice(0, 1), 30_000)
    for (const sql of [clear, insert]) await env.STATEMENTS.prepare(sql).run()
    await publishOn('2026-12-01', second)
    expect(await recorded(first, second)).toBeNull()
    expect(await titles({ kinds: ['CORRECTION', 'RECORD'] })).toEqual([`Dataset ${second} took the place of ${first}`])
    await record(first, second, entries)
    await record(first, second, entries)
    expect(await recorded(first, second)).toBe(2)
    expect(await titles({ kinds: ['CORRECTION', 'RECORD'] })).toEqual(['One', 'Two'])
  })
})

describe('the list', () => {
  it('comes in pages that together are all of it, each entry once', async () => {
    await record(first, second, [text('CORRECTION', 'One'), text('CORRECTION', 'Two'), text('VERDICT', 'Three')])
    await publishOn('2026-12-01', second)
    const all = await ask({ first: 500 })
    const paged: ChangeEntry[] = []
    for (let more = true; more; ) {
      const { items, hasMore } = await pageOf(firstPage(7, paged.at(-1) ?? null))
      paged.push(...items)
      more = hasMore
    }
    const back: ChangeEntry[] = []
    for (let more = true; more; ) {
      const { items, hasMore } = await pageOf({ size: 7, fromEnd: true, after: null, before: back[0] ?? null })
      back.unshift(...items)
      more = hasMore
    }
    expect(paged).toEqual(all)
    expect(back).toEqual(all)
    expect(new Set(paged.map(({ key }) => key)).size).toBe(all.length)
  })

  it('is filtered by kind and day; no kind is none', async () => {
    expect(await titles({ kinds: ['RELEASE', 'EDITION'], since: '2026-11-25' })).toEqual(['Release'])
    expect(await titles({ kinds: [] })).toEqual([])
  })

  it('cannot be read where the database cannot', async () => {
    const store = new StatementStore(undefined, first)
    const question = { filter: { kinds: null, since: null }, known: [], page: firstPage<ChangePlace>(1) }
    await expect(store.changes(question)).rejects.toThrow(StatementsUnavailable)
  })
})
