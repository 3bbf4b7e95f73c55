/**
 * What a name in a snapshot refers to. The data compiler has checked every reference.
 *
 * @throws Error on a miss: the snapshot is from another version of the program
 */
export function resolve<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The snapshot refers to ${String(key)}, which it does not hold.`)
  return value
}
