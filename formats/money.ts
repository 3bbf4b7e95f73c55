/** Amounts of money for readers. */

const THREE_DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** Half a million: amounts below it are printed as `$0`. */
const LEAST_BILLIONS = 0.0005

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€' }

/** `$`, `€`, or the ISO 4217 code with a space, as in `SEK 325 billion`. */
export const currencyMark = (currency: string): string => SYMBOLS[currency] ?? `${currency} `

const NAMES: Readonly<Record<string, string>> = { USD: 'dollars', EUR: 'euro' }

/** In a sentence: `dollars`, `euro`, or the ISO 4217 code. */
export const currencyName = (currency: string): string => NAMES[currency] ?? currency

/**
 * An amount in billions, in three digits and the unit that keeps it short: `$1.49 trillion`, `€325 billion`, `SEK 47.4 billion`,
 * `$310 million`. The unit is that of the rounded amount: 999.6 is `$1 trillion`.
 *
 * @param currency ISO 4217 code
 */
export function money(billions: number, currency: string): string {
  const mark = currencyMark(currency)
  const size = Number(Math.abs(billions).toPrecision(3))
  if (size < LEAST_BILLIONS) return `${mark}0`
  const sign = billions < 0 ? '−' : ''
  if (size >= 1000) return `${sign}${mark}${THREE_DIGITS.format(size / 1000)} trillion`
  if (size >= 1) return `${sign}${mark}${THREE_DIGITS.format(size)} billion`
  return `${sign}${mark}${THREE_DIGITS.format(size * 1000)} million`
}

/** `$47.4 billion`, or `$1.2 billion to $47.4 billion` where the two are printed differently. */
export const moneyRange = (least: number, most: number, currency: string): string =>
  money(least, currency) === money(most, currency)
    ? money(most, currency)
    : `${money(least, currency)} to ${money(most, currency)}`

export const dollars = (billions: number): string => money(billions, 'USD')
