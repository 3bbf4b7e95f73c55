/** A publication of a source that somebody named or read. */
export interface Release {
  /** Slug of the source. */
  readonly source: string
  readonly title: string
  /** ISO 8601. */
  readonly publishedOn: string
  /** The slug of the edition that carries it, whole or in part; null where it is not carried. */
  readonly edition: string | null
  /** How its day is known. */
  readonly evidence: string
}
