/** The specification of a pathway: its input with defaults filled in and bounds checked. */
import type { Group, Member } from '../../area/area.ts'
import type { EconomyAssumptions } from '../economy/assumptions.ts'
import type { Model } from '../model.ts'
import type { Shape } from '../shape/shape.ts'

/** A share of GDP to meet by a year. */
export interface ShareTarget {
  /** Percent of GDP. */
  readonly share: number
  readonly year: number
}

/**
 * The legs of a target. Before The Hague summit (25 June 2025) a target was one undivided share. Since then it has two legs:
 * core, which NATO's tables measure, and related, which no table measures, so that its start is assumed or unknown.
 */
export type Legs =
  | { readonly kind: 'undivided'; readonly total: ShareTarget }
  | { readonly kind: 'divided'; readonly core: ShareTarget; readonly related: RelatedTarget | null }

export interface RelatedTarget extends ShareTarget {
  /** The share assumed for the start year, percent of GDP; null where nothing is assumed. */
  readonly start: number | null
}

/** A shape, or one derived from the member: the trend of its last ten years, or its own pledges. */
export type CourseShape =
  | Exclude<Shape, { readonly kind: 'trend' | 'pledged' }>
  | { readonly kind: 'trend' }
  | { readonly kind: 'pledged' }

/** For a member above the target at the start: hold its share, or converge down to the target. */
export type WhenAbove = 'hold' | 'converge'

export interface PathwaySpec {
  /** The version of the formulas. */
  readonly model: Model
  readonly area: Member | Group
  /** Use the figures known on this day, ISO 8601; null: the newest. */
  readonly asOf: string | null
  /** Null: the newest year that is not a projection. */
  readonly startYear: number | null
  readonly legs: Legs
  readonly shape: CourseShape
  readonly economy: EconomyAssumptions
  readonly whenAbove: WhenAbove
  /** Percent a year. */
  readonly discountPercent: number
}

/** The target of what NATO's tables measure: the undivided one, or that of core spending. */
export const mainTarget = (legs: Legs): ShareTarget => (legs.kind === 'undivided' ? legs.total : legs.core)

/** The target years of the legs. */
const targetYears = (legs: Legs): readonly number[] => [
  mainTarget(legs).year,
  ...(legs.kind === 'undivided' || legs.related === null ? [] : [legs.related.year]),
]

/** The last target year. */
export const horizonOf = (legs: Legs): number => Math.max(...targetYears(legs))

/** The first target year. */
export const firstTargetOf = (legs: Legs): number => Math.min(...targetYears(legs))
