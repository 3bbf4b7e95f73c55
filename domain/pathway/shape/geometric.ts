import { type Course, lengthOf, sharesBy, tauOf } from './course.ts'

/** Geometric interpolation, the share grows by the same factor every year: s₀·(s_T / s₀)^τ. Requires s₀ > 0. */
export const geometric = (course: Course): readonly number[] =>
  sharesBy(course, (yearsPassed) =>
    yearsPassed === lengthOf(course)
      ? course.targetShare
      : course.startShare * (course.targetShare / course.startShare) ** tauOf(course, yearsPassed),
  )
