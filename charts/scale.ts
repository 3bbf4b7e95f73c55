/** Where a value stands on a line of pixels. */
export type Scale = (value: number) => number

/**
 * A linear scale. Its range may run backwards, as a vertical axis does.
 *
 * @param domain the values at its ends, which differ
 * @param range the pixels there
 */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  if (from === to) throw new Error('A scale needs two values that differ.')
  const pixelsAUnit = (range[1] - range[0]) / (to - from)
  return (value) => range[0] + (value - from) * pixelsAUnit
}
