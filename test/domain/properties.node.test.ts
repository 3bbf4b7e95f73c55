import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, groupOf, type Member } from '../../domain/area/area.ts'
import { allSeries } from '../../domain/dataset/dataset.ts'
import { publicationDay } from '../../domain/edition/edition.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { findDatum, findSeries, type SeriesQuery } from '../../domain/figure/figure.ts'
import { INDICATORS } from '../../domain/figure/indicator.ts'
import { dataOf, sliceSeries } from '../../domain/figure/series.ts'
import { datumByKey, datumKey } from '../../domain/identity.ts'
import { firstPage, type Pagination } from '../../domain/page.ts'
import { type Connection, connectionOf } from '../../schema/builder/connection.ts'
import { anyText } from '../support/any-text.ts'
import { dataset } from '../support/data/dataset.ts'
import { question } from '../support/data/questions.ts'

const indicators = [...dataset.indicators.values()]
const areas = [...dataset.members, ...dataset.comparators, ...dataset.groups]

const someIndicator = fc.constantFrom(...indicators)
const someArea = fc.constantFrom(...areas)
const someDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const someMembers = fc.uniqueArray(fc.constantFrom(...dataset.members), { minLength: 1, maxLength: 12 })

const asked = (area: Area, { code }: (typeof indicators)[number], rest: Partial<SeriesQuery> = {}) =>
  question(dataset, 'POL', code, { area, ...rest })
const computed = (members: readonly Member[], indicator: (typeof indicators)[number]) =>
  findSeries(dataset, asked(groupOf(members), indicator, { aggregate: 'computed' }))

