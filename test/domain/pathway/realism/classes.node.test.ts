/** The reference classes of realism, held against the text of the figures as walked by this file and not by the engine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { nonOverlappingIn, percentileInterval } from '../../../../domain/pathway/realism/independence.ts'
import { percentileOf } from '../../../../domain/pathway/realism/percentile.ts'
import {
  classRecord,
  REFERENCE_CLASSES,
  type ReferenceClass,
} from '../../../../domain/pathway/realism/reference-class.ts'
import { MEASURES } from '../../../../domain/pathway/realism/window.ts'
import { dataset as frozen } from '../../../support/data/dataset.ts'
import { valuesIn } from '../../../support/data/printed.ts'
import { areaIn, present } from '../../../support/data/questions.ts'
import { pathwayIn, rank, realismsOf, type Walked, walk } from '../../../support/pathways/realism.ts'

const codes = new Set(frozen.members.map(({ code }) => code))
const shares = valuesIn('sipri-2026', 'DEFENCE_SHARE_OF_GDP', codes)
const natoShares = valuesIn('nato-2026', 'DEFENCE_SHARE_OF_GDP', codes)
const HAGUE_CORE = { core: { target: 3.5, by: 2035 }, related: null } as const

/** With wars that are made up, so that what PEACETIME leaves out is known: the package of the tests carries none. */
const dataset: Dataset = {
  ...frozen,
  warYears: { lastYear: 2020, byMember: { CAN: [1950, 1951], USA: [1991, 2019, 2020] } },
}

const area = (code: string) => areaIn(dataset, code)

const recordFor = (referenceClass: ReferenceClass, years: number, startShare = 2, code = 'ESP') => {
  const question = { referenceClass, measure: 'points', years, area: area(code), startShare, day: null } as const
  return present(classRecord(dataset, question))
}

const keys = (stretches: readonly Walked[]) => stretches.map(({ area: code, from }) => `${code} ${from}`).sort()
const keysOf = (...question: Parameters<typeof recordFor>) =>
  recordFor(...question)
    .windows.map(({ member, from }) => `${member.code} ${from}`)
    .sort()

const accession = (code: string) => Number(frozen.members.find((one) => one.code === code)?.accession.slice(0, 4))

describe('the classes', () => {
  it.each([1, 3, 5, 9, 14])('of stretches of %i years are those that a walk through the text finds', (years) => {
    const all = walk(shares, years)
    expect(keysOf('ALL', years)).toEqual(keys(all))
    expect(keysOf('RISING', years)).toEqual(keys(all.filter(({ start, end }) => end > start)))
    expect(keysOf('LIKE_LEVEL', years)).toEqual(keys(all.filter(({ start }) => start >= 1.5 && start <= 2.5)))
    expect(keysOf('MEMBERS', years)).toEqual(keys(all.filter(({ area: code, from }) => accession(code) <= from)))
    expect(keysOf('OWN_RECORD', years)).toEqual(keys(all.filter(({ area: code }) => code === 'ESP')))
    const atWar = ({ area: code, from, to }: Walked) =>
      (code === 'CAN' && from <= 1951) || (code === 'USA' && ((from <= 1991 && to >= 1991) || to >= 2019))
    expect(keysOf('PEACETIME', years)).toEqual(keys(all.filter((one) => !atWar(one))))
    if (years < 13) expect(keysOf('ALLIANCE_SINCE_2014', years)).toEqual(keys(walk(natoShares, years)))
  })

  it('that have no stretch of the length say so, and so does peacetime without a list of wars', () => {
    const asked = (referenceClass: ReferenceClass, years: number, of = dataset) =>
      classRecord(of, { referenceClass, measure: 'points', years, area: area('ESP'), startShare: 2, day: null })
    expect(asked('ALLIANCE_SINCE_2014', 13)).toMatchObject({
      kind: 'absence',
      explanation: expect.stringContaining('13'),
    })
    expect(asked('PEACETIME', 9, { ...dataset, warYears: null })).toMatchObject({ kind: 'absence' })
  })
})

