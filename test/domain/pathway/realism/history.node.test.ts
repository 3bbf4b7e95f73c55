import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { MODELS } from '../../../../domain/pathway/model.ts'
import { pathwayRealism } from '../../../../domain/pathway/realism/of-pathway.ts'
import { paceAt, percentileOf } from '../../../../domain/pathway/realism/percentile.ts'
import { type Realism, realismOf } from '../../../../domain/pathway/realism/realism.ts'
import { recordOf } from '../../../../domain/pathway/realism/record.ts'
import type { RealismMeasure } from '../../../../domain/pathway/realism/window.ts'
import { dataset } from '../../../support/data/dataset.ts'
import { valuesIn } from '../../../support/data/printed.ts'
import { areaIn } from '../../../support/data/questions.ts'
import { pathwayIn, rank, realismsOf, walk } from '../../../support/pathways/realism.ts'

const members = new Set(dataset.members.map(({ code }) => code))
const [shares, spending] = (['DEFENCE_SHARE_OF_GDP', 'DEFENCE_SPENDING_USD_CONSTANT'] as const).map((indicator) =>
  valuesIn('sipri-2026', indicator, members),
)

/** All paces of a length in SIPRI's record of the members, by walking the text. */
const paces = (years: number, measure: RealismMeasure) =>
  walk((measure === 'points' ? shares : spending) ?? new Map(), years, measure)

const measures = ['points', 'growth'] as const
const someLength = fc.integer({ min: 1, max: 40 })
const someMeasure = fc.constantFrom(...measures)

const course = (years: number, targetShare: number, startShare = 2) => ({
  startYear: 2026,
  startShare,
  targetYear: 2026 + years,
  targetShare,
  growthPercent: () => 1.5,
})

type Course = ReturnType<typeof course>

/** The judgement of a course as version 1 of the model had it: by all stretches, with precedents of any level. */
const judgedBy1 = (drawn: Course, growth: number | null): readonly Realism[] =>
  realismOf(
    dataset,
    {
      area: areaIn(dataset, 'ESP'),
      leg: 'total',
      climb: {
        from: drawn.startYear,
        to: drawn.targetYear,
        startShare: drawn.startShare,
        paces: { points: (drawn.targetShare - drawn.startShare) / (drawn.targetYear - drawn.startYear), growth },
      },
      lengths: [],
      steepest: () => null,
      course: drawn,
    },
    { referenceClass: 'ALL', includeMarked: true, anyLevel: true, day: null },
  ).flatMap((one) => (isAbsence(one) ? [] : [one]))

describe('the record of history', () => {
  it('holds every window of every length of every ally, and no other', () => {
    for (const measure of measures)
      for (const years of [1, 6, 9, 11, 25]) {
        const expected = paces(years, measure).map(({ area, from, pace }) => `${area} ${from} ${pace.toFixed(6)}`)
        const windows = recordOf(dataset, years, measure, null)?.windows ?? []
        expect(windows.map(({ member, from, pace }) => `${member.code} ${from} ${pace.toFixed(6)}`).sort()).toEqual(
          expected.sort(),
        )
      }
  })

  it('leaves out Iceland, whose zeros teach no pace', () => {
    expect(recordOf(dataset, 9, 'points', null)?.windows.some(({ member }) => member.code === 'ISL')).toBe(false)
    expect(recordOf(dataset, 9, 'points', null)?.distinctMembers).toBe(31)
  })

  it('marks whether a country was a member: Poland before, around and after 1999', () => {
    const poland = (from: number) =>
      recordOf(dataset, 5, 'points', null)?.windows.find((one) => one.member.code === 'POL' && one.from === from)
        ?.asMember
    expect([poland(1992), poland(1996), poland(2000)]).toEqual(['NOT', 'PARTLY', 'WHOLLY'])
  })

  it('has no window that is longer than itself', () => {
    expect(recordOf(dataset, 90, 'points', null)).toBeNull()
    expect(judgedBy1(course(90, 5), 3)).toEqual([])
  })
})

