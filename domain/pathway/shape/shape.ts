/** The shapes of a pathway as a closed union, and the dispatch to their formulas. */
import { unreachable } from '../../errors.ts'
import { hold, step, trend } from './baselines.ts'
import { cappedGrowth } from './capped-growth.ts'
import type { Course } from './course.ts'
import { fixedStep } from './fixed-step.ts'
import { geometric } from './geometric.ts'
import { linear } from './linear.ts'
import { type Milestone, throughMilestones } from './milestones.ts'
import { pledged } from './pledged.ts'
import { power } from './power.ts'
import { realGrowth } from './real-growth.ts'
import { sCurve } from './s-curve.ts'

export type Shape =
  | { readonly kind: 'linear' }
  | { readonly kind: 'power'; readonly exponent: number }
  | { readonly kind: 's-curve'; readonly steepness: number }
  | { readonly kind: 'geometric' }
  | { readonly kind: 'real-growth' }
  | { readonly kind: 'fixed-step'; readonly pointsAYear: number }
  | { readonly kind: 'capped-growth'; readonly percentAYear: number }
  | { readonly kind: 'milestones'; readonly milestones: readonly Milestone[] }
  | { readonly kind: 'pledged'; readonly milestones: readonly Milestone[]; readonly end: number }
  | { readonly kind: 'hold' }
  | { readonly kind: 'trend'; readonly pointsAYear: number }
  | { readonly kind: 'step' }

/** The shares of GDP, in percent, of all years from start to target, both included. */
export function sharesOf(shape: Shape, course: Course): readonly number[] {
  switch (shape.kind) {
    case 'linear':
      return linear(course)
    case 'power':
      return power(course, shape.exponent)
    case 's-curve':
      return sCurve(course, shape.steepness)
    case 'geometric':
      return geometric(course)
    case 'real-growth':
      return realGrowth(course)
    case 'fixed-step':
      return fixedStep(course, shape.pointsAYear)
    case 'capped-growth':
      return cappedGrowth(course, shape.percentAYear)
    case 'milestones':
      return throughMilestones(course, shape.milestones)
    case 'pledged':
      return pledged(course, shape)
    case 'hold':
      return hold(course)
    case 'trend':
      return trend(course, shape.pointsAYear)
    case 'step':
      return step(course)
    default:
      return unreachable(shape)
  }
}
