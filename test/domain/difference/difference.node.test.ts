import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../domain/canonical.ts'
import type { Change } from '../../../domain/difference/change.ts'
import { difference } from '../../../domain/difference/difference.ts'
import type { Version } from '../../../domain/difference/records.ts'
import { revisionOf } from '../../../domain/difference/revision.ts'
import { before2026, published, versionWith } from '../../support/data/versions.ts'

const kinds = (changes: readonly Change[]) => changes.map(({ kind }) => kind)
const of = <K extends Change['kind']>(changes: readonly Change[], kind: K) =>
  changes.filter((one): one is Extract<Change, { kind: K }> => one.kind === kind)
const replaced = (from: string, to: string) => (text: string) => text.replace(from, to)

const since2026 = difference(before2026(), published)

describe('a version', () => {
  it('differs in nothing from itself', () => {
    expect(difference(published, published)).toEqual([])
  })

  it('differs in nothing from its copy in a store, where the keys of statements have another order', () => {
    const stored = { ...published, statements: JSON.parse(canonicalJson(published.statements)) }
    expect(difference(published, stored)).toEqual([])
  })
})

describe('figures of an edition that both versions have', () => {
  const SOCX = 'BEL,1980,PUBLIC_SOCIAL_EXPENDITURE,23.079,actual,SOCX_AGG'
  const cell = { value: 23.079, unit: 'percent of GDP', status: 'actual', decimals: 3 }
  const place = { indicator: 'PUBLIC_SOCIAL_EXPENDITURE', area: 'BEL', year: 1980 }

  it('a revised one is a changed figure and a changed answer, and nothing else', () => {
    const changes = difference(
      published,
      versionWith({ 'figures/oecd-socx.csv': replaced(SOCX, SOCX.replace('23.079', '23.1')) }),
    )
    const revision = { absolute: 0.021, relativePercent: 0.090991810737, rounding: false }
    expect(of(changes, 'figure')).toEqual([
      {
        kind: 'figure',
        edition: 'oecd-socx',
        ...place,
        before: { ...cell, table: 'SOCX_AGG' },
        after: { ...cell, value: 23.1, table: 'SOCX_AGG' },
        revision,
      },
    ])
    expect(of(changes, 'answer').filter(({ area }) => area === 'BEL')).toEqual([
      {
        kind: 'answer',
        ...place,
        before: { ...cell, edition: 'oecd-socx', aggregate: null },
        after: { ...cell, value: 23.1, edition: 'oecd-socx', aggregate: null },
        revision,
      },
    ])
    expect(new Set(kinds(changes))).toEqual(new Set(['figure', 'answer']))
  })

  it('one that is no longer a projection has another status and no revision', () => {
    const row = 'POL,2027,GOVERNMENT_DEBT,69.573,projection'
    const changes = difference(
      published,
      versionWith({ 'figures/imf-weo-2026-04.csv': replaced(row, row.replace('projection', 'estimate')) }),
    )
    expect(of(changes, 'figure')).toMatchObject([
      { area: 'POL', year: 2027, before: { status: 'projection' }, after: { status: 'estimate' }, revision: null },
    ])
    expect(of(changes, 'answer').map(({ area }) => area)).toContain('POL')
  })

  it('one that is taken away has nothing after, and no zero', () => {
    const changes = difference(published, versionWith({ 'figures/oecd-socx.csv': replaced(`${SOCX}\n`, '') }))
    expect(of(changes, 'figure')).toMatchObject([{ ...place, before: cell, after: null, revision: null }])
    expect(of(changes, 'answer')).toContainEqual(expect.objectContaining({ ...place, after: null, revision: null }))
  })

  it('a table by another name is a change of the figures, and moves no answer', () => {
    const renamed = versionWith({ 'figures/oecd-socx.csv': (text) => text.replace(/^(BEL,.*,)SOCX_AGG$/gm, '$1SOCX') })
    const changes = difference(published, renamed)
    expect(new Set(kinds(changes))).toEqual(new Set(['figure']))
    expect(of(changes, 'figure').every(({ area, after }) => area === 'BEL' && after?.table === 'SOCX')).toBe(true)
  })

  it('another base year of constant prices changes the unit of each, so that no difference is taken', () => {
    const rebased = versionWith({
      'edition-indicators.csv': (text) => text.replace(/^(nato-2026,DEFENCE_SPENDING_USD_CONSTANT,.*)2021/m, '$12015'),
    })
    const changes = difference(published, rebased)
    const figures = of(changes, 'figure')
    expect(figures.length).toBeGreaterThan(400)
    expect(figures.every(({ indicator, revision }) => indicator.endsWith('USD_CONSTANT') && revision === null)).toBe(
      true,
    )
    expect(of(changes, 'answer')).toContainEqual(
      expect.objectContaining({ area: 'POL', indicator: 'DEFENCE_SPENDING_USD_CONSTANT', year: 2024, revision: null }),
    )
    expect(of(changes, 'edition')).toMatchObject([{ edition: 'nato-2026', fields: [{ field: 'indicators' }] }])
  })
})

