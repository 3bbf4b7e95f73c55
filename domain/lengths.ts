/** The lengths of all lists of one kind: how much any number of them can hold together. */
export interface Lengths {
  /** At index n: what the n longest hold together. */
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
 * The most that so many different lists hold, for each of them: `longest` for one, the mean for all.
 *
 * @param lists how many, 1 or more; more than there are counts as all
 */
export function mostEach({ sums }: Lengths, lists: number): number {
  const count = Math.min(lists, sums.length - 1)
  return count < 1 ? 0 : (sums[Math.ceil(count)] ?? 0) / count
}
