/** The shapes of a pathway as a closed union, with their formulas. */
import { unreachable } from '../../errors.ts'
import { cappedGrowth } from './capped-growth.ts'
import { type Course, lengthOf, risingBy, sharesBy, tauOf } from './course.ts'
import { type Milestone, throughMilestones } from './milestones.ts'
import { realGrowth } from './real-growth.ts'

export type Shape =
  /** Linear interpolation, the same number of points every year: s₀ + (s_T − s₀)·τ. */
  | { readonly kind: 'linear' }
  /** Power curve: s₀ + (s_T − s₀)·τ^γ, front-loaded for an exponent γ < 1, back-loaded for γ > 1. */
  | { readonly kind: 'power'; readonly exponent: number }
  | { readonly kind: 's-curve'; readonly steepness: number }
  /** Geometric interpolation, the share grows by the same factor every year: s₀·(s_T / s₀)^τ. Requires s₀ > 0. */
  | { readonly kind: 'geometric' }
  | { readonly kind: 'real-growth' }
  | { readonly kind: 'fixed-step'; readonly pointsAYear: number }
  | { readonly kind: 'capped-growth'; readonly percentAYear: number }
  | { readonly kind: 'milestones'; readonly milestones: readonly Milestone[] }
  /**
   * Straight lines through the shares that a member has pledged, to where its course ends in the target's year: at the target, or
   * elsewhere if its own word leads elsewhere.
   */
  | { readonly kind: 'pledged'; readonly milestones: readonly Milestone[]; readonly end: number }
  /** The share of the start year in every year. `extra` is measured against it. */
  | { readonly kind: 'hold' }
  /** Linear extrapolation of the past trend, by the points of GDP a year before the start: s₀ + slope·n, never below zero. */
  | { readonly kind: 'trend'; readonly pointsAYear: number }
  /** The target share from the first year after the start. */
  | { readonly kind: 'step' }

/** The shares of GDP, in percent, of all years from start to target, both included. */
export function sharesOf(shape: Shape, course: Course): readonly number[] {
  const { startShare, targetShare } = course
  switch (shape.kind) {
    case 'linear':
      return risingBy(course, (tau) => tau)
    case 'power':
      return risingBy(course, (tau) => tau ** shape.exponent)
    case 's-curve':
      return sCurve(course, shape.steepness)
    case 'geometric':
      return sharesBy(course, (yearsPassed) =>
        yearsPassed === lengthOf(course)
          ? targetShare
          : startShare * (targetShare / startShare) ** tauOf(course, yearsPassed),
      )
    case 'real-growth':
      return realGrowth(course)
    case 'fixed-step':
      return fixedStep(course, shape.pointsAYear)
    case 'capped-growth':
      return cappedGrowth(course, shape.percentAYear)
    case 'milestones':
      return throughMilestones(course, shape.milestones)
    case 'pledged':
      return throughMilestones({ ...course, targetShare: shape.end }, shape.milestones)
    case 'hold':
      return sharesBy(course, () => startShare)
    case 'trend':
      return sharesBy(course, (yearsPassed) => Math.max(0, startShare + shape.pointsAYear * yearsPassed))
    case 'step':
      return sharesBy(course, (yearsPassed) => (yearsPassed === 0 ? startShare : targetShare))
    default:
      return unreachable(shape)
  }
}

/**
 * Logistic curve: s₀ + (s_T − s₀)·(L(τ) − L(0)) / (L(1) − L(0)) with L(τ) = 1 / (1 + e^(−k(τ − ½))). Normalised, because L never
 * reaches 0 or 1.
 *
 * @param steepness k, above 0
 */
function sCurve(course: Course, steepness: number): readonly number[] {
  const logistic = (tau: number) => 1 / (1 + Math.exp(-steepness * (tau - 0.5)))
  const [low, high] = [logistic(0), logistic(1)]
  return risingBy(course, (tau) => (logistic(tau) - low) / (high - low))
}

/**
 * The same step towards the target every year, then constant: s₀ ± δ·n, limited by s_T. It may miss the target in the target
 * year.
 *
 * @param step δ, points of GDP a year, above 0
 */
function fixedStep(course: Course, step: number): readonly number[] {
  const { startShare, targetShare } = course
  return sharesBy(course, (yearsPassed) =>
    targetShare >= startShare
      ? Math.min(targetShare, startShare + step * yearsPassed)
      : Math.max(targetShare, startShare - step * yearsPassed),
  )
}