describe('percentiles', () => {
  it('rise with the pace in every class, by either measure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REFERENCE_CLASSES),
        fc.constantFrom(...MEASURES),
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom('ESP', 'USA', 'NATO', 'POL'),
        fc.tuple(fc.double({ min: -3, max: 30, noNaN: true }), fc.double({ min: -3, max: 30, noNaN: true })),
        (referenceClass, measure, years, code, paces) => {
          const question = { referenceClass, measure, years, area: area(code), startShare: 2.5, day: null }
          const record = classRecord(dataset, question)
          if (isAbsence(record)) return
          const [low = 0, high = 0] = paces.toSorted((a, b) => a - b)
          expect(percentileOf(record.windows, low)).toBeLessThanOrEqual(percentileOf(record.windows, high))
          if (record.rising.length > 0)
            expect(percentileOf(record.rising, low)).toBeLessThanOrEqual(percentileOf(record.rising, high))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('of Spain’s core under The Hague are those that the text gives: 97.8 of all, 92.8 of the rising', () => {
    const pathway = pathwayIn(dataset, 'ESP', HAGUE_CORE)
    const pace = 1.5 / 9
    const nine = walk(shares, 9)
    const percentileBy = (referenceClass: ReferenceClass) => realismsOf(pathway, { referenceClass })[0]?.percentile
    expect(percentileBy('ALL')).toBeCloseTo(rank(nine, pace), 9)
    expect(percentileBy('ALL')).toBeCloseTo(97.8, 1)
    expect(percentileBy('RISING')).toBeCloseTo(
      rank(
        nine.filter(({ start, end }) => end > start),
        pace,
      ),
      9,
    )
    expect(percentileBy('RISING')).toBeCloseTo(92.8, 1)
    expect(percentileBy('LIKE_LEVEL')).toBeCloseTo(
      rank(
        nine.filter(({ start }) => start >= 1.5 && start <= 2.5),
        pace,
      ),
      9,
    )
    expect(realismsOf(pathway)[0]?.record.referenceClass).toBe('RISING')
  })

  it('of Spain’s pace by NATO’s own series: 20 of 31 allies kept it in 2022 to 2026', () => {
    const four = walk(natoShares, 4).filter(({ from }) => from === 2022)
    expect([four.filter(({ pace }) => pace >= 1.5 / 9).length, four.length]).toEqual([20, 31])
    const windows = recordFor('ALLIANCE_SINCE_2014', 4).windows.filter(({ from }) => from === 2022)
    expect(windows.filter(({ pace }) => pace >= 1.5 / 9)).toHaveLength(20)
  })

  it('of the steepest stretches are among stretches of their own length', () => {
    const [all] = realismsOf(pathwayIn(dataset, 'ESP', { total: { target: 5, by: 2035 }, shape: { power: 10 } }), {
      referenceClass: 'ALL',
    })
    for (const { years, pace, percentile, sampleSize } of all?.steepest ?? []) {
      expect(percentile).toBeCloseTo(rank(walk(shares, years), pace), 9)
      expect(sampleSize).toBe(walk(shares, years).length)
    }
    expect(all?.steepest.map(({ years }) => years)).toEqual([1, 3, 5])
  })
})

describe('a sample of overlapping stretches', () => {
  it('has as many that do not overlap as fit side by side into the years of each country', () => {
    for (const years of [1, 4, 9]) {
      const spain = recordFor('OWN_RECORD', years).windows
      // Spain's record has a gap: as many as fit into each run of years without one.
      const starts = new Set(walk(shares, years).flatMap((one) => (one.area === 'ESP' ? [one.from] : [])))
      let [count, next] = [0, -Infinity]
      for (const from of [...starts].sort((a, b) => a - b)) if (from >= next) [count, next] = [count + 1, from + years]
      expect(nonOverlappingIn(spain)).toBe(count)
    }
    expect(nonOverlappingIn(recordFor('ALL', 1).windows)).toBe(walk(shares, 1).length)
  })

  it('has an interval for the percentile that holds it, is the same every time, and is none for one country', () => {
    const { windows } = recordFor('RISING', 9)
    const interval = percentileInterval(windows, 1.5 / 9)
    expect(interval).toEqual(percentileInterval([...windows], 1.5 / 9))
    const percentile = percentileOf(windows, 1.5 / 9)
    expect(interval?.low).toBeLessThan(percentile)
    expect(interval?.high).toBeGreaterThan(percentile)
    expect(percentileInterval(recordFor('OWN_RECORD', 9).windows, 0.1)).toBeNull()
  })

  it('is as wide as drawing countries makes it: the standard error of a ratio of sums, by hand', () => {
    const pace = 0.05
    const stretches = walk(shares, 9).filter(({ start, end }) => end > start)
    const byCountry = [...Map.groupBy(stretches, (one) => one.area).values()]
    const overall = rank(stretches, pace) / 100
    const mean = stretches.length / byCountry.length
    const residuals = byCountry.map((own) => (own.length * (rank(own, pace) / 100 - overall)) / mean)
    const error = Math.sqrt(residuals.reduce((sum, one) => sum + one ** 2, 0)) / byCountry.length
    const interval = percentileInterval(recordFor('RISING', 9).windows, pace)
    const width = ((interval?.high ?? 0) - (interval?.low ?? 0)) / 100
    expect(width / (2 * 1.645 * error)).toBeGreaterThan(0.85)
    expect(width / (2 * 1.645 * error)).toBeLessThan(1.15)
  })
})