describe('a new edition', () => {
  it('is one change, with the number of its figures, none of which is a change of its own', () => {
    expect(of(since2026, 'edition')).toEqual([
      {
        kind: 'edition',
        edition: 'nato-2026',
        before: null,
        after: {
          title: 'Defence Investment of NATO Countries (2014-2026)',
          publishedOn: '2026-07-10',
          figures: 5870,
        },
        fields: [],
      },
    ])
    expect(of(since2026, 'figure')).toEqual([])
    expect(of(since2026, 'record')).toEqual([])
  })

  const answerOf = (area: string, indicator: string, year: number) =>
    of(since2026, 'answer').find((one) => one.area === area && one.indicator === indicator && one.year === year)

  it('shows as what the default answer now says: Poland, 2025, from 4.48 to 4.25 percent of GDP', () => {
    const change = answerOf('POL', 'DEFENCE_SHARE_OF_GDP', 2025)
    expect(change?.before).toMatchObject({ edition: 'nato-2025', unit: 'percent of GDP' })
    expect(change?.before?.value).toBeCloseTo(4.48, 2)
    expect(change?.after).toMatchObject({ edition: 'nato-2026', value: 4.25 })
    expect(change?.revision?.absolute).toBeCloseTo(-0.23, 2)
  })

  it('answers for a year that had no answer', () => {
    expect(answerOf('POL', 'DEFENCE_SHARE_OF_GDP', 2026)).toMatchObject({ before: null, after: { value: 4.68 } })
  })

  it('leaves without answer what it no longer prints: Iceland’s GDP', () => {
    expect(answerOf('ISL', 'NATO_GDP_USD', 2024)).toMatchObject({ after: null })
  })

  it('trap: Bulgaria’s leva became euro, and their difference is no number', () => {
    const change = answerOf('BGR', 'DEFENCE_SPENDING_NATIONAL', 2024)
    expect([change?.before?.unit, change?.after?.unit]).toEqual([
      'million BGN, current prices',
      'million EUR, current prices',
    ])
    expect(change?.revision).toBeNull()
  })

  it('trap: a spreadsheet’s ten digits printed as two are a rounding, no revision', () => {
    const rounded = of(since2026, 'answer').filter(({ revision }) => revision?.rounding)
    expect(rounded.length).toBeGreaterThan(1000)
    for (const { before, after } of rounded)
      expect(Math.abs((after?.value ?? 0) - (before?.value ?? 0))).toBeLessThanOrEqual(0.5)
  })

  it('trap: 2.17 that becomes 2.1 is a revision where the edition gives two decimals', () => {
    const change = answerOf('POL', 'DEFENCE_SHARE_OF_GDP', 2025)
    const [was, is] = [change?.before, change?.after]
    if (!was || !is) throw new Error('Poland has no share in 2025.')
    expect(is.decimals).toBe(2)
    expect(revisionOf({ ...was, value: 2.17 }, { ...is, value: 2.1 })?.rounding).toBe(false)
    expect(revisionOf({ ...was, value: 2.1049 }, { ...is, value: 2.1 })?.rounding).toBe(true)
  })

  it('says nothing of an answer that is the same in it', () => {
    const same = of(since2026, 'answer').filter(
      ({ before, after }) =>
        before?.value === after?.value &&
        before?.unit === after?.unit &&
        before?.status === after?.status &&
        before?.aggregate === after?.aggregate,
    )
    expect(same).toEqual([])
  })
})