describe('percentiles', () => {
  it('are the part of all windows that were slower, ties counted half: as counted by hand', () => {
    fc.assert(
      fc.property(someLength, someMeasure, fc.double({ min: -10, max: 40, noNaN: true }), (years, measure, pace) => {
        expect(percentileOf(recordOf(dataset, years, measure, null)?.windows ?? [], pace)).toBeCloseTo(
          rank(paces(years, measure), pace),
          9,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('never fall when the pace rises, and lead back to the pace', () => {
    fc.assert(
      fc.property(
        someLength,
        someMeasure,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (years, measure, a, b) => {
          const windows = recordOf(dataset, years, measure, null)?.windows ?? []
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          expect(paceAt(windows, low)).toBeLessThanOrEqual(paceAt(windows, high))
          expect(Math.abs(percentileOf(windows, paceAt(windows, a)) - a)).toBeLessThanOrEqual(
            200 / windows.length + 1e-9,
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('at 0 and 100 are the slowest and the fastest of history', () => {
    const windows = recordOf(dataset, 9, 'points', null)?.windows ?? []
    const all = paces(9, 'points').map(({ pace }) => pace)
    expect(paceAt(windows, 0)).toBe(Math.min(...all))
    expect(paceAt(windows, 100)).toBe(Math.max(...all))
  })
})

describe('precedents', () => {
  it('has anyone gone from 2 to 5% in six years? Canada did, 1950 to 1956, and fell back to 2.7% in ten', () => {
    const [points] = judgedBy1(course(6, 5), 18.5)
    expect(points?.precedents[0]).toMatchObject({
      member: { code: 'CAN' },
      from: 1950,
      to: 1956,
      reached: true,
      asMember: 'WHOLLY',
    })
    expect(points?.precedents[0]?.endShare).toBeCloseTo(5.69, 2)
    expect(points?.precedents[0]?.shareTenYearsLater).toBeCloseTo(2.68, 2)
  })

  /** The five nearest to a pace, one for each country, by walking the text: who was as fast, then who was not. */
  const nearestTo = (years: number, pace: number, measure: RealismMeasure = 'points') => {
    const all = paces(years, measure)
    const nearest = [
      ...all.filter((one) => one.pace >= pace).sort((a, b) => a.pace - b.pace),
      ...all.filter((one) => one.pace < pace).sort((a, b) => b.pace - a.pace),
    ]
    return nearest.filter(({ area }, at) => nearest.findIndex((one) => one.area === area) === at).slice(0, 5)
  }

  it('are those that a walk through the text finds, by either measure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 2.01, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (years, target, growth) => {
          for (const { precedents, pace, measure } of judgedBy1(course(years, target), growth)) {
            expect(precedents.map((one) => one.pace)).toEqual(nearestTo(years, pace, measure).map((one) => one.pace))
            expect(precedents.map((one) => one.reached)).toEqual(precedents.map((one) => one.pace >= pace))
            expect(new Set(precedents.map(({ member }) => member.code)).size).toBe(precedents.length)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['ESP', 'DEU', 'USA', 'NATO'])('of %s under The Hague are those too, by version 1 of the model', (code) => {
    const found = pathwayIn(dataset, code, {}, '1')
    const [points] = realismsOf(found)
    const [start, end] = [found.years[0], found.years.at(-1)]
    const nearest = nearestTo(9, ((end?.counted ?? 0) - start.counted) / 9)
    expect(points?.precedents.map(({ member, from }) => `${member.code} ${from}`)).toEqual(
      nearest.map(({ area: one, from }) => `${one} ${from}`),
    )
  })

  it('of Poland under The Hague are none: it is above 3.5% already', () => {
    for (const model of MODELS) expect(pathwayRealism(pathwayIn(dataset, 'POL', {}, model))).toEqual([])
  })

  it('of Poland’s own pace since 2014 are led by Poland', () => {
    const poland = paces(11, 'points').find(({ area, from }) => area === 'POL' && from === 2014)
    const [points] = judgedBy1(course(11, 2 + (poland?.pace ?? 0) * 11 - 1e-9), 8)
    expect(points?.precedents[0]).toMatchObject({ member: { code: 'POL' }, from: 2014, to: 2025 })
  })
})

describe('arrival at the pace of history', () => {
  it('at the pathway’s own pace would be in its own year', () => {
    const [points] = judgedBy1(course(9, 5), 12)
    const fastest = points?.arrivals.find(({ percentile }) => percentile === 100)
    expect(fastest?.arrival.kind === 'arrives' && fastest.arrival.years).toBeCloseTo(3 / (fastest?.pace ?? 0), 10)
  })

  it('never is an answer: half of history did not rise at all', () => {
    const [points] = judgedBy1(course(9, 5), 12)
    expect(points?.arrivals.find(({ percentile }) => percentile === 50)?.arrival).toEqual({ kind: 'never' })
  })

  it('holds no NaN and no Infinity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: -20, max: 60, noNaN: true }),
        (years, target, growth) => {
          for (const one of judgedBy1(course(years, target), growth))
            expect([one.pace, one.percentile, ...one.arrivals.map(({ pace }) => pace)].every(Number.isFinite)).toBe(
              true,
            )
        },
      ),
      { numRuns: 500 },
    )
  })
})
