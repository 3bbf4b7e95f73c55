/** Comparisons between members and over years, held against figures worked out here from the rows of the data files. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupOf } from '../../domain/area/area.ts'
import { arrivalOf, HORIZON } from '../../domain/comparison/arrival.ts'
import { countIn, crossSectionOf, ranksIn } from '../../domain/comparison/cross-section.ts'
import { shortfallOf, warningsOfShortfall } from '../../domain/comparison/group-shortfall.ts'
import { shareOfTotal } from '../../domain/comparison/share-of-total.ts'
import { LATEST, vintageFrom } from '../../domain/edition/vintage.ts'
import { InputError } from '../../domain/errors.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import type { IndicatorCode } from '../../domain/figure/indicator.ts'
import { dataset } from '../support/data/dataset.ts'
import { valueAt, valuesIn } from '../support/data/printed.ts'
import { areaIn, groupIn, memberIn, present, question } from '../support/data/questions.ts'

/** A cell as the file has it. */
const cell = (code: string, indicator: string, year: number) => valueAt(valuesIn('nato-2026', indicator), code, year)
const CODES = [...valuesIn('nato-2026', 'DEFENCE_SHARE_OF_GDP').keys()].filter((code) => code.length === 3)

const member = (code: string) => memberIn(dataset, code)
const NATO = groupIn(dataset, 'NATO')
const sectionOf = (indicator: IndicatorCode, year: number | null) =>
  crossSectionOf(dataset, { ...question(dataset, 'NATO', indicator), group: NATO }, year)
const shareOf = (code: string, indicator: IndicatorCode, year: number, group = NATO) =>
  shareOfTotal(dataset, { ...question(dataset, code, indicator), area: member(code) }, group, year)

describe('a cross-section', () => {
  it.each([
    ['DEFENCE_SHARE_OF_GDP', 2025, 2],
    ['DEFENCE_SHARE_OF_GDP', 2021, 2],
    ['EQUIPMENT_SHARE', 2025, 20],
    ['EQUIPMENT_SHARE', 2017, 20],
    ['MILITARY_PERSONNEL', 2024, 100],
  ] as const)('of %s in %s says who is at %s or more', (code, year, threshold) => {
    const section = present(sectionOf(code, year))
    const { meets, misses, absence } = countIn(section, 'AT_LEAST', threshold)
    const members = CODES.filter((one) => Number(member(one).accession.slice(0, 4)) <= year)
    const has = members.filter((one) => !Number.isNaN(cell(one, code, year)))
    const at = has.filter((one) => Number(cell(one, code, year).toFixed(2)) >= threshold)
    expect(absence).toBeNull()
    expect(meets.map(({ series }) => series.area.code).sort()).toEqual(at.sort())
    expect(meets.length + misses.length).toBe(has.length)
    expect(section.absent.map(({ member }) => member.code)).toContain('ISL')
  })

  it('ranks from the highest, and what is printed alike shares a rank', () => {
    const section = present(sectionOf('DEFENCE_SHARE_OF_GDP', 2026))
    const ranks = present(ranksIn(section))
    for (const { datum, rank, rankFromLowest } of ranks) {
      const own = cell(datum.series.area.code, 'DEFENCE_SHARE_OF_GDP', 2026)
      expect(rank).toBe(1 + CODES.filter((one) => cell(one, 'DEFENCE_SHARE_OF_GDP', 2026) > own).length)
      expect(rankFromLowest).toBe(1 + CODES.filter((one) => cell(one, 'DEFENCE_SHARE_OF_GDP', 2026) < own).length)
    }
    const shared = ranks.map(({ rank }) => rank)
    expect(new Set(shared).size).toBeLessThan(shared.length)
  })

  it('without a year is of the newest that enough members have', () => {
    expect(present(sectionOf('DEFENCE_SHARE_OF_GDP', null)).year).toBe(2026)
  })

  it.each(['DEFENCE_SPENDING_NATIONAL', 'GDP_NATIONAL', 'GDP_DEFLATOR'] as const)('does not compare %s', (code) => {
    expect(sectionOf(code, 2024)).toMatchObject({ kind: 'absence', reason: 'NOT_COMPARABLE' })
  })
})

