/** The currency in which pages say what a pathway costs: the `money` of their addresses, read and applied here alone. */
import { dollarsRange } from '../formats/money.ts'

export const CURRENCIES = [
  ['usd', 'US dollars'],
  ['eur', 'euro'],
  ['national', 'national currency'],
] as const
export type Currency = (typeof CURRENCIES)[number][0]

/** US dollars where nothing is given; null for what is no currency. */
export const readCurrency = (text: string | null): Currency | null =>
  text === null || text === '' ? 'usd' : (CURRENCIES.find(([key]) => key === text)?.[0] ?? null)

export const currencyProblem = (text: string | null): string =>
  `There is no money “${text}”. Allowed: ${CURRENCIES.map(([key]) => key).join(', ')}.`

/** An amount as the API has it: in US dollars, and in national currency where there is one. */
export interface Amount {
  readonly usd: { readonly billions: number }
  /** Null for a group, whose currencies differ. */
  readonly national: { readonly billions: number; readonly currency: string } | null
}

/** An amount, or a range of amounts, in a currency; where it cannot be had, why. Amounts are never converted: no rate of later is used. */
export function amountIn(currency: Currency, least: Amount, most: Amount = least): string {
  if (currency === 'usd') return dollarsRange(least.usd.billions, most.usd.billions)
  const [low, high] = [least.national, most.national]
  if (!low || !high) return 'not to be had: the currencies of a group differ'
  if (currency === 'eur' && low.currency !== 'EUR') return `not to be had in euro: it is computed in ${low.currency}`
  return dollarsRange(low.billions, high.billions).replaceAll('$', low.currency === 'EUR' ? '€' : `${low.currency} `)
}
