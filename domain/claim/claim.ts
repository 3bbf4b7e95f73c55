/** A numeric claim: a small typed expression that can be checked against the figures. */
import type { DatePrecision } from '../edition/edition.ts'
import type { Definition } from '../figure/indicator.ts'

/** What a claim is about. The set is closed; quantities.ts holds the computation of each. */
export const QUANTITIES = [
  'SHARE_OF_GDP',
  'PLANNED_SHARE_OF_GDP',
  'MEAN_SHARE_OF_GDP',
  'SOCIAL_SHARE_OF_GDP',
  'PLANNED_RISE_OF_SHARE',
  'SPENDING',
  'PLANNED_SPENDING',
  'SPENDING_AT_SHARE',
  'SPENDING_AT_SHARE_OVER_SPENDING',
  'COST_TO_SHARE',
  'POINTS_TO_SHARE',
  'POINTS_A_YEAR_TO_SHARE',
  'AMOUNT_IN_POINTS_OF_GDP',
  'GDP',
  'GDP_OVER_RUSSIA',
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

/** How the asserted value bounds the true value. */
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

/** Current prices, or constant prices of a base year. */
export const PRICES = ['CURRENT', 'CONSTANT'] as const
export type Prices = (typeof PRICES)[number]

/** Why no figure in this dataset can decide a claim, known from the claim alone. */
export const OBSTACLES = ['NOT_MEASURED', 'SUBJECT_NOT_CARRIED', 'OTHER_DEFINITION', 'NOT_STATED'] as const
export type Obstacle = (typeof OBSTACLES)[number]

export interface Claim {
  /** The statement's slug, a dot and "c" with a number. Never reused. */
  readonly slug: string
  /** Slug of the statement that makes the claim. */
  readonly statement: string
  /** The name of who made the statement. */
  readonly speaker: string
  /** The day from which the words count, ISO 8601: that of the statement, unless the words are older than what reprints them. */
  readonly saidOn: string
  readonly saidOnPrecision: DatePrecision
  readonly quantity: Quantity
  /** The claimed quantity in words, where it is UNMEASURED; else null. */
  readonly measure: string | null
  /** The code of an area, or words for a subject that is not an area; then there is an obstacle. */
  readonly subject: string
  /** The year that the claim is about; null where neither the wording nor an interpretation gives one. */
  readonly year: number | null
  /** The earlier year of a change, a sum or a ratio. */
  readonly since: number | null
  /** The moment of which the words speak where they name no year, a month or a day; year-rule.ts makes the year of it. */
  readonly moment: string | null
  /** The same of the earlier year. */
  readonly sinceMoment: string | null
  /** The share of GDP, in percent, that a count, cost or hypothetical amount refers to. */
  readonly share: number | null
  /** The share of GDP, in percent, from which the words themselves reckon; null: that of the figures. */
  readonly fromShare: number | null
  /** The amount of AMOUNT_IN_POINTS_OF_GDP, in billions of `currency`. */
  readonly amount: number | null
  readonly definition: Definition | null
  /** Null where neither the words nor what is known of them say: reading.ts has the rule. */
  readonly prices: Prices | null
  /** The base year of constant prices, where the words or what is known of them say it; else reading.ts has the rule. */
  readonly baseYear: number | null
  /** The edition whose numbers the words give though it came out a little later. */
  readonly quotes: string | null
  readonly unit: ClaimUnit
  /** ISO 4217 code of the claimed amount; null where the claim is not about money. */
  readonly currency: string | null
  readonly comparator: ClaimComparator
  readonly value: number
  /** The upper end of an asserted range. */
  readonly valueMax: number | null
  /** Who asserted the figure, where not the speaker. */
  readonly assertedBy: string | null
  /** The basis as worded, such as a price basis or source. */
  readonly basis: string | null
  /** How ambiguous wording is interpreted here. */
  readonly reading: string | null
  readonly obstacle: { readonly kind: Obstacle; readonly explanation: string } | null
  readonly note: string | null
}
