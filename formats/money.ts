/** Amounts of money for readers. */

const THREE_DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** Half a million dollars: amounts below it are printed as `$0`. */
const LEAST_BILLIONS = 0.0005

/**
 * An amount in billions of dollars, in three digits and the unit that keeps it short: `$1.49 trillion`, `$325 billion`, `$47.4 billion`,
 * `$310 million`. The unit is that of the rounded amount: 999.6 is `$1 trillion`.
 */
export function dollars(billions: number): string {
  const size = Number(Math.abs(billions).toPrecision(3))
  if (size < LEAST_BILLIONS) return '$0'
  const sign = billions < 0 ? '−' : ''
  if (size >= 1000) return `${sign}$${THREE_DIGITS.format(size / 1000)} trillion`
  if (size >= 1) return `${sign}$${THREE_DIGITS.format(size)} billion`
  return `${sign}$${THREE_DIGITS.format(size * 1000)} million`
}

/** `$47.4 billion`, or `$1.2 billion to $47.4 billion` where the two are printed differently. */
export const dollarsRange = (least: number, most: number): string =>
  dollars(least) === dollars(most) ? dollars(most) : `${dollars(least)} to ${dollars(most)}`
