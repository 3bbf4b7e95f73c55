/**
 * The input of a shape: start and target share of GDP, and the growth of the economy in between. Plain numbers, so that formulas
 * can be tested without data.
 */
export interface Course {
  readonly startYear: number
  /** Percent of GDP in the start year. */
  readonly startShare: number
  /** Later than the start year. */
  readonly targetYear: number
  /** Percent of GDP. */
  readonly targetShare: number
  /** Real growth of GDP in a year, percent on the year before. */
  readonly growthPercent: (year: number) => number
}

/** N, the number of years from start to target. */
export const lengthOf = ({ startYear, targetYear }: Course): number => targetYear - startYear

/** The shares of all years from start to target, both included, by a formula in n, the years passed since the start. */
export const sharesBy = (course: Course, share: (yearsPassed: number) => number): readonly number[] =>
  Array.from({ length: lengthOf(course) + 1 }, (_, yearsPassed) => share(yearsPassed))

/** τ = n / N, 0 at the start to 1 at the target. */
export const tauOf = (course: Course, yearsPassed: number): number => yearsPassed / lengthOf(course)

/** Interpolates s₀ + (s_T − s₀)·rise(τ), where rise goes from 0 to 1. Start and target are exact, without rounding noise. */
export const risingBy = (course: Course, rise: (tau: number) => number): readonly number[] =>
  sharesBy(course, (yearsPassed) => {
    if (yearsPassed === 0) return course.startShare
    if (yearsPassed === lengthOf(course)) return course.targetShare
    return course.startShare + (course.targetShare - course.startShare) * rise(tauOf(course, yearsPassed))
  })
