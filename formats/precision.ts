/** To how many decimals figures are printed, and how far two of them are apart at what both are printed to. */

/** Decimals that are told apart. */
const MOST = 2

/** The most decimals of any of the values, 0 to 2: an edition prints all figures of a table alike. */
export const decimalsIn = (values: readonly number[]): number =>
  [...Array(MOST).keys()].find((decimals) =>
    values.every((value) => rounded(value, decimals) === rounded(value, MOST)),
  ) ?? MOST

/** What the later figure has more than the earlier one, both at the coarser of their precisions: 8,140 is no less than 8,140.26. */
export const differenceAt = (earlier: number, later: number, decimals: number): number =>
  rounded(rounded(later, decimals) - rounded(earlier, decimals), decimals)

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // Without a negative zero.
  return Math.round(value * scale) / scale + 0
}
