import { type Course, risingBy } from './course.ts'

/** Front-loaded (exponent below 1) or back-loaded (above 1): s₀ + (s_T − s₀)·τ^γ. */
export const power = (course: Course, exponent: number): readonly number[] => risingBy(course, (tau) => tau ** exponent)
