import { type Course, risingBy } from './course.ts'

/**
 * Logistic curve: s₀ + (s_T − s₀)·(L(τ) − L(0)) / (L(1) − L(0)) with L(τ) = 1 / (1 + e^(−k(τ − ½))). Normalised, because L never
 * reaches 0 or 1.
 *
 * @param steepness k, above 0
 */
export function sCurve(course: Course, steepness: number): readonly number[] {
  const logistic = (tau: number) => 1 / (1 + Math.exp(-steepness * (tau - 0.5)))
  const [low, high] = [logistic(0), logistic(1)]
  return risingBy(course, (tau) => (logistic(tau) - low) / (high - low))
}
