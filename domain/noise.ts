/** The digits that a value has, without those that binary fractions and spreadsheets add. */

/** From this digit on, a value that looks shorter is: a spreadsheet that adds up keeps about twelve right. */
const SIGNIFICANT = 12
/** A shorter value must spare at least this many digits. Of values that end anywhere, one in a hundred does, and loses 1e-12 of itself. */
const SPARED = 2

/** 123.25999999999999 is 123.26, and 503367.9999999979 is 503368. A value whose digits go on keeps all of them. */
export function withoutNoise(value: number): number {
  // Most values have few decimals, and formatting is slow.
  if (Number.isInteger(value) || Math.round(value * 1e4) / 1e4 === value || !Number.isFinite(value)) return value
  const [digits = '', exponent = '0'] = value.toExponential(SIGNIFICANT - 1).split('e')
  const shorter = digits.replace(/\.?0+$/, '')
  return digits.length - shorter.length < SPARED ? value : Number(`${shorter}e${exponent}`)
}
