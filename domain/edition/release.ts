import type { DatePrecision } from './edition.ts'

/** A publication of a source that is known, whether it is carried here or not: "not carried" is not "not published". */
export interface Release {
  /** Slug of the source. */
  readonly source: string
  readonly title: string
  /** ISO 8601; where only its month or year is known, the last day of it. */
  readonly publishedOn: string
  readonly publishedPrecision: DatePrecision
  /** Slug of the edition that carries it, whole or in part; null where it is not carried. */
  readonly edition: string | null
  /** How its day is known. */
  readonly evidence: string
}
