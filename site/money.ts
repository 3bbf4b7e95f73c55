/** The currency in which pages say what a pathway costs: the `money` of their addresses. */
import { currencyMark, moneyRange } from '../formats/money.ts'
import { twoDecimals, whole } from '../formats/number.ts'

export const CURRENCIES = [
  ['usd', 'US dollars', 'USD'],
  ['eur', 'euro', 'EUR'],
  ['national', 'national currency', 'NATIONAL'],
] as const
export type DisplayCurrency = (typeof CURRENCIES)[number][0]

/** The same, as the API has it. */
type ApiCurrency = (typeof CURRENCIES)[number][2]

/** US dollars where nothing is given; null for what is no currency. */
export const readCurrency = (text: string | null): DisplayCurrency | null =>
  text === null || text === '' ? 'usd' : (CURRENCIES.find(([key]) => key === text)?.[0] ?? null)

export const currencyProblem = (text: string | null): string =>
  `There is no money “${text}”. Allowed: ${CURRENCIES.map(([key]) => key).join(', ')}.`

/** What an address asks for of an area: dollars where it cannot be read, together with what is wrong. */
export function moneyOf(
  text: string | null,
  isGroup: boolean,
): { readonly money: DisplayCurrency; readonly problem: { readonly money?: string } } {
  const money = readCurrency(text)
  if (money === null) return { money: 'usd', problem: { money: currencyProblem(text) } }
  return isGroup && money === 'national'
    ? { money: 'usd', problem: { money: 'The currencies of a group differ. Allowed: usd, eur.' } }
    : { money, problem: {} }
}

export const apiCurrency = (currency: DisplayCurrency): ApiCurrency =>
  CURRENCIES.find(([key]) => key === currency)?.[2] ?? 'USD'

/** An amount as the API has it; null for a group in national currency. */
export type ApiAmount = { readonly billions: number; readonly currency: string } | null

/** An amount, or a range of amounts, or why there is none. */
export const amountText = (least: ApiAmount, most: ApiAmount = least): string =>
  least && most
    ? moneyRange(least.billions, most.billions, most.currency)
    : 'not to be had: the currencies of a group differ'

/** An amount a head, in units of a currency: `€1,234`; below ten with its cents. @param currency ISO 4217 code */
export function perHeadText(value: number, currency: string): string {
  const size = Math.abs(value)
  return `${value < 0 ? '−' : ''}${currencyMark(currency)}${size > 0 && size < 10 ? twoDecimals(size) : whole(size)}`
}

/** By what amounts in euro are converted: "$1.18 for a euro, the outlook’s exchange rate of 2026". */
export const euroRateText = (dollarsPerEuro: number, year: number): string =>
  `$${twoDecimals(dollarsPerEuro)} for a euro, the outlook’s exchange rate of ${year}`
