import { type Course, risingBy } from './course.ts'

/** Linear interpolation, the same number of points every year: s₀ + (s_T − s₀)·τ. */
export const linear = (course: Course): readonly number[] => risingBy(course, (tau) => tau)
