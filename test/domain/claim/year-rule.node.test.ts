import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearOfMoment } from '../../../domain/claim/year-rule.ts'
import type { Release } from '../../../domain/edition/release.ts'

const release = (publishedOn: string, years: string): Release => ({
  source: 'nato-defence-expenditure',
  title: `Defence Expenditure of NATO Countries (${years})`,
  publishedOn,
  publishedPrecision: 'DAY',
  edition: null,
  evidence: 'read in the document',
})

const RELEASES = [
  release('2017-03-13', '2009-2016'),
  release('2020-10-21', '2013-2020'),
  release('2021-06-11', '2014-2021'),
  release('2024-06-17', '2014-2024'),
  release('2025-04-24', '2014-2024'),
  release('2025-08-28', '2014-2025'),
]

describe('the year of words that name none', () => {
  it.each([
    ['“nine when I took office” in January 2021', '2021-01', 2020],
    ['“when I first attended” in May 2017', '2017-05', 2016],
    ['“a record number” on the day of the report', '2024-06-17', 2024],
    ['“that number is now 23” in June 2025', '2025-06-26', 2024],
    ['“they don’t pay the 2%” in March 2026', '2026-03-03', 2025],
    ['of before the first report that is known', '2011-06-10', 2010],
  ])('of the alliance or another country is the newest that NATO had published: %s', (_words, moment, year) => {
    expect(yearOfMoment(moment, false, RELEASES)).toBe(year)
  })

  it('of the country for which somebody speaks is the last complete one in the first quarter, then the running one', () => {
    const years = ['2026-01-30', '2026-03-31', '2026-04-01', '2025-06-25'].map((day) =>
      yearOfMoment(day, true, RELEASES),
    )
    expect(years).toEqual([2025, 2025, 2026, 2025])
  })

  it('property: is never later than the moment, and no later moment has an earlier one', () => {
    const day = fc
      .date({ min: new Date('2016-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.boolean(), (a, b, isOwn) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const [early, late] = [first, second].map((one) => yearOfMoment(one, isOwn, RELEASES))
        expect(early).toBeLessThanOrEqual(Number(first.slice(0, 4)))
        if (isOwn || first >= '2017-03-13') expect(early).toBeLessThanOrEqual(late ?? 0)
      }),
    )
  })
})