describe('a share of the total', () => {
  it.each(['USA', 'DEU', 'LUX'])('of %s is its spending over NATO’s', (code) => {
    const { percent } = present(shareOf(code, 'DEFENCE_SPENDING_USD', 2024))
    const expected = (100 * cell(code, 'DEFENCE_SPENDING_USD', 2024)) / cell('NATO', 'DEFENCE_SPENDING_USD', 2024)
    expect(percent).toBeCloseTo(expected, 10)
  })

  it('of all members together is all of a computed total', () => {
    const group = groupOf(['DEU', 'FRA', 'POL', 'ESP'].map(member))
    fc.assert(
      fc.property(fc.integer({ min: 2014, max: 2026 }), (year) => {
        const shares = group.members.map(({ code }) => present(shareOf(code, 'MILITARY_PERSONNEL', year, group)))
        expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 9)
      }),
    )
  })

  it('of what does not add up is absent, and of a group without the member an error', () => {
    expect(shareOf('SWE', 'DEFENCE_SHARE_OF_GDP', 2024)).toMatchObject({ reason: 'NOT_AGGREGATED' })
    expect(shareOf('SWE', 'DEFENCE_SPENDING_USD', 2020)).toMatchObject({ reason: 'NO_VALUE_IN_YEAR' })
    const europe = groupIn(dataset, 'NATO_EUROPE')
    expect(() => shareOf('USA', 'DEFENCE_SPENDING_USD', 2024, europe)).toThrow(InputError)
  })
})

