/** What can change for users between two versions of the data. Whatever is null was not there: before, or after. */
import type { ClaimVintage, UncheckableReason } from '../claim/check.ts'
import type { ClaimUnit } from '../claim/claim.ts'
import type { Verdict } from '../claim/verdict.ts'
import type { IndicatorCode } from '../indicator.ts'
import type { Measured, Revision } from './revision.ts'

export type Change = EditionChange | AnswerChange | FigureChange | RecordChange | VerdictChange

interface Changed<T> {
  readonly before: T | null
  readonly after: T | null
}

/** One field of a record; a field within a field is named by its path, such as "speaker.role". */
export interface FieldChange extends Changed<unknown> {
  readonly field: string
}

export interface EditionChange extends Changed<EditionSummary> {
  readonly kind: 'edition'
  readonly edition: string
  /** What is said of it, where both versions have it. */
  readonly fields: readonly FieldChange[]
}

export interface EditionSummary {
  readonly title: string
  /** ISO 8601. */
  readonly publishedOn: string
  /** How many figures it holds. */
  readonly figures: number
}

/** The value that is given to whoever names neither edition nor day: the newest edition's. */
export interface AnswerChange extends Changed<AnsweredDatum> {
  readonly kind: 'answer'
  readonly indicator: IndicatorCode
  readonly area: string
  readonly year: number
  readonly revision: Revision | null
}

export interface AnsweredDatum extends Measured {
  readonly edition: string
  /** A group's figure is its source's own or worked out from the members'; null for any other area. */
  readonly aggregate: 'published' | 'computed' | null
}

/** A cell of an edition that both versions have. */
export interface FigureChange extends Changed<Figure> {
  readonly kind: 'figure'
  readonly edition: string
  readonly indicator: IndicatorCode
  readonly area: string
  readonly year: number
  readonly revision: Revision | null
}

export interface Figure extends Measured {
  readonly table: string
}

export const RECORDS = [
  'member',
  'comparator',
  'group',
  'indicator',
  'source',
  'note',
  'scenario',
  'pledge',
  'statement',
  'claim',
] as const
export type RecordKind = (typeof RECORDS)[number]

/** Whatever is no figure; before and after are what it is called. */
export interface RecordChange extends Changed<string> {
  readonly kind: 'record'
  readonly record: RecordKind
  readonly key: string
  /** What is said of it, where both versions have it. */
  readonly fields: readonly FieldChange[]
}

/** How a claim comes out that both versions have: another verdict, another reason for none, or another computed value. */
export interface VerdictChange {
  readonly kind: 'verdict'
  readonly claim: string
  readonly vintage: ClaimVintage
  readonly before: ClaimOutcome
  readonly after: ClaimOutcome
}

export interface ClaimOutcome {
  readonly verdict: Verdict
  /** In the claim's unit and, where that is money, its currency. */
  readonly computed: number | null
  readonly unit: ClaimUnit
  readonly currency: string | null
  readonly reason: UncheckableReason | null
}

/** True where the claim now comes out another way; false where only the value behind the verdict moved, or the reason for none. */
export const hasOtherVerdict = ({ before, after }: VerdictChange): boolean => before.verdict !== after.verdict
