/** The shares of GDP of a pathway, by leg. */

import { type CourseShape, horizonOf, type Legs, type ShareTarget, type WhenAbove } from './input/spec.ts'
import { type Shape, sharesOf } from './shape/shape.ts'

/** Shares of one year, in percent of GDP. */
export interface Shares {
  /** Null where the target is undivided, which does not say how much of it is core. */
  readonly core: number | null
  /** Null where there is no related leg, or where its start is not known: see relatedRange. */
  readonly related: number | null
  /** Where the start of the related leg is unknown: from none of it being spent at the start to all of it. */
  readonly relatedRange: { readonly low: number; readonly high: number } | null
  /** Core + related, or the undivided share; null where the related leg is only known as a range. */
  readonly total: number | null
  /** The share that amounts are computed from: the total where known, else core. */
  readonly counted: number
}

interface LegsCourse {
  readonly startYear: number
  /** Percent of GDP that NATO's tables state for the start year. */
  readonly startShare: number
  readonly shape: Shape
  readonly whenAbove: WhenAbove
  /** Whether a share is at a target: as it is printed, or, by version 1 of the model, to the last digit. */
  readonly isAt: (share: number, target: number) => boolean
  readonly growthPercent: (year: number) => number
}

/** The shares of every year from the start year to the horizon, both included. */
export function sharesOfLegs(legs: Legs, course: LegsCourse): readonly Shares[] {
  const horizon = horizonOf(legs)
  const sharesTo = (target: ShareTarget, start: number, shape = course.shape) =>
    sharesOfLeg(target, start, { ...course, shape }, horizon)
  if (legs.kind === 'undivided')
    return sharesTo(legs.total, course.startShare).map((total) => ({ ...NO_LEGS, total, counted: total }))
  const core = sharesTo(legs.core, course.startShare)
  const { related } = legs
  if (related === null) return core.map((share) => ({ ...NO_LEGS, core: share, total: share, counted: share }))
  if (related.start === null) {
    const low = sharesTo(related, 0, relatedShape(course.shape))
    return core.map((share, index) => {
      const relatedRange = { low: low[index] ?? 0, high: related.share }
      return { ...NO_LEGS, core: share, relatedRange, total: null, counted: share }
    })
  }
  const relatedShares = sharesTo(related, related.start, relatedShape(course.shape))
  return core.map((share, index) => {
    const relatedShare = relatedShares[index] ?? 0
    const total = share + relatedShare
    return { ...NO_LEGS, core: share, related: relatedShare, total, counted: total }
  })
}

const NO_LEGS = { core: null, related: null, relatedRange: null } as const

/** Milestones, trends and pledges describe core spending only, so the related leg is linear with them. */
const relatedShape = (shape: Shape): Shape => (isOfCore(shape) ? { kind: 'linear' } : shape)

const isOfCore = ({ kind }: Pick<CourseShape, 'kind'>): boolean =>
  kind === 'milestones' || kind === 'trend' || kind === 'pledged'

/** One leg: along the shape to its target, then constant until the horizon. */
function sharesOfLeg(target: ShareTarget, start: number, course: LegsCourse, horizon: number): readonly number[] {
  const { startYear, growthPercent } = course
  const legCourse = { startYear, startShare: start, targetYear: target.year, targetShare: target.share, growthPercent }
  // Pledges say themselves where they end, also of a member that is above the target.
  const isHeld = course.shape.kind !== 'pledged' && course.whenAbove === 'hold' && course.isAt(start, target.share)
  // A multiplicative shape cannot leave zero, so a leg that starts at zero is linear.
  const shape = start === 0 && isMultiplicative(course.shape) ? ({ kind: 'linear' } as const) : course.shape
  const shares = sharesOf(isHeld ? { kind: 'hold' } : shape, legCourse)
  const last = shares.at(-1) ?? start
  return [...shares, ...Array.from({ length: horizon - target.year }, () => last)]
}

const isMultiplicative = ({ kind }: Pick<CourseShape, 'kind'>): boolean =>
  kind === 'geometric' || kind === 'real-growth' || kind === 'capped-growth'

/**
 * Why the related leg is linear though another shape was asked for; null where it has the shape.
 *
 * @param start of the related leg, percent of GDP; null where it is not assumed
 */
export function goesStraight(shape: CourseShape, start: number | null): string | null {
  if (isOfCore(shape)) return 'milestones, trends and pledges are of core spending'
  if (!isMultiplicative(shape) || (start !== null && start > 0)) return null
  return 'a leg that starts from nothing cannot grow by a rate'
}
