/** A query with the hash under which it is registered; `types` is there for the compiler alone. */
export interface Operation<Answer, Variables> {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: Variables) => Answer
}
