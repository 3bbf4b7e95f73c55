import { type Course, sharesBy } from './course.ts'

/**
 * The same step towards the target every year, then constant: s₀ ± δ·n, limited by s_T. It may miss the target in the target
 * year.
 *
 * @param step δ, points of GDP a year, above 0
 */
export function fixedStep(course: Course, step: number): readonly number[] {
  const { startShare, targetShare } = course
  return sharesBy(course, (yearsPassed) =>
    targetShare >= startShare
      ? Math.min(targetShare, startShare + step * yearsPassed)
      : Math.max(targetShare, startShare - step * yearsPassed),
  )
}
