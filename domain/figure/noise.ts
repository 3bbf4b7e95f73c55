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

/** Decimals by which most figures end, of those below a billion. */
const FEW_DECIMALS = 1e6
const MANY_DECIMALS = 1e8

/**
 * A computed value as it leaves in an answer or a file: 12.904999999999973 is 12.905, and 0.00999999999999091 is 0.01, which differences
 * of large values leave. It stays within 1e-12 of itself, or of one where it is smaller; a value whose digits go on keeps all of them.
 */
export function withoutComputedNoise(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value
  const rounded = Math.round(value * FEW_DECIMALS) / FEW_DECIMALS
  if (rounded === value || Math.round(value * MANY_DECIMALS) / MANY_DECIMALS === value) return value
  const size = Math.abs(value)
  // A few units in the last place of the value, or of one from which it was subtracted.
  if (size < 1e9 && Math.abs(rounded - value) <= 1e-15 * size + 1e-13) return rounded === 0 ? 0 : rounded
  const clean = withoutNoise(value)
  return Math.abs(clean - value) <= 1e-12 * size ? clean : value
}
