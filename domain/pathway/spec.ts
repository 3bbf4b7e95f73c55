/** What a pathway is asked for, after every default is filled in and every bound is checked. */
import type { Group, Member } from '../area.ts'
import type { EconomyAssumptions } from './assumptions.ts'
import type { Shape } from './shape/shape.ts'

/** A share of GDP to be met by a year. */
export interface ShareTarget {
  /** Percent of GDP. */
  readonly share: number
  readonly year: number
}

/**
 * What is counted. Before The Hague (25 June 2025) a target was one undivided share. The commitment since then has two legs:
 * core, which NATO's tables measure, and related, which no table measures, so that its start is an assumption or unknown.
 */
export type Legs =
  | { readonly kind: 'undivided'; readonly total: ShareTarget }
  | { readonly kind: 'divided'; readonly core: ShareTarget; readonly related: RelatedTarget | null }

export interface RelatedTarget extends ShareTarget {
  /** Percent of GDP that is assumed to be spent already in the start year; null: not assumed. */
  readonly start: number | null
}

/** How the course runs: a shape, or one that follows from the member: the trend of its last ten years, or its own pledges. */
export type CourseShape =
  | Exclude<Shape, { readonly kind: 'trend' }>
  | { readonly kind: 'trend' }
  | { readonly kind: 'pledged' }

/** What a member does whose share is above the target at the start: stay there, or come down to it. */
export type WhenAbove = 'hold' | 'converge'

export interface PathwaySpec {
  readonly area: Member | Group
  /** As the figures were known on this day, ISO 8601; null: newest. */
  readonly asOf: string | null
  /** Null: the newest year of the edition that is not a projection. */
  readonly startYear: number | null
  readonly legs: Legs
  readonly shape: CourseShape
  readonly economy: EconomyAssumptions
  readonly whenAbove: WhenAbove
  /** Percent a year. */
  readonly discountPercent: number
}

/** The years in which the legs are to be met. */
const targetYears = (legs: Legs): readonly number[] =>
  legs.kind === 'undivided'
    ? [legs.total.year]
    : [legs.core.year, ...(legs.related === null ? [] : [legs.related.year])]

/** The year in which everything is to be met. */
export const horizonOf = (legs: Legs): number => Math.max(...targetYears(legs))

/** The first year in which something is to be met. */
export const firstTargetOf = (legs: Legs): number => Math.min(...targetYears(legs))
