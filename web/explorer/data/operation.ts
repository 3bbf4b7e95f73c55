/** A registered query and its hash. `types` exists only for the type checker. */
export interface Operation<Answer, Variables> {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: Variables) => Answer
}
