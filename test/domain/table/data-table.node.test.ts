/** The flat table against what it is defined as: all rows, filtered one by one, and sorted one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allSeries } from '../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import { visibleEditions } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { INDICATORS } from '../../../domain/figure/indicator.ts'
import { type Datum, dataOf } from '../../../domain/figure/series.ts'
import { STATUSES } from '../../../domain/figure/status.ts'
import { TABLE_COLUMNS, type TableFilter, type TableOrder, tableRows } from '../../../domain/table/data-table.ts'
import { matchingBlocks, mostWalked } from '../../../domain/table/matching-blocks.ts'
import { dataset } from '../../support/data/dataset.ts'
import { NO_TABLE_FILTER } from '../../support/data/questions.ts'

const ALL_OF_EACH = { areas: null, from: null, to: null }
const ALL = allSeries(dataset).flatMap(dataOf)

/** Of each question once: it takes longer than everything else that is asked of a row. */
const seen = new Map<string, readonly Edition[]>()

function isSeen({ series: { edition, indicator } }: Datum, day: string): boolean {
  const { definitionCode } = edition.source
  const key = `${indicator.code} ${definitionCode} ${day}`
  const found = seen.get(key) ?? visibleEditions(dataset, indicator, definitionCode, { kind: 'asOf', day })
  seen.set(key, isAbsence(found) ? [] : found)
  return !isAbsence(found) && found.includes(edition)
}

function passes(row: Datum, filter: TableFilter): boolean {
  const { area, indicator, edition } = row.series
  const { definitionCode } = edition.source
  return (
    (filter.areas === null || filter.areas.includes(area)) &&
    (filter.indicators === null || filter.indicators.includes(indicator.code)) &&
    (filter.editions === null || filter.editions.includes(edition)) &&
    (filter.definitions === null || (definitionCode !== null && filter.definitions.includes(definitionCode))) &&
    (filter.statuses === null || filter.statuses.includes(row.status)) &&
    (filter.years === null || filter.years.includes(row.year)) &&
    (filter.from === null || row.year >= filter.from) &&
    (filter.to === null || row.year <= filter.to) &&
    (filter.asOf === null || isSeen(row, filter.asOf))
  )
}

function keyOf({ series, year, value }: Datum, by: TableOrder['by']): string | number {
  switch (by) {
    case 'edition':
      return series.edition.publishedOn
    case 'indicator':
      return series.indicator.code
    case 'area':
      return series.area.name
    case 'year':
      return year
    case 'value':
      return value
  }
}

function plainRows(filter: TableFilter, { by, descending }: TableOrder): readonly Datum[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  return ALL.filter((row) => passes(row, filter)).toSorted(
    (a, b) => (descending ? -1 : 1) * compare(keyOf(a, by), keyOf(b, by)),
  )
}

/** Fails at the first row that differs: to show thousands would take minutes. */
function expectSame(rows: readonly Datum[], expected: readonly Datum[]): void {
  expect(rows).toHaveLength(expected.length)
  const at = rows.findIndex((row, place) => {
    const other = expected[place]
    return (
      row.series !== other?.series ||
      row.year !== other.year ||
      row.value !== other.value ||
      row.status !== other.status
    )
  })
  expect([at, rows[at], expected[at]]).toEqual([-1, undefined, undefined])
}

const ORDERS = TABLE_COLUMNS.flatMap((by) => [false, true].map((descending) => ({ by, descending })))
const AREAS = [...dataset.members, ...dataset.comparators, ...dataset.groups]
const some = <T>(all: readonly T[]) => fc.option(fc.subarray([...all]))
const year = fc.integer({ min: 1945, max: 2105 })
const bound = fc.option(fc.oneof(year, fc.constantFrom(-Infinity, Infinity)))
const someFilter: fc.Arbitrary<TableFilter> = fc.record({
  areas: some(AREAS),
  indicators: some(INDICATORS),
  editions: some(dataset.editions),
  definitions: some(['NATO', 'SIPRI'] as const),
  statuses: some(STATUSES),
  years: fc.option(fc.array(year, { maxLength: 250 })),
  from: bound,
  to: bound,
  asOf: fc.option(fc.constantFrom('1990-01-01', '2024-06-17', '2025-09-01', '2026-07-09', '2026-11-23', '2100-01-01')),
})

