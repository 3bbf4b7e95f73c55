/**
 * What a shape needs to know: where a share of GDP starts, where it is to arrive, and how the economy grows meanwhile. Pure
 * numbers, so that a formula can be checked without any data.
 */
export interface Course {
  readonly startYear: number
  /** Percent of GDP in the start year. */
  readonly startShare: number
  /** The year in which the target is to be met; later than the start year. */
  readonly targetYear: number
  /** Percent of GDP. */
  readonly targetShare: number
  /** Real growth of GDP in a year, percent over the year before. */
  readonly growthPercent: (year: number) => number
}

/** N, the years from start to target. */
export const lengthOf = ({ startYear, targetYear }: Course): number => targetYear - startYear

/** Shares of all years from start to target, both included, from a formula in the years passed. */
export const sharesBy = (course: Course, share: (yearsPassed: number) => number): readonly number[] =>
  Array.from({ length: lengthOf(course) + 1 }, (_, yearsPassed) => share(yearsPassed))

/** τ, the part of the way that has passed, 0 to 1. */
export const passed = (course: Course, yearsPassed: number): number => yearsPassed / lengthOf(course)

/** Start and target joined by a rise that goes from 0 to 1: exact at both ends, whatever the rise is in between. */
export const risingBy = (course: Course, rise: (tau: number) => number): readonly number[] =>
  sharesBy(course, (yearsPassed) => {
    if (yearsPassed === 0) return course.startShare
    if (yearsPassed === lengthOf(course)) return course.targetShare
    return course.startShare + (course.targetShare - course.startShare) * rise(passed(course, yearsPassed))
  })
