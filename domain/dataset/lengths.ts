/** Prefix sums over the lengths of all lists of one kind, longest first: bounds what any n of them can hold together. */
export interface Lengths {
  /** At index n: the total length of the n longest lists. */
  readonly sums: readonly number[]
}

export function lengthsOf(lengths: Iterable<number>): Lengths {
  const sums = [0]
  for (const length of [...lengths].sort((a, b) => b - a)) sums.push((sums.at(-1) ?? 0) + length)
  return { sums }
}

/** The length of the longest list. */
export const longest = ({ sums }: Lengths): number => sums[1] ?? 0

/** What all of them hold together. */
export const total = ({ sums }: Lengths): number => sums.at(-1) ?? 0

/**
 * The highest possible mean length of a number of different lists: `longest` for one list, the overall mean for all of them.
 *
 * @param lists the number of lists, 1 or more; capped at the number that exist
 */
export function mostEach({ sums }: Lengths, lists: number): number {
  const count = Math.min(lists, sums.length - 1)
  return count < 1 ? 0 : (sums[Math.ceil(count)] ?? 0) / count
}
