/** How an answer of this API compares with that of graphql-js alone. */
export interface AnswerComparison {
  /** With data, without, or not compared, because a limit of this API refused it. */
  readonly kind: 'answered' | 'refused' | 'limited'
  /** What is not as graphql-js has it; null if nothing is. */
  readonly difference: string | null
}
