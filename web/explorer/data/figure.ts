/** A figure of an answer; null where the answer says instead why there is none. */
export const figureIn = <Result extends object>(result: Result): Extract<Result, { readonly value: number }> | null =>
  'value' in result ? (result as Extract<Result, { readonly value: number }>) : null
