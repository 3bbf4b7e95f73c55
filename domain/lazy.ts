/** Works a value out when somebody first asks for it: an answer as a rule asks for few of the parts that a result has. */
export function lazy<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => {
    known ??= { value: work() }
    return known.value
  }
}
