import { type Course, sharesBy } from './course.ts'

/** The share of the start year in every year. `extra` is measured against it. */
export const hold = (course: Course): readonly number[] => sharesBy(course, () => course.startShare)

/**
 * Linear extrapolation of the past trend: s₀ + slope·n, never below zero.
 *
 * @param slope points of GDP a year before the start
 */
export const trend = (course: Course, slope: number): readonly number[] =>
  sharesBy(course, (yearsPassed) => Math.max(0, course.startShare + slope * yearsPassed))

/** The target share from the first year after the start. */
export const step = (course: Course): readonly number[] =>
  sharesBy(course, (yearsPassed) => (yearsPassed === 0 ? course.startShare : course.targetShare))
