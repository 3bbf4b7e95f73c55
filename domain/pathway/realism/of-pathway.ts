/** The realism of a pathway: of its legs apart and together, each judged by its course. */
import type { Absence } from '../../figure/absence.ts'
import { effortOf } from '../analysis/totals.ts'
import { type CourseStretch, climbOf, STEEPEST_YEARS, steepestOf } from '../course/climb.ts'
import { type LegCourse, legCourses } from '../course/leg-course.ts'
import { outcomeOf } from '../course/outcome.ts'
import type { Pathway } from '../pathway.ts'
import type { Course } from '../shape/course.ts'
import { type Judged, type Realism, realismOf } from './realism.ts'
import { DEFAULT_CLASS, type ReferenceClass } from './reference-class.ts'

/** Beyond the pathway, GDP growth stays at its mean over this many of the last years. */
const YEARS_OF_MEAN = 3

export interface RealismQuestion {
  /** Null: the default of the pathway's model. */
  readonly referenceClass: ReferenceClass | null
  readonly includeMarked: boolean
}

/**
 * The realism by leg and measure, or why a class has no window for it. Empty where no share rises. The related leg alone is not
 * judged: nobody's record has it.
 */
export function pathwayRealism(
  pathway: Pathway,
  { referenceClass, includeMarked }: RealismQuestion = { referenceClass: null, includeMarked: false },
): readonly (Realism | Absence)[] {
  const { dataset, spec } = pathway
  if (spec.model === '1') {
    const judged = wholeOf(pathway)
    const rules = { referenceClass: referenceClass ?? 'ALL', includeMarked: true, anyLevel: true, day: null } as const
    return judged === null ? [] : realismOf(dataset, judged, rules)
  }
  const rules = { referenceClass: referenceClass ?? DEFAULT_CLASS, includeMarked, anyLevel: false, day: spec.asOf }
  return legCourses(pathway)
    .filter(({ leg }) => leg !== 'related')
    .flatMap((course) => {
      const climb = climbOf(course)
      return climb === null ? [] : realismOf(dataset, judgedLeg(pathway, course, climb), rules)
    })
}

function judgedLeg(pathway: Pathway, course: LegCourse, climb: CourseStretch): Judged {
  const { leg, target, shares } = course
  const end = shares.at(-1) ?? 0
  return {
    area: pathway.spec.area,
    leg,
    climb,
    lengths: STEEPEST_YEARS,
    steepest: (years, measure) => steepestOf(course, years, measure),
    course: courseTo(pathway, shares[0] ?? 0, target.year, outcomeOf(course) === 'FALLS_SHORT' ? target.share : end),
  }
}

/** Version 1 of the model judged what amounts are of, from the start to the last target year, however it went in between. */
function wholeOf(pathway: Pathway): Judged | null {
  const { years, spec } = pathway
  const [start] = years
  const end = years.at(-1) ?? start
  if (end.counted <= start.counted) return null
  const span = end.year - start.year
  const climb: CourseStretch = {
    from: start.year,
    to: end.year,
    startShare: start.counted,
    paces: { points: (end.counted - start.counted) / span, growth: effortOf(years).realGrowthPercent },
  }
  return {
    area: spec.area,
    leg: spec.legs.kind === 'undivided' || start.related !== null ? 'total' : 'core',
    climb,
    lengths: [],
    steepest: () => null,
    course: courseTo(pathway, start.counted, end.year, end.counted),
  }
}

function courseTo({ years }: Pathway, startShare: number, targetYear: number, targetShare: number): Course {
  const growths = years.map(
    ({ gdp }, index) => 100 * (gdp.dollarsReal / (years[index - 1]?.gdp.dollarsReal ?? gdp.dollarsReal) - 1),
  )
  const tail = growths.slice(1).slice(-YEARS_OF_MEAN)
  const extrapolated = tail.reduce((sum, growth) => sum + growth, 0) / Math.max(1, tail.length)
  const startYear = years[0].year
  return {
    startYear,
    startShare,
    targetYear,
    targetShare,
    growthPercent: (year) => growths[year - startYear] ?? extrapolated,
  }
}
