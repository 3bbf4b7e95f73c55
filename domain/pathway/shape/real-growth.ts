import { type Course, lengthOf, sharesBy } from './course.ts'

/** Π(1 + g) at index n: real GDP n years after the start, relative to the start. */
export function gdpFactors(course: Course, years = lengthOf(course)): readonly number[] {
  const factors = [1]
  for (let yearsPassed = 1; yearsPassed <= years; yearsPassed++)
    factors.push((factors[yearsPassed - 1] ?? 1) * (1 + course.growthPercent(course.startYear + yearsPassed) / 100))
  return factors
}

/**
 * The compound annual real growth of spending that meets the target in the target year, also when GDP growth varies:
 * (1 + r)^N = (s_T / s₀)·Π(1 + g).
 *
 * @returns r in percent a year
 */
export function requiredRealGrowth(course: Course): number {
  const factor = (course.targetShare / course.startShare) * (gdpFactors(course).at(-1) ?? 1)
  return 100 * (factor ** (1 / lengthOf(course)) - 1)
}

/** Spending grows by the same real rate every year: s_t = s₀·(1 + r)^n / Π(1 + g), with r such that s_T is met in T. */
export function realGrowth(course: Course): readonly number[] {
  const growthFactor = 1 + requiredRealGrowth(course) / 100
  const factors = gdpFactors(course)
  return sharesBy(course, (yearsPassed) =>
    yearsPassed === lengthOf(course)
      ? course.targetShare
      : (course.startShare * growthFactor ** yearsPassed) / (factors[yearsPassed] ?? 1),
  )
}
