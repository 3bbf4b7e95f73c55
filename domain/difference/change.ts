/** The changes between two versions of the data. `before` is null for what was added, `after` for what was removed. */

import type { ClaimUnit } from '../claim/claim.ts'
import type { ClaimVintage, UncheckableReason } from '../claim/claim-check.ts'
import type { Verdict } from '../claim/verdict.ts'
import type { IndicatorCode } from '../figure/indicator.ts'
import type { ComparableValue, Revision } from './revision.ts'

export type Change = EditionChange | AnswerChange | FigureChange | RecordChange | VerdictChange

interface Changed<T> {
  readonly before: T | null
  readonly after: T | null
}

/** A changed field of a record. Nested fields are named by path, such as "speaker.role". */
export interface FieldChange extends Changed<unknown> {
  readonly field: string
}

export interface EditionChange extends Changed<EditionSummary> {
  readonly kind: 'edition'
  readonly edition: string
  /** The changed fields, where both versions have the edition; else empty. */
  readonly fields: readonly FieldChange[]
}

export interface EditionSummary {
  readonly title: string
  /** ISO 8601, as precisely as it is known. */
  readonly publishedOn: string
  /** The number of figures. */
  readonly figures: number
}

/** A change of the default answer: the newest edition's value, for queries that name neither edition nor day. */
export interface AnswerChange extends Changed<AnsweredDatum> {
  readonly kind: 'answer'
  readonly indicator: IndicatorCode
  readonly area: string
  readonly year: number
  readonly revision: Revision | null
}

export interface AnsweredDatum extends ComparableValue {
  readonly edition: string
  /** For a group, whether the figure is the source's own or computed from members; null for any other area. */
  readonly aggregate: 'published' | 'computed' | null
}

/** A changed cell of an edition that both versions have. */
export interface FigureChange extends Changed<Figure> {
  readonly kind: 'figure'
  readonly edition: string
  readonly indicator: IndicatorCode
  readonly area: string
  readonly year: number
  readonly revision: Revision | null
}

export interface Figure extends ComparableValue {
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
  'release',
  'position',
  'years of war',
  'spending event',
  'statement',
  'claim',
] as const
export type RecordKind = (typeof RECORDS)[number]

/** A change of anything that is not a figure. `before` and `after` are its display names. */
export interface RecordChange extends Changed<string> {
  readonly kind: 'record'
  readonly record: RecordKind
  readonly key: string
  /** The changed fields, where both versions have the record; else empty. */
  readonly fields: readonly FieldChange[]
}

/** A changed check of a claim that both versions have: another verdict, computed value or reason for NOT_CHECKABLE. */
export interface VerdictChange {
  readonly kind: 'verdict'
  readonly claim: string
  readonly vintage: ClaimVintage
  readonly before: ClaimOutcome
  readonly after: ClaimOutcome
}

export interface ClaimOutcome {
  readonly verdict: Verdict
  /** In `unit` and, where that is money, `currency`. */
  readonly computed: number | null
  readonly unit: ClaimUnit
  readonly currency: string | null
  readonly reason: UncheckableReason | null
}

/** False where only the computed value or the reason changed. */
export const hasOtherVerdict = ({ before, after }: VerdictChange): boolean => before.verdict !== after.verdict
