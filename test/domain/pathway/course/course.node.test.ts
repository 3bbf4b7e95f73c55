import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climbOf, STEEPEST_YEARS, steepestOf } from '../../../../domain/pathway/course/climb.ts'
import { type LegCourse, legCourses } from '../../../../domain/pathway/course/leg-course.ts'
import { outcomeOf } from '../../../../domain/pathway/course/outcome.ts'
import type { PathwayInput, ShapeInput } from '../../../../domain/pathway/input/input.ts'
import { scenarioPathway } from '../../../../domain/scenario/scenario-pathway.ts'
import { dataset } from '../../../support/data/dataset.ts'
import { cell } from '../../../support/data/printed.ts'
import { areaIn, present } from '../../../support/data/questions.ts'
import { pathwayIn, realismsOf } from '../../../support/pathways/realism.ts'

const FIVE = { target: 5, by: 2035 }

function coursesOf(code: string, input: PathwayInput): readonly LegCourse[] {
  return legCourses(pathwayIn(dataset, code, input))
}

function courseOf(code: string, input: PathwayInput): LegCourse {
  const [course] = coursesOf(code, input)
  if (!course) throw new Error(`${code} has no course.`)
  return course
}

/** A course of shares alone, with a GDP of 100 that does not grow. */
const drawn = (shares: readonly number[], target = 5): LegCourse => ({
  leg: 'total',
  target: { share: target, year: 2026 + shares.length - 1 },
  startYear: 2026,
  shares,
  spending: shares,
  lastStepIsCut: false,
})

const paceOf = (course: LegCourse, years: number) => steepestOf(course, years, 'points')?.paces.points

describe('the steepest stretch', () => {
  it('of a linear course is its mean, whatever its length', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2.1, max: 12, noNaN: true }),
        fc.integer({ min: 2027, max: 2060 }),
        fc.constantFrom(...STEEPEST_YEARS),
        (target, by, years) => {
          const pace = paceOf(courseOf('ESP', { total: { target, by }, shape: { linear: true } }), years)
          if (by - 2026 < years) expect(pace).toBeUndefined()
          else expect(pace).toBeCloseTo((target - 2) / (by - 2026), 9)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is never slower than a longer one, nor than any other of its length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 10, noNaN: true }), { minLength: 7, maxLength: 20 }),
        (shares) => {
          const course = drawn(shares)
          for (const years of STEEPEST_YEARS) {
            const all = shares.slice(years).map((end, from) => (end - (shares[from] ?? 0)) / years)
            expect(paceOf(course, years)).toBeCloseTo(Math.max(...all), 9)
          }
          expect(paceOf(course, 1) ?? 0).toBeGreaterThanOrEqual((paceOf(course, 3) ?? 0) - 1e-9)
        },
      ),
      { numRuns: 300 },
    )
  })

  /** Spain, 5% by 2035 from 2% in 2026, worked out with a pocket calculator: three points in nine years. */
  it.each<[string, ShapeInput, readonly [number, number, number]]>([
    ['in equal steps', { linear: true }, [3 / 9, 3 / 9, 3 / 9]],
    ['all at once', { step: true }, [3, 3 / 3, 3 / 5]],
    ['γ = 0.1', { power: 0.1 }, [3 * (1 / 9) ** 0.1, (3 * (3 / 9) ** 0.1) / 3, (3 * (5 / 9) ** 0.1) / 5]],
    ['γ = 10', { power: 10 }, [3 * (1 - (8 / 9) ** 10), (3 * (1 - (6 / 9) ** 10)) / 3, (3 * (1 - (4 / 9) ** 10)) / 5]],
    ['2% until 2034', { milestones: [{ year: 2034, share: 2 }] }, [3, 3 / 3, 3 / 5]],
  ])('of Spain to 5%% by 2035, %s, is its own', (_name, shape, expected) => {
    const course = courseOf('ESP', { total: FIVE, shape })
    for (const [at, years] of STEEPEST_YEARS.entries()) expect(paceOf(course, years)).toBeCloseTo(expected[at] ?? 0, 9)
  })
})

