/** The digits that a value has, without those that binary fractions and spreadsheets add. */

/**
 * Fifteen digits of a value that looks shorter than it is: noughts or nines, four or more, with at most three digits behind them. Of
 * values that end anywhere fewer than one in a thousand looks so, and loses 1e-11 of itself at most.
 */
const NOISY = /^(-?\d(?:\.\d*?)?)\.?(?:0{4,}|9{4,})\d{0,3}$/

/** 123.25999999999999 is 123.26, and 503367.9999999979 is 503368. A value whose digits go on keeps all of them. */
export function withoutNoise(value: number): number {
  // Most values have few decimals, and formatting is slow.
  if (Number.isInteger(value) || Math.round(value * 1e4) / 1e4 === value || !Number.isFinite(value)) return value
  const [digits = ''] = value.toExponential(14).split('e')
  const [, kept] = NOISY.exec(digits) ?? []
  return kept === undefined ? value : Number(value.toPrecision(kept.replace(/[-.]/g, '').length))
}