describe('a shortfall', () => {
  const asked = { target: 2, since: 2014, until: 2026, vintage: LATEST }
  const expected = (code: string, { target, since, until }: typeof asked) => {
    let [points, amount] = [0, 0]
    for (let year = since; year <= until; year++) {
      if (year < Number(member(code).accession.slice(0, 4))) continue
      const gap = Math.max(0, target - Number(cell(code, 'DEFENCE_SHARE_OF_GDP', year).toFixed(2)))
      points += gap
      amount += (gap / 100) * cell(code, 'NATO_GDP_USD_CONSTANT', year)
    }
    return { points, amount }
  }

  it.each([
    ['DEU', 2],
    ['ESP', 2],
    ['POL', 2],
    ['FIN', 3.5],
    ['USA', 3.5],
  ])('of %s to %s%%', (code, target) => {
    const found = present(shortfallOf(dataset, member(code), { ...asked, target }))
    const { points, amount } = expected(code, { ...asked, target })
    // The file has more decimals than are printed for a few.
    expect(found.points).toBeCloseTo(points, 1)
    expect(Math.abs(found.amount - amount)).toBeLessThanOrEqual(0.002 * amount)
    expect(found).toMatchObject({ basePriceYear: 2021 })
  })

  it('of a group is the sum of its members’, of which none makes up for another', () => {
    const group = groupIn(dataset, 'NATO_EUROPE')
    const found = present(shortfallOf(dataset, group, asked))
    const parts = group.members.flatMap((one) => {
      const own = shortfallOf(dataset, one, asked)
      return isAbsence(own) ? [] : [own.amount]
    })
    expect(found.amount).toBeCloseTo(
      parts.reduce((sum, one) => sum + one, 0),
      6,
    )
    expect(found.leftOut.map(({ member }) => member.code)).toEqual(['ISL'])
    expect(warningsOfShortfall(found)[0]).toContain('no figure for Iceland')
    // Poland was above 2% when the others were below: by the group's own mean less is missing.
    const mean = found.years.reduce(
      (sum, { year }) => sum + Math.max(0, 2 - cell('NATO_EUROPE', 'DEFENCE_SHARE_OF_GDP', year)),
      0,
    )
    if (!Number.isNaN(mean)) expect(found.points).toBeGreaterThan(mean)
  })

  it('never falls when the target rises', () => {
    const share = fc.double({ min: 0, max: 6, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.constantFrom(...CODES.filter((one) => one !== 'ISL')), (a, b, code) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((target) =>
          present(shortfallOf(dataset, member(code), { ...asked, target })),
        )
        expect(high?.amount).toBeGreaterThanOrEqual((low?.amount ?? 0) - 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('is not reckoned from a third of the years', () => {
    const found = shortfallOf(dataset, member('DEU'), { ...asked, since: 1990 })
    expect(found).toMatchObject({ kind: 'absence', reason: 'INSUFFICIENT_COVERAGE' })
    const old = shortfallOf(dataset, member('DEU'), { ...asked, vintage: vintageFrom(dataset, 'nato-2023', null) })
    expect(isAbsence(old)).toBe(true)
  })
})

describe('an arrival', () => {
  const shares = (code: string) => ({
    ...question(dataset, code, 'DEFENCE_SHARE_OF_GDP'),
    area: areaIn(dataset, code),
  })
  const arrival = (code: string, target: number, years = 5) =>
    present(arrivalOf(dataset, shares(code), target, { kind: 'trend', years }))

  it.each([
    ['DEU', 3.5, 5],
    ['ESP', 3.5, 3],
    ['ITA', 5, 5],
    ['NATO_EUROPE', 3.5, 5],
    ['NATO', 5, 10],
  ] as const)('of %s at %s%% on the trend of %s years is the first year that is printed so', (code, target, years) => {
    const { year, pointsAYear, start } = arrival(code, target, years)
    const [now, before] = [start.value, cell(code, 'DEFENCE_SHARE_OF_GDP', start.year - years)]
    if (!Number.isNaN(before)) expect(pointsAYear).toBeCloseTo((now - before) / years, 9)
    let expected = start.year
    while (Number((now + pointsAYear * (expected - start.year)).toFixed(2)) < target) expected++
    expect(year).toBe(expected)
  })

  it('is where it stands for who is there, and never for who falls', () => {
    expect(arrival('POL', 3.5)).toMatchObject({ outcome: 'ALREADY_THERE', year: 2026 })
    const at = (pointsAYear: number) => arrivalOf(dataset, shares('ESP'), 5, { kind: 'given', pointsAYear })
    expect(at(-0.1)).toMatchObject({ outcome: 'NEVER', year: null })
    expect(at(0)).toMatchObject({ outcome: 'NEVER', year: null })
    expect(at(0.001)).toMatchObject({ outcome: 'BEYOND_HORIZON', year: null, trendFrom: null })
  })

  it('is no later at a faster pace, and no earlier for a higher target', () => {
    const yearAt = (target: number, pointsAYear: number) =>
      present(arrivalOf(dataset, shares('ESP'), target, { kind: 'given', pointsAYear })).year ?? HORIZON + 1
    const [pace, target] = [fc.double({ min: 0.01, max: 2, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true })]
    fc.assert(
      fc.property(target, target, pace, pace, (a, b, c, d) => {
        expect(yearAt(a, Math.max(c, d))).toBeLessThanOrEqual(yearAt(a, Math.min(c, d)))
        expect(yearAt(Math.min(a, b), c)).toBeLessThanOrEqual(yearAt(Math.max(a, b), c))
      }),
    )
  })

  it('has no trend where the edition does not go back so far, and none of a group of which too few have figures', () => {
    expect(arrivalOf(dataset, shares('ESP'), 5, { kind: 'trend', years: 30 })).toMatchObject({
      reason: 'NO_VALUE_IN_YEAR',
    })
    const few = {
      ...shares('NATO'),
      area: groupOf(['USA', 'ISL', 'NOR'].map(member)),
      vintage: vintageFrom(dataset, 'nato-2023', null),
    }
    expect(isAbsence(arrivalOf(dataset, few, 5, { kind: 'trend', years: 5 }))).toBe(true)
  })
})
