import { type Course, lengthOf, passed, sharesBy } from './course.ts'

/** The share grows by the same factor every year: s₀·(s_T / s₀)^τ. Needs a start above zero. */
export const geometric = (course: Course): readonly number[] =>
  sharesBy(course, (yearsPassed) =>
    yearsPassed === lengthOf(course)
      ? course.targetShare
      : course.startShare * (course.targetShare / course.startShare) ** passed(course, yearsPassed),
  )
