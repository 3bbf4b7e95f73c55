/** The currency in which pages say what a pathway costs: the `money` of their addresses, read and applied here alone. */
import { dollarsRange } from '../formats/money.ts'
import { twoDecimals, whole } from '../formats/number.ts'

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

/** An amount as the API has it: in US dollars, in euro, and in national currency where there is one. */
export interface Amount {
  readonly usd: { readonly billions: number }
  /** Null where the outlook has no exchange rate of the euro. */
  readonly euro: { readonly billions: number } | null
  /** Null for a group, whose currencies differ. */
  readonly national: { readonly billions: number; readonly currency: string } | null
}

const MISSING = {
  usd: '',
  eur: 'not to be had in euro: the outlook has no GDP in it',
  national: 'not to be had: the currencies of a group differ',
} as const satisfies Readonly<Record<Currency, string>>

/** An amount, or a range of amounts, in a currency; where it cannot be had, why. The API converts, by the outlook that the pathway is of. */
export function amountIn(currency: Currency, least: Amount, most: Amount = least): string {
  const [low, high] = [billionsIn(currency, least), billionsIn(currency, most)]
  if (low === null || high === null) return MISSING[currency]
  return dollarsRange(low, high).replaceAll('$', signOf(currency, least.national?.currency ?? null))
}

export function billionsIn(currency: Currency, { usd, euro, national }: Amount): number | null {
  const amount = { usd, eur: euro, national }[currency]
  return amount?.billions ?? null
}

/** What stands before an amount: `$`, `€`, `PLN `. @param national ISO 4217 code; null for a group */
export function signOf(currency: Currency, national: string | null): string {
  if (currency === 'national' && national !== 'USD' && national !== 'EUR') return `${national ?? ''} `
  return currency === 'eur' || (currency === 'national' && national === 'EUR') ? '€' : '$'
}

/** What is spent a head, in units of each currency. */
export interface PerHead {
  readonly usd: number
  readonly euro: number | null
  readonly national: number | null
}

export const perHeadIn = (currency: Currency, { usd, euro, national }: PerHead): number | null =>
  ({ usd, eur: euro, national })[currency]

/** `€1,234`; below ten with its cents. */
export function headText(currency: Currency, perHead: PerHead, national: string | null): string | null {
  const value = perHeadIn(currency, perHead)
  if (value === null) return null
  const digits = Math.abs(value) < 10 && value !== 0 ? twoDecimals(Math.abs(value)) : whole(Math.abs(value))
  return `${value < 0 ? '−' : ''}${signOf(currency, national)}${digits}`
}

/** "$1.18 for a euro, the outlook’s exchange rate of 2026": by what amounts in euro are converted. */
export const euroRateText = (dollarsPerEuro: number, year: number): string =>
  `$${twoDecimals(dollarsPerEuro)} for a euro, the outlook’s exchange rate of ${year}`