describe('a vintage', () => {
  it('never shows an edition that was not out, and always the newest of its source that was', () => {
    fc.assert(
      fc.property(someArea, someIndicator, someDay, (area, indicator, day) => {
        const found = findSeries(dataset, asked(area, indicator, { vintage: { kind: 'asOf', day } }))
        if (isAbsence(found)) return
        const { source, publishedOn } = found.edition
        expect(publishedOn <= day).toBe(true)
        const newer = dataset.editions.filter(
          (one) => one.source === source && one.publishedOn > publishedOn && one.publishedOn <= day,
        )
        expect(newer.filter((one) => one.indicators.some(({ code }) => code === indicator.code))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('of a day is that of any later day before the next edition', () => {
    fc.assert(
      fc.property(someArea, someIndicator, someDay, someDay, (area, indicator, one, other) => {
        const [early = one, late = other] = [one, other].sort()
        if (dataset.editions.some(({ publishedOn }) => early < publishedOn && publishedOn <= late)) return
        const at = (day: string) => findSeries(dataset, asked(area, indicator, { vintage: { kind: 'asOf', day } }))
        const [a, b] = [at(early), at(late)]
        expect(isAbsence(a) ? a.reason : a.values).toEqual(isAbsence(b) ? b.reason : b.values)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a group of members', () => {
  it('has one figure in whatever order its members come', () => {
    fc.assert(
      fc.property(someMembers, someIndicator, (members, indicator) => {
        const [a, b] = [computed(members, indicator), computed(members.toReversed(), indicator)]
        expect(isAbsence(a) ? a.explanation : a.values).toEqual(isAbsence(b) ? b.explanation : b.values)
      }),
      { numRuns: 500 },
    )
  })

  it('of one member has that member’s figure, wherever the indicator can be computed at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataset.members), someIndicator, (member, indicator) => {
        const group = computed([member], indicator)
        if (isAbsence(group)) return
        for (const { year, value } of dataOf(group)) {
          const vintage = { kind: 'edition', edition: group.edition } as const
          const own = findDatum(dataset, asked(member, indicator, { vintage }), year)
          // What NATO rounds to two decimals is computed from figures rounded to a million.
          if (!isAbsence(own))
            expect(Math.abs(value - own.value)).toBeLessThanOrEqual(
              1e-9 * Math.abs(own.value) + slackOf(indicator.code),
            )
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('lists everybody once each year, as included or as left out, and has no NaN or Infinity where it has a value', () => {
    fc.assert(
      fc.property(someMembers, someIndicator, (members, indicator) => {
        const group = computed(members, indicator)
        if (isAbsence(group) || group.composition === null) return
        for (const { included, leftOut } of group.composition.years)
          expect([...included, ...leftOut.map(({ member }) => member)].map(({ code }) => code).sort()).toEqual(
            members.map(({ code }) => code).sort(),
          )
        for (const { value } of dataOf(group)) expect(Number.isFinite(value)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

/** How far rounding in print may move what is computed from printed figures (members with the smallest budgets: Montenegro). */
const slackOf = (code: string): number =>
  code === 'DEFENCE_REAL_CHANGE' ? 1.2 : code === 'DEFENCE_SHARE_OF_GDP' ? 0.02 : 0

describe('a datum', () => {
  it('is found by its key, and its key is that of nothing else', () => {
    fc.assert(
      fc.property(someArea, someIndicator, fc.integer({ min: 1949, max: 2060 }), (area, indicator, year) => {
        const datum = findDatum(dataset, asked(area, indicator), year)
        if (isAbsence(datum)) return
        const again = datumByKey(dataset, datumKey(datum))
        expect(again?.value).toBe(datum.value)
        expect(again?.status).toBe(datum.status)
        expect(again?.series.edition).toBe(datum.series.edition)
      }),
      { numRuns: 2000 },
    )
  })

  it('no text whatever finds anything by accident or throws', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(datumByKey(dataset, text)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a window of a series', () => {
  it('holds just the data of its years', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allSeries(dataset)),
        fc.integer({ min: 1940, max: 2070 }),
        fc.integer({ min: 1940, max: 2070 }),
        (series, a, b) => {
          const [from, to] = a <= b ? [a, b] : [b, a]
          const window = sliceSeries(series, from, to)
          const expected = dataOf(series).filter(({ year }) => from <= year && year <= to)
          expect((window ? dataOf(window) : []).map(({ year, value }) => [year, value])).toEqual(
            expected.map(({ year, value }) => [year, value]),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('pages', () => {
  it('of any size put together are the list, each item once, from either end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abc:0123') }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (items, size) => {
          const pageOf = (page: Pagination<string>): Connection<string> =>
            connectionOf(items, (item) => `k${item}`, page)
          const seen: string[] = []
          let after: string | null = null
          for (let more = true; more; ) {
            const page: Connection<string> = pageOf(firstPage(size, after))
            seen.push(...page.edges.map(({ node }) => node))
            more = page.pageInfo.hasNextPage
            after = page.pageInfo.endCursor
          }
          expect(seen).toEqual(items)
          const back: string[] = []
          let before: string | null = null
          for (let more = true; more; ) {
            const page: Connection<string> = pageOf({ size, fromEnd: true, after: null, before })
            back.unshift(...page.edges.map(({ node }) => node))
            more = page.pageInfo.hasPreviousPage
            before = page.pageInfo.startCursor
          }
          expect(back).toEqual(items)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the day from which an edition counts', () => {
  it.each([
    ['2024-06-17', '2026-11-23', '2024-06-17', 'DAY'],
    ['2017-05', '2026-11-23', '2017-05-31', 'MONTH'],
    ['2024-02', '2026-11-23', '2024-02-29', 'MONTH'],
    ['2026', '2026-11-23', '2026-11-23', 'YEAR'],
    ['2025', '2026-11-23', '2025-12-31', 'YEAR'],
    ['2025/2026', '2026-11-23', '2026-11-23', 'YEAR'],
  ])('published %s and carried %s: %s, known to the %s', (published, carried, day, precision) => {
    expect(publicationDay(published, carried)).toEqual({ day, precision })
  })
})

describe('the indicators of the program', () => {
  it('are those of the data package, in its order', () => {
    const rows = readFileSync(join(import.meta.dirname, '../fixtures/data/indicators.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    expect(rows.map((row) => row.split(',')[0])).toEqual([...INDICATORS])
  })
})