describe('the flat table', () => {
  it.each(ORDERS)('has all rows in order, $by descending: $descending', (order) => {
    const rows = tableRows(dataset, NO_TABLE_FILTER, order)
    expect(rows.length).toBeGreaterThan(30_000)
    expectSame(rows, plainRows(NO_TABLE_FILTER, order))
  })

  it('has just the rows that a filter lets through, in order', () => {
    // Each part of a filter alone as well: all of them together seldom let much through.
    const parts = Object.keys(NO_TABLE_FILTER)
    const filters = fc
      .tuple(someFilter, fc.subarray(parts, { minLength: 1, maxLength: 4 }))
      .map(([filter, kept]): TableFilter => {
        const given = Object.entries(filter).filter(([name]) => kept.includes(name))
        return { ...NO_TABLE_FILTER, ...Object.fromEntries(given) }
      })
    fc.assert(
      fc.property(filters, fc.constantFrom(...ORDERS), (filter, order) =>
        expectSame(tableRows(dataset, filter, order), plainRows(filter, order)),
      ),
      { numRuns: 80 },
    )
  })

  it('property: never has more rows than its filter is charged for', () => {
    fc.assert(
      fc.property(someFilter, fc.option(year), fc.option(year), (some, from, to) => {
        const filter = { ...some, from, to }
        const charged = mostWalked(matchingBlocks(dataset, filter), { areas: some.areas?.length ?? null, from, to })
        expect(tableRows(dataset, filter, ORDERS[0] as TableOrder).length).toBeLessThanOrEqual(charged)
      }),
      { numRuns: 200 },
    )
  })

  it('charges nothing for editions that its filter excludes', () => {
    const charged = (filter: Partial<TableFilter>) =>
      mostWalked(matchingBlocks(dataset, { ...NO_TABLE_FILTER, ...filter }), ALL_OF_EACH)
    const walked = (all: readonly { count: number; figures: number }[]) =>
      all.reduce((sum, { count, figures }) => sum + count + figures, 0)
    const [edition] = dataset.editions
    if (!edition) throw new Error('There are no editions.')
    const ofEdition = dataset.blocks.filter((block) => block.edition === edition)
    expect(charged({ editions: [edition] })).toBe(walked(ofEdition))
    expect(charged({ indicators: [] })).toBe(0)
    // As of a day only what is not superseded: an older edition of the same source costs nothing more.
    const shares = { indicators: ['DEFENCE_SHARE_OF_GDP'], definitions: ['NATO'] } as const
    const newest = dataset.blocks.filter(
      (block) => block.edition.slug === 'nato-2026' && block.indicator.code === 'DEFENCE_SHARE_OF_GDP',
    )
    expect(charged({ ...shares, asOf: '2026-11-23' })).toBe(walked(newest))
    expect(charged(shares)).toBeGreaterThan(2 * walked(newest))
  })

  it('leaves the dataset as it is', () => {
    const before = allSeries(dataset)
    for (const order of ORDERS) tableRows(dataset, NO_TABLE_FILTER, order)
    expect(allSeries(dataset).every((series, at) => series === before[at])).toBe(true)
  })

  it('is made of series by edition, indicator and area, but not by the day of publication', () => {
    const editions = [...Map.groupBy(allSeries(dataset), ({ edition }) => edition)]
    expect(editions.flatMap(([, series]) => series)).toEqual(allSeries(dataset))
    for (const [, series] of editions) {
      const keys = series.map(({ indicator, area }) => `${100 + INDICATORS.indexOf(indicator.code)} ${area.code}`)
      expect(keys).toEqual(keys.toSorted())
      expect(new Set(keys).size).toBe(keys.length)
    }
    const days = editions.map(([{ publishedOn }]) => publishedOn)
    expect(days).not.toEqual(days.toSorted())
  })
})
