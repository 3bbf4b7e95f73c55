import { type Course, sharesBy } from './course.ts'

/** Nothing changes: the share of the start year in every year. What "extra" is measured against. */
export const hold = (course: Course): readonly number[] => sharesBy(course, () => course.startShare)

/**
 * The share goes on as it went: s₀ + slope·n, never below zero.
 *
 * @param slope points of GDP a year, of the years before the start
 */
export const trend = (course: Course, slope: number): readonly number[] =>
  sharesBy(course, (passed) => Math.max(0, course.startShare + slope * passed))

/** All at once: the target from the first year after the start. */
export const step = (course: Course): readonly number[] =>
  sharesBy(course, (passed) => (passed === 0 ? course.startShare : course.targetShare))
