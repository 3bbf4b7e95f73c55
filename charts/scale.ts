/** Maps a value to a pixel coordinate. */
export type Scale = (value: number) => number

/**
 * A linear scale. Its range may be descending, as on a vertical axis.
 *
 * @param domain the two end values, which must differ
 * @param range the pixels of the two end values
 * @throws Error when the end values are equal
 */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  if (from === to) throw new Error('A scale needs two values that differ.')
  const pixelsPerUnit = (range[1] - range[0]) / (to - from)
  return (value) => range[0] + (value - from) * pixelsPerUnit
}
