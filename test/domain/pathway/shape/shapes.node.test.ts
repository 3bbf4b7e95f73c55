import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalUnderCap, cappedGrowth } from '../../../../domain/pathway/shape/capped-growth.ts'
import type { Course } from '../../../../domain/pathway/shape/course.ts'
import { gdpFactors, requiredRealGrowth } from '../../../../domain/pathway/shape/real-growth.ts'
import { type Shape, sharesOf } from '../../../../domain/pathway/shape/shape.ts'

/** Ten years at 1.5% growth, no data. */
const course = (startShare: number, targetShare: number, growth = 1.5): Course => ({
  startYear: 2025,
  startShare,
  targetYear: 2035,
  targetShare,
  growthPercent: () => growth,
})

const shareYears = (shape: Shape) =>
  sharesOf(shape, course(2, 5))
    .slice(1)
    .reduce((sum, share) => sum + share - 2, 0)

describe('golden values: ten years, growth of 1.5% a year, no data', () => {
  it('2 to 5% needs 0.30 points a year', () => {
    const shares = sharesOf({ kind: 'linear' }, course(2, 5))
    for (let year = 1; year <= 10; year++) expect((shares[year] ?? 0) - (shares[year - 1] ?? 0)).toBeCloseTo(0.3, 12)
  })

  it.each([
    [2, 5, '11.24'],
    [2, 3.5, '7.342'],
    [4.48, 5, '2.621'],
  ])('%d to %d%% needs %s%% real growth a year', (from, to, percent) => {
    expect(requiredRealGrowth(course(from, to)).toFixed(percent.split('.')[1]?.length)).toBe(percent)
  })

  it('2 to 5% at 5% real growth takes 27.0 years', () => {
    const arrival = arrivalUnderCap(course(2, 5), 5)
    expect(arrival).toMatchObject({ kind: 'arrives', year: 2053 })
    if (arrival.kind === 'arrives') expect(arrival.years.toFixed(1)).toBe('27.0')
  })

  it('share-years above hold, 2 to 5%, over years 1 to 10', () => {
    expect(shareYears({ kind: 'linear' })).toBeCloseTo(16.5, 10)
    expect(shareYears({ kind: 'power', exponent: 0.5 }).toFixed(3)).toBe('21.315')
    expect(shareYears({ kind: 'power', exponent: 2 })).toBeCloseTo(11.55, 10)
    expect(shareYears({ kind: 'geometric' }).toFixed(3)).toBe('14.264')
  })
})

const someShare = fc.double({ min: 0.1, max: 20, noNaN: true })
const someGrowths = fc.array(fc.double({ min: -8, max: 12, noNaN: true }), { minLength: 1, maxLength: 60 })
const someCourse: fc.Arbitrary<Course> = fc
  .record({
    startShare: someShare,
    targetShare: someShare,
    years: fc.integer({ min: 1, max: 40 }),
    growths: someGrowths,
  })
  .map(({ startShare, targetShare, years, growths }) => ({
    startYear: 2026,
    startShare,
    targetYear: 2026 + years,
    targetShare,
    growthPercent: (year) => growths[(((year - 2027) % growths.length) + growths.length) % growths.length] ?? 0,
  }))

/** The shapes that meet their target in its year. */
const someArrivingShape: fc.Arbitrary<Shape> = fc.oneof(
  fc.constant<Shape>({ kind: 'linear' }),
  fc.constant<Shape>({ kind: 'geometric' }),
  fc.constant<Shape>({ kind: 'real-growth' }),
  fc.constant<Shape>({ kind: 'step' }),
  fc.double({ min: 0.1, max: 10, noNaN: true }).map((exponent): Shape => ({ kind: 'power', exponent })),
  fc.double({ min: 0.1, max: 50, noNaN: true }).map((steepness): Shape => ({ kind: 's-curve', steepness })),
)

const thousands = { numRuns: 2000 }

/** One assertion for all years of a course: there are tens of thousands. */
const largestGap = (values: readonly number[], from: number): number =>
  Math.max(...values.map((value) => Math.abs(value - from)))

describe('every shape that is to meet its target', () => {
  it('starts at the start and ends at the target, exactly', () => {
    fc.assert(
      fc.property(someArrivingShape, someCourse, (shape, way) => {
        const shares = sharesOf(shape, way)
        expect(shares).toHaveLength(way.targetYear - way.startYear + 1)
        expect(shares[0]).toBe(way.startShare)
        expect(shares.at(-1)).toBe(way.targetShare)
      }),
      thousands,
    )
  })

  it('never falls on its way up, but for constant real growth, which follows the economy', () => {
    fc.assert(
      fc.property(someArrivingShape, someCourse, (shape, way) => {
        fc.pre(shape.kind !== 'real-growth' && way.targetShare > way.startShare)
        const shares = sharesOf(shape, way)
        expect(shares.filter((share, at) => !(share >= (shares[at - 1] ?? 0) - 1e-12))).toEqual([])
      }),
      thousands,
    )
  })

  it('holds no NaN and no Infinity', () => {
    fc.assert(
      fc.property(someArrivingShape, someCourse, (shape, way) => {
        expect(sharesOf(shape, way).every(Number.isFinite)).toBe(true)
      }),
      thousands,
    )
  })
})