describe('a claim', () => {
  const TRILLION = 'internewscast-2025-04-03-nato-2024-total-1-47tn.c1'
  /** Ten billion dollars are moved in the figures of the United States and of NATO, which so still fit together. */
  const moved = (edition: string, by: number): Version =>
    versionWith({
      [`figures/${edition}.csv`]: (text) =>
        text.replace(/^((?:USA|NATO),2024,DEFENCE_SPENDING_USD,)([\d.]+)/gm, (_, start: string, value: string) =>
          start.concat(String(Number(value) + by)),
        ),
    })

  it('“NATO spent $1.47 trillion in 2024” comes to match when the newest figure behind it is ten billion lower', () => {
    const changes = of(difference(published, moved('nato-2026', -10_000)), 'verdict')
    expect(changes.find(({ claim }) => claim === TRILLION)).toEqual({
      kind: 'verdict',
      claim: TRILLION,
      vintage: 'LATEST',
      before: { verdict: 'CLOSE', computed: 1482.905, unit: 'BILLION', currency: 'USD', reason: null },
      after: { verdict: 'MATCHES', computed: 1472.905, unit: 'BILLION', currency: 'USD', reason: null },
    })
  })

  it('would not have matched on its day, had the edition of 2024 said ten billion more', () => {
    const changes = of(difference(published, moved('nato-2024', 10_000)), 'verdict')
    expect(changes.filter(({ claim }) => claim === TRILLION)).toMatchObject([
      { vintage: 'AT_THE_TIME', before: { verdict: 'MATCHES' }, after: { verdict: 'CLOSE' } },
    ])
  })

  it('that nothing measured comes to be checkable with the edition that measures it', () => {
    const turned = of(since2026, 'verdict').find(({ claim }) => claim === 'white-house-2026-07-08-ankara-fact-sheet.c3')
    expect(turned).toMatchObject({
      before: { verdict: 'NOT_CHECKABLE', reason: 'NOT_YET_MEASURED', computed: null },
      after: { verdict: 'MATCHES', reason: null },
    })
  })

  it('that is mended changes in its field, and is held against the figures anew', () => {
    const mended = versionWith({
      'statements.json': (text) =>
        text.replace(/("slug": "internewscast-2025-04-03-nato[^}]*?"value": )1470/, '$11500'),
    })
    expect(difference(published, mended)).toMatchObject([
      { kind: 'record', record: 'claim', key: TRILLION, fields: [{ field: 'value', before: 1470, after: 1500 }] },
      {
        kind: 'verdict',
        claim: TRILLION,
        vintage: 'LATEST',
        before: { verdict: 'CLOSE' },
        after: { verdict: 'MATCHES' },
      },
    ])
  })
})

describe('whatever is no figure', () => {
  const recordsOf = (after: Version) => of(difference(published, after), 'record')

  it('a member with another capital changes in that field', () => {
    expect(recordsOf(versionWith({ 'members.csv': replaced('1999-03-12,Warsaw', '1999-03-12,Kraków') }))).toEqual([
      {
        kind: 'record',
        record: 'member',
        key: 'POL',
        before: 'Poland',
        after: 'Poland',
        fields: [{ field: 'capital', before: 'Warsaw', after: 'Kraków' }],
      },
    ])
  })

  it('a reworded note is changed, and the other notes on the same area are not', () => {
    const [first] = of(
      difference(published, versionWith({ 'notes.csv': replaced('The same year is revised', 'Each year is revised') })),
      'record',
    )
    expect(first).toMatchObject({ record: 'note', key: 'nato-2019', fields: [{ field: 'text' }] })
  })

  it('a new note is added', () => {
    const added = recordsOf(versionWith({ 'notes.csv': (text) => `${text.trimEnd()}\nnato-2026,POL,,Mind the gap.\n` }))
    expect(added).toEqual([
      { kind: 'record', record: 'note', key: 'nato-2026 POL', before: null, after: 'Mind the gap.', fields: [] },
    ])
  })

  it('a statement’s quote changes within the quote', () => {
    const changes = recordsOf(
      versionWith({
        'statements.json': replaced('which collectively spent $1.47 trillion', 'which spent $1.47 trillion'),
      }),
    )
    expect(changes).toMatchObject([{ record: 'statement', fields: [{ field: 'quote.text' }] }])
  })

  it('a statement that goes takes its claims with it', () => {
    const gone = published.statements.find(({ slug }) => slug === 'anusic-2025-04-08-croatia-2-5-3pct')
    const without = { ...published, statements: published.statements.filter((one) => one !== gone) }
    const changes = difference(published, without)
    expect(changes.filter(({ kind }) => kind !== 'record')).toEqual([])
    expect(changes).toHaveLength(1 + (gone?.claims.length ?? 0))
    expect(changes[0]).toMatchObject({ record: 'statement', before: gone?.title, after: null })
  })
})
