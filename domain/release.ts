/** A publication of a source that is known, whether it is carried here or not: "not carried" is not "not published". */
export interface Release {
  /** Slug of the source. */
  readonly source: string
  readonly title: string
  /** ISO 8601. */
  readonly publishedOn: string
  /** Slug of the edition that carries it, whole or in part; null where it is not carried. */
  readonly edition: string | null
  /** How its day is known. */
  readonly evidence: string
}