describe('front- and back-loading', () => {
  it('with γ below 1 is above the line, and with 1/γ below it, in every year between', () => {
    fc.assert(
      fc.property(someCourse, fc.double({ min: 0.1, max: 0.95, noNaN: true }), (way, exponent) => {
        fc.pre(way.targetShare > way.startShare + 0.01)
        const line = sharesOf({ kind: 'linear' }, way)
        const front = sharesOf({ kind: 'power', exponent }, way)
        const back = sharesOf({ kind: 'power', exponent: 1 / exponent }, way)
        const between = line.map((share, at) => [back[at] ?? Number.NaN, share, front[at] ?? Number.NaN] as const)
        expect(between.slice(1, -1).filter(([below, share, above]) => !(below < share && share < above))).toEqual([])
      }),
      thousands,
    )
  })
})

describe('the S-curve', () => {
  it('is symmetric: what is gained before the middle is left to gain after it', () => {
    fc.assert(
      fc.property(someCourse, fc.double({ min: 0.1, max: 50, noNaN: true }), (way, steepness) => {
        const shares = sharesOf({ kind: 's-curve', steepness }, way)
        const sums = shares.map((share, at) => share + (shares.at(-1 - at) ?? Number.NaN))
        expect(largestGap(sums, way.startShare + way.targetShare)).toBeLessThan(5e-9)
      }),
      thousands,
    )
  })
})

describe('constant real growth', () => {
  it('grows by the same real rate every year, also when GDP growth varies, and meets its target', () => {
    fc.assert(
      fc.property(someCourse, (way) => {
        const rate = 1 + requiredRealGrowth(way) / 100
        const factors = gdpFactors(way)
        const spending = sharesOf({ kind: 'real-growth' }, way).map((share, at) => share * (factors[at] ?? Number.NaN))
        const rates = spending.slice(1).map((amount, at) => amount / (spending[at] ?? 0))
        expect(largestGap(rates, rate)).toBeLessThan(5e-10)
      }),
      thousands,
    )
  })
})

describe('growth under a cap', () => {
  it('at the required rate arrives just in time: the solvers are inverses of each other', () => {
    fc.assert(
      fc.property(someCourse, (way) => {
        fc.pre(way.targetShare > way.startShare + 0.05)
        const steady = { ...way, growthPercent: () => 1.5 }
        const arrival = arrivalUnderCap(steady, requiredRealGrowth(steady))
        if (arrival.kind === 'never') throw new Error('It must arrive.')
        expect(arrival.years).toBeCloseTo(steady.targetYear - steady.startYear, 6)
      }),
      thousands,
    )
  })

  it('never arrives when spending may not outgrow the economy, and says so', () => {
    expect(arrivalUnderCap(course(2, 5), 1.5)).toEqual({ kind: 'never' })
    expect(arrivalUnderCap(course(2, 5), 0)).toEqual({ kind: 'never' })
  })

  it('stays at the target once it is there, and is never faster than the cap', () => {
    fc.assert(
      fc.property(someCourse, fc.double({ min: 0, max: 60, noNaN: true }), (way, cap) => {
        fc.pre(way.targetShare >= way.startShare)
        const shares = cappedGrowth(way, cap)
        const factors = gdpFactors(way)
        const wrong = shares.slice(1).filter((now, index) => {
          const at = index + 1
          const before = shares[index] ?? 0
          const growth = (now * (factors[at] ?? 1)) / (before * (factors[at - 1] ?? 1)) - 1
          // At the target spending keeps up with GDP, and no more.
          const most = before === way.targetShare ? Math.max(cap, way.growthPercent(way.startYear + at)) : cap
          return !(now <= way.targetShare && 100 * growth <= most + 1e-7)
        })
        expect(wrong).toEqual([])
      }),
      thousands,
    )
  })
})

describe('milestones', () => {
  it('are each met in their year, with straight lines between them', () => {
    const shares = sharesOf(
      {
        kind: 'milestones',
        milestones: [
          { year: 2027, share: 2.4 },
          { year: 2031, share: 4.4 },
        ],
      },
      course(2, 5),
    )
    expect(shares.map((share) => Number(share.toFixed(3)))).toEqual([
      2, 2.2, 2.4, 2.9, 3.4, 3.9, 4.4, 4.55, 4.7, 4.85, 5,
    ])
  })
})

describe('the baselines', () => {
  it('hold, trend and step', () => {
    expect(new Set(sharesOf({ kind: 'hold' }, course(2, 5)))).toEqual(new Set([2]))
    expect(sharesOf({ kind: 'trend', pointsAYear: 0.1 }, course(2, 5)).at(-1)).toBeCloseTo(3, 12)
    expect(sharesOf({ kind: 'trend', pointsAYear: -1 }, course(2, 5)).at(-1)).toBe(0)
    expect(sharesOf({ kind: 'step' }, course(2, 5))).toEqual([2, ...Array(10).fill(5)])
  })

  it('a fixed step goes towards the target from either side and no further', () => {
    expect(sharesOf({ kind: 'fixed-step', pointsAYear: 0.5 }, course(2, 3.2)).slice(0, 5)).toEqual([
      2, 2.5, 3, 3.2, 3.2,
    ])
    expect(sharesOf({ kind: 'fixed-step', pointsAYear: 0.5 }, course(3.2, 2)).slice(0, 5)).toEqual([
      3.2, 2.7, 2.2, 2, 2,
    ])
  })
})
