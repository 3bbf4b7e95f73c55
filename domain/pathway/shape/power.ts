import { type Course, risingBy } from './course.ts'

/** Power curve: s₀ + (s_T − s₀)·τ^γ, front-loaded for γ < 1, back-loaded for γ > 1. */
export const power = (course: Course, exponent: number): readonly number[] => risingBy(course, (tau) => tau ** exponent)
