/** Works a value out when somebody first asks for it: an answer as a rule asks for few of the parts that a result has. */
export function lazy<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => {
    known ??= { value: work() }
    return known.value
  }
}

/** The object with parts that are worked out when somebody first asks for them. The cast is sound: each part is defined as it is named. */
export function withLazy<Base extends object, Parts extends object>(
  base: Base,
  parts: { readonly [Part in keyof Parts]: () => Parts[Part] },
): Base & Readonly<Parts> {
  for (const [name, work] of Object.entries<() => unknown>(parts))
    Object.defineProperty(base, name, { get: lazy(work), enumerable: true })
  return base as Base & Readonly<Parts>
}

/** Works a value out once for each owner, and keeps it for as long as the owner lives. */
export function onceFor<Owner extends WeakKey, Value>(work: (owner: Owner) => Value): (owner: Owner) => Value {
  const known = new WeakMap<Owner, { readonly value: Value }>()
  return (owner) => {
    const found = known.get(owner) ?? { value: work(owner) }
    known.set(owner, found)
    return found.value
  }
}

/** The same for each key of an owner. */
export function keeper<Owner extends WeakKey, Key, Value>() {
  const ofOwner = onceFor((_: Owner) => new Map<Key, { readonly value: Value }>())
  return (owner: Owner, key: Key, work: () => Value): Value => {
    const known = ofOwner(owner)
    const found = known.get(key) ?? { value: work() }
    known.set(key, found)
    return found.value
  }
}
