/** Statements and promises about defence spending: speaker, day, sources and confidence. */
import type { Claim } from '../claim/claim.ts'
import type { DatePrecision } from '../edition/edition.ts'

export const STATEMENT_TYPES = ['STATEMENT', 'PLEDGE', 'DECLARATION', 'TARGET'] as const
export type StatementType = (typeof STATEMENT_TYPES)[number]

export const TOPICS = [
  'FIVE_PERCENT_TARGET',
  'CORE_3_5',
  'RESILIENCE_1_5',
  'TWO_PERCENT_GUIDELINE',
  'EQUIPMENT_20',
  'NATIONAL_COMMITMENT',
  'TIMELINE_PATHWAY',
  'BURDEN_SHARING',
  'SOCIAL_TRADEOFF',
  'EXEMPTION_FLEXIBILITY',
  'DEFINITION_COUNTING',
  'EU_FISCAL_RULES',
  'US_COMMITMENT',
  'UKRAINE_SUPPORT',
  'INDUSTRY',
  'FIGURES',
] as const
export type Topic = (typeof TOPICS)[number]

export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** How exact a quote is. Words reworded by an outlet are not a quote, even in quotation marks. */
export const QUOTE_STATUSES = ['VERBATIM', 'VERBATIM_IN_TRANSLATION', 'AS_REPORTED'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

/** The most characters of a quote. Quotes are kept short: only what is needed to know what was said. */
export const LONGEST_QUOTE = 300

export interface Quote {
  readonly text: string
  /** ISO 639-1 code of the language of `text`. */
  readonly language: string
  readonly status: QuoteStatus
  readonly sourceUrl: string
}

export interface Speaker {
  /** Stable name, such as "marco-rubio". */
  readonly slug: string
  readonly name: string
  /** The role on that day. */
  readonly role: string
  readonly organisation: string
  /** On whose behalf the speaker spoke: the alpha-3 code of a member, "NATO" or "EU"; null for outlets and institutes. */
  readonly speaksFor: string | null
}

/** Where a statement can be read. */
export interface StatementCitation {
  readonly url: string
  readonly publisher: string
  /** The date of publication as far as known, ISO 8601. */
  readonly published: string | null
  /** True where the speaking body published it itself. */
  readonly primary: boolean
  /** True for a copy of what another publisher published. */
  readonly mirror: boolean
}

export const TARGET_COMPONENTS = ['CORE', 'RELATED', 'TOTAL', 'EQUIPMENT'] as const
export type TargetComponent = (typeof TARGET_COMPONENTS)[number]

export const TARGET_UNITS = [
  'PERCENT_OF_GDP',
  'PERCENT_OF_GDP_MORE',
  'PERCENT_OF_GNI',
  'PERCENT_OF_DEFENCE_SPENDING',
] as const
export type TargetUnit = (typeof TARGET_UNITS)[number]

export const TARGET_BOUNDS = [
  'EQUAL',
  'AT_LEAST',
  'ABOUT',
  'MORE_THAN',
  'UP_TO',
  'RANGE',
  'AIM_TOWARDS',
  'INCREASE',
] as const
export type TargetBound = (typeof TARGET_BOUNDS)[number]

/** The status of a target, firmest first. */
export const TARGET_STATUSES = [
  'LEGISLATED',
  'ADOPTED',
  'BUDGETED',
  'PLEDGED',
  'PLANNED',
  'AMBITION',
  'SUPPORTED',
  'PROPOSED',
  'DEMANDED',
  'EXPECTED',
  'ALTERNATIVE',
  'RESERVED',
  'REFUSED',
  'OPPOSED',
  'WITHDRAWN',
] as const
export type TargetStatus = (typeof TARGET_STATUSES)[number]

export interface StatementTarget {
  /** Whom the target applies to: the code of an area, or words for anything else. */
  readonly scope: string
  readonly component: TargetComponent
  readonly unit: TargetUnit
  readonly value: number
  /** The upper end of a range. */
  readonly valueMax: number | null
  readonly from: number | null
  readonly by: number | null
  readonly bound: TargetBound
  readonly status: TargetStatus
  /** What counts towards it, as the statement words it. */
  readonly counts: string | null
  /** The starting share in percent of GDP and its year, as stated. */
  readonly baseline: { readonly share: number; readonly year: number } | null
  readonly note: string | null
}

export interface Statement {
  readonly slug: string
  readonly type: StatementType
  readonly title: string
  readonly summary: string
  /** The day from which the statement counts, ISO 8601: the last day of the month or year where only that is known. */
  readonly saidOn: string
  readonly precision: DatePrecision
  readonly speaker: Speaker
  readonly event: string | null
  readonly place: string | null
  readonly topics: readonly Topic[]
  /** Codes of the areas that the statement is about. */
  readonly areas: readonly string[]
  /** Other subjects, such as the European Union. */
  readonly others: readonly string[]
  readonly quote: Quote | null
  /** Words in quotation marks that an outlet reworded: not a quote. */
  readonly rewordedAs: string | null
  readonly targets: readonly StatementTarget[]
  readonly claims: readonly Claim[]
  readonly source: StatementCitation
  readonly additionalSources: readonly StatementCitation[]
  readonly confidence: Confidence
  readonly notes: string | null
}
