/** How a course climbs: the years in which it does, and its steepest stretches. */
import type { RealismMeasure } from '../realism/window.ts'
import { annualGrowthPercent } from '../year.ts'
import { LEAST_RISE, type LegCourse } from './leg-course.ts'

/** A run of years of a course, by its first and last year. */
export interface CourseStretch {
  readonly from: number
  readonly to: number
  /** Percent of GDP in the first year. */
  readonly startShare: number
  /** Points of GDP a year, and compound real growth of spending in percent a year; null where spending starts from zero. */
  readonly paces: Readonly<Record<RealismMeasure, number | null>>
}

/**
 * The years in which a course climbs: from the year before its first rise to that of its last. Years before and after do not dilute
 * the pace. A last step that the target cuts short is left out, unless it is the only one. Null where the share never rises, or
 * falls by more than it rises.
 */
export function climbOf(course: LegCourse): CourseStretch | null {
  const { shares, lastStepIsCut } = course
  const rises = (share: number, index: number) => index > 0 && share - (shares[index - 1] ?? share) > LEAST_RISE
  const first = shares.findIndex(rises) - 1
  const last = shares.findLastIndex(rises)
  if (last < 0) return null
  const climb = stretchOf(course, first, lastStepIsCut && last - 1 > first ? last - 1 : last)
  return (climb.paces.points ?? 0) > 0 ? climb : null
}

/** The lengths, in years, of which the steepest stretch of a course is judged. */
export const STEEPEST_YEARS = [1, 3, 5] as const

/** The steepest stretch of a length by a measure, the earliest of several; null where the course is shorter. */
export function steepestOf(course: LegCourse, years: number, measure: RealismMeasure): CourseStretch | null {
  let steepest: CourseStretch | null = null
  for (let from = 0; from + years < course.shares.length; from++) {
    const stretch = stretchOf(course, from, from + years)
    const [pace, most] = [stretch.paces[measure], steepest?.paces[measure] ?? -Infinity]
    if (pace !== null && pace > most + LEAST_RISE) steepest = stretch
  }
  return steepest
}

function stretchOf({ startYear, shares, spending }: LegCourse, from: number, to: number): CourseStretch {
  const [startShare = 0, endShare = 0] = [shares[from], shares[to]]
  return {
    from: startYear + from,
    to: startYear + to,
    startShare,
    paces: {
      points: (endShare - startShare) / (to - from),
      growth: annualGrowthPercent(spending[from] ?? 0, spending[to] ?? 0, to - from),
    },
  }
}
