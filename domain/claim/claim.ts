/** A numeric claim: a small typed expression that can be held against the figures. */
import type { Definition } from '../indicator.ts'

/** What a claim is about. The set is closed, and each has one computation: see quantities.ts. */
export const QUANTITIES = [
  'SHARE_OF_GDP',
  'PLANNED_SHARE_OF_GDP',
  'SPENDING',
  'PLANNED_SPENDING',
  'SPENDING_AT_SHARE',
  'SPENDING_AT_SHARE_OVER_SPENDING',
  'COST_TO_SHARE',
  'POINTS_TO_SHARE',
  'POINTS_A_YEAR_TO_SHARE',
  'AMOUNT_IN_POINTS_OF_GDP',
  'GDP',
  'INCREASE',
  'CUMULATIVE_INCREASE',
  'CHANGE',
  'YEARS_OF_INCREASE',
  'MEMBERS_AT_SHARE',
  'MEMBERS_BELOW_SHARE',
  'FRACTION_AT_SHARE',
  'FRACTION_BELOW_SHARE',
  'RATIO_OF_MEMBERS_AT_SHARE',
  'RANK_FROM_BOTTOM',
  'EQUIPMENT_SHARE',
  'MEAN_EQUIPMENT_SHARE',
  'SHARE_OF_ALLIANCE_SPENDING',
  'SHARE_OF_ALLIANCE_GDP',
  'UNMEASURED',
] as const
export type Quantity = (typeof QUANTITIES)[number]

export const CLAIM_UNITS = [
  'PERCENT_OF_GDP',
  'POINTS_OF_GDP',
  'PERCENT',
  'FRACTION',
  'RATIO',
  'COUNT',
  'RANK',
  'YEARS',
  'BILLION',
] as const
export type ClaimUnit = (typeof CLAIM_UNITS)[number]

/** How the asserted value bounds the true one. */
export const CLAIM_COMPARATORS = [
  'EQUAL',
  'ABOUT',
  'LESS_THAN',
  'AT_MOST',
  'MORE_THAN',
  'AT_LEAST',
  'NEARLY',
  'JUST_OVER',
] as const
export type ClaimComparator = (typeof CLAIM_COMPARATORS)[number]

/** Current prices, or the constant ones of whichever base year the edition has. */
export const PRICES = ['CURRENT', 'CONSTANT'] as const
export type Prices = (typeof PRICES)[number]

/** Why no figure here can ever decide a claim, known without looking. */
export const OBSTACLES = ['NOT_MEASURED', 'SUBJECT_NOT_CARRIED', 'OTHER_DEFINITION', 'NOT_STATED'] as const
export type Obstacle = (typeof OBSTACLES)[number]

export interface Claim {
  /** The statement's slug, a point and "c" with a number. Never reused. */
  readonly slug: string
  /** Slug of the statement that makes it. */
  readonly statement: string
  /** The day from which the statement counts, ISO 8601. */
  readonly saidOn: string
  readonly quantity: Quantity
  /** What is claimed, in words, where the quantity is UNMEASURED; else null. */
  readonly measure: string | null
  /** The code of an area; words where it is none, and then there is an obstacle. */
  readonly subject: string
  /** The year that is spoken of; null where neither the words nor a reading give one. */
  readonly year: number | null
  /** The earlier year of a change, a sum or a ratio. */
  readonly since: number | null
  /** The share of GDP that a count, a cost or a hypothetical amount is about, in percent. */
  readonly share: number | null
  /** The amount in billions that AMOUNT_IN_POINTS_OF_GDP is about. */
  readonly amount: number | null
  readonly definition: Definition | null
  /** Null where the words do not say: then the check tries both, and says so. */
  readonly prices: Prices | null
  readonly unit: ClaimUnit
  /** ISO 4217 code of the money that is spoken of; null where none is. */
  readonly currency: string | null
  readonly comparator: ClaimComparator
  readonly value: number
  /** The upper end of an asserted range. */
  readonly valueMax: number | null
  /** Who asserted the figure, where it was not the speaker. */
  readonly assertedBy: string | null
  /** The basis that the words give. */
  readonly basis: string | null
  /** How what the words leave open is read here. */
  readonly reading: string | null
  readonly obstacle: { readonly kind: Obstacle; readonly explanation: string } | null
  readonly note: string | null
}
