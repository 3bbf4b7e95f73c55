import { type Course, sharesBy } from './course.ts'

/**
 * The same step every year towards the target, and no further: s₀ ± δ·n. The target may not be met in its year.
 *
 * @param step δ, points of GDP a year, above 0
 */
export function fixedStep(course: Course, step: number): readonly number[] {
  const { startShare, targetShare } = course
  return sharesBy(course, (passed) =>
    targetShare >= startShare
      ? Math.min(targetShare, startShare + step * passed)
      : Math.max(targetShare, startShare - step * passed),
  )
}