describe('the climb', () => {
  it('is of the years in which the share rises, and not of those in which it waits', () => {
    expect(climbOf(courseOf('ESP', { total: FIVE, shape: { milestones: [{ year: 2034, share: 2 }] } }))).toMatchObject({
      from: 2034,
      to: 2035,
      paces: { points: 3 },
    })
    expect(climbOf(courseOf('ESP', { total: FIVE, shape: { step: true } }))).toMatchObject({ from: 2026, to: 2027 })
    expect(climbOf(drawn([2, 2, 3, 3, 4, 4]))).toMatchObject({ from: 2027, to: 2030, paces: { points: 2 / 3 } })
  })

  it('of Germany to 3.5% core by 2029 is of three years, whatever the related leg does', () => {
    const core = { target: 3.5, by: 2029 }
    const alone = courseOf('DEU', { core, related: null })
    expect(climbOf(alone)).toMatchObject({ from: 2026, to: 2029 })
    expect(climbOf(alone)?.paces.points).toBeCloseTo((3.5 - (alone.shares[0] ?? 0)) / 3, 9)
    for (const start of [null, 0, 0.5, 1.4])
      expect(courseOf('DEU', { core, related: { target: 1.5, by: 2035, start } })).toEqual(alone)
  })

  it('of both legs together is that of their sum, and there is none of a leg whose start nobody knows', () => {
    const legs = (start: number | null) =>
      coursesOf('DEU', { core: { target: 3.5, by: 2029 }, related: { target: 1.5, by: 2035, start } })
    expect(legs(null).map(({ leg }) => leg)).toEqual(['core'])
    const [core, related, total] = legs(0.5)
    expect([core, related, total].map((course) => course?.leg)).toEqual(['core', 'related', 'total'])
    expect(total?.shares[3]).toBeCloseTo(3.5 + 0.5 + 3 / 9, 9)
    expect(total && climbOf(total)).toMatchObject({ from: 2026, to: 2035 })
  })

  it('at Poland’s pace is at Poland’s pace: the last step, which the target cuts short, does not dilute it', () => {
    for (const step of [0.217, 0.3, 0.499]) {
      const climb = climbOf(courseOf('ESP', { total: { target: 5, by: 2045 }, shape: { fixedStep: step } }))
      expect(climb?.paces.points).toBeCloseTo(step, 9)
      expect((climb?.to ?? 0) - (climb?.from ?? 0)).toBe(Math.floor(3 / step))
    }
    const capped = climbOf(courseOf('ESP', { total: { target: 5, by: 2045 }, shape: { cappedGrowth: 10 } }))
    expect(capped?.paces.growth).toBeCloseTo(10, 9)
  })

  it('of the scenario of Poland’s pace is as many points a year as Poland added from 2014 to 2025, by the text of the figures', () => {
    const scenario = dataset.scenarios.find(({ slug }) => slug === 'at-polands-pace')
    const pathway = present(scenario && scenarioPathway(dataset, scenario, areaIn(dataset, 'ESP')))
    const poland = (year: number) => cell('nato-2026', 'POL', 'DEFENCE_SHARE_OF_GDP', year)
    const pace = (poland(2025) - poland(2014)) / 11
    expect(pace).toBeCloseTo(0.217, 3)
    const [points] = realismsOf(pathway)
    expect(points?.pace).toBeCloseTo(pace, 9)
    expect(points?.windowYears).toBe(Math.floor(3 / pace))
  })

  it('is none where the share does not rise, or falls by more than it rises', () => {
    expect(climbOf(drawn([2, 2, 2]))).toBeNull()
    expect(climbOf(drawn([3, 2, 1]))).toBeNull()
    expect(climbOf(drawn([2, 3, 1, 1.1]))).toBeNull()
    expect(climbOf(courseOf('POL', { core: { target: 3.5, by: 2035 }, related: null }))).toBeNull()
  })
})

describe('the outcome', () => {
  it.each<[string, string, PathwayInput]>([
    ['REACHES', 'ESP', { total: FIVE }],
    ['FALLS_SHORT', 'ESP', { total: FIVE, shape: { fixedStep: 0.1 } }],
    ['FALLS_SHORT', 'ESP', { total: FIVE, shape: { hold: true } }],
    ['ALREADY_ABOVE', 'POL', { core: { target: 3.5, by: 2035 } }],
    ['FALLS', 'POL', { core: { target: 3.5, by: 2035 }, whenAbove: 'converge' }],
  ])('is %s for %s with %j', (outcome, code, input) => {
    expect(outcomeOf(courseOf(code, input))).toBe(outcome)
  })

  it('is one of the four for every course, and says truly where it ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (shares, target) => {
          const [start = 0, end = 0] = [shares[0], shares.at(-1)]
          const outcome = outcomeOf(drawn(shares, target))
          // As they are printed: two decimals.
          const [from, to, at] = [start, end, target].map((share) => Math.round(share * 100)) as [
            number,
            number,
            number,
          ]
          // Binary fractions of a half may be printed either way.
          fc.pre([start, end, target].every((share) => Math.abs(((share * 100) % 1) - 0.5) > 1e-9))
          if (to < from) expect(outcome).toBe('FALLS')
          else if (from >= at) expect(outcome).toBe('ALREADY_ABOVE')
          else expect(outcome).toBe(to >= at ? 'REACHES' : 'FALLS_SHORT')
        },
      ),
    )
  })
})
