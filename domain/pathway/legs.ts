/** The shares of GDP of a pathway, leg by leg. */

import type { Course } from './shape/course.ts'
import { type Shape, sharesOf } from './shape/shape.ts'
import { horizonOf, type Legs, type ShareTarget, type WhenAbove } from './spec.ts'

/** Shares of one year, in percent of GDP. */
export interface Shares {
  /** Null where the target is undivided: then nobody says which part of it is core. */
  readonly core: number | null
  /** Null where there is no related leg, or where its start is not known: see relatedRange. */
  readonly related: number | null
  /** From "nothing of it is spent yet" to "all of it is spent already", where the start of the related leg is not known. */
  readonly relatedRange: { readonly low: number; readonly high: number } | null
  /** Core + related, or the undivided share; null where the related leg is only known as a range. */
  readonly total: number | null
  /** What money is computed from: the total where there is one, else core. */
  readonly counted: number
}

export interface LegsCourse {
  readonly startYear: number
  /** Percent of GDP that NATO's tables state for the start year. */
  readonly startShare: number
  readonly shape: Shape
  readonly whenAbove: WhenAbove
  readonly growthPercent: (year: number) => number
}

/** From the start year to the horizon, both included. */
export function sharesOfLegs(legs: Legs, course: LegsCourse): readonly Shares[] {
  const horizon = horizonOf(legs)
  const path = (target: ShareTarget, start: number, shape = course.shape) =>
    pathTo(target, start, { ...course, shape }, horizon)
  if (legs.kind === 'undivided')
    return path(legs.total, course.startShare).map((total) => ({
      core: null,
      related: null,
      relatedRange: null,
      total,
      counted: total,
    }))
  const core = path(legs.core, course.startShare)
  const { related } = legs
  if (related === null)
    return core.map((share) => ({ core: share, related: null, relatedRange: null, total: share, counted: share }))
  if (related.start === null) {
    const low = path(related, 0, besideShape(course.shape))
    return core.map((share, at) => ({
      core: share,
      related: null,
      relatedRange: { low: low[at] ?? 0, high: related.share },
      total: null,
      counted: share,
    }))
  }
  const assumed = path(related, related.start, besideShape(course.shape))
  return core.map((share, at) => {
    const beside = assumed[at] ?? 0
    return { core: share, related: beside, relatedRange: null, total: share + beside, counted: share + beside }
  })
}

/** Milestones and a trend are of core spending: the related leg beside them goes straight. */
const besideShape = (shape: Shape): Shape =>
  shape.kind === 'milestones' || shape.kind === 'trend' ? { kind: 'linear' } : shape

/** One leg: along the shape to its target, and held there until the horizon. */
function pathTo(target: ShareTarget, start: number, course: LegsCourse, horizon: number): readonly number[] {
  const way: Course = {
    startYear: course.startYear,
    startShare: start,
    targetYear: target.year,
    targetShare: target.share,
    growthPercent: course.growthPercent,
  }
  const stays = course.whenAbove === 'hold' && start >= target.share
  // A path that multiplies its start cannot leave zero: a leg that starts there goes straight.
  const shape = start === 0 && multiplies(course.shape) ? ({ kind: 'linear' } as const) : course.shape
  const shares = stays ? sharesOf({ kind: 'hold' }, way) : sharesOf(shape, way)
  const last = shares.at(-1) ?? start
  return [...shares, ...Array.from({ length: horizon - target.year }, () => last)]
}

const multiplies = ({ kind }: Shape): boolean =>
  kind === 'geometric' || kind === 'real-growth' || kind === 'capped-growth'
