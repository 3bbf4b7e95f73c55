/** A unit in parts that a program can reckon with, read from the words in which the data package states it. */
import type { Indicator } from './indicator.ts'

export type UnitMeasure =
  | 'MONEY'
  | 'MONEY_PER_HEAD'
  | 'PERCENT_OF_GDP'
  | 'PERCENT_OF_DEFENCE_SPENDING'
  | 'PERCENT_OF_GOVERNMENT_EXPENDITURE'
  | 'PERCENT_CHANGE'
  | 'PERSONS'
  | 'INDEX'

export interface Unit {
  /** In words, with everything that is known of it. */
  readonly label: string
  readonly measure: UnitMeasure
  /** What a value is multiplied by: 1,000,000 for millions. */
  readonly multiplier: number
  /** ISO 4217 code; null where it is no money, or that of each country. */
  readonly currency: string | null
  /** Null where it is no money. */
  readonly priceBasis: 'CURRENT' | 'CONSTANT' | null
  /** Base year of constant prices; null where there is none, or it differs from edition to edition. */
  readonly baseYear: number | null
}

const MULTIPLIERS = { thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 } as const

const PLAIN: readonly (readonly [beginning: string, measure: UnitMeasure])[] = [
  ['percent of GDP', 'PERCENT_OF_GDP'],
  ['percent of defence expenditure', 'PERCENT_OF_DEFENCE_SPENDING'],
  ['percent of government expenditure', 'PERCENT_OF_GOVERNMENT_EXPENDITURE'],
  ['percent change', 'PERCENT_CHANGE'],
  ['persons', 'PERSONS'],
  ['index', 'INDEX'],
]

const WORDS = /^(?:(thousand|million|billion) )?(.+)$/

/**
 * @param label the unit of the indicator, or of a series of it with currency and base year filled in
 * @throws Error for a unit that this program does not know
 */
export function unitFrom(
  { code }: Pick<Indicator, 'code'>,
  label: string,
  currency: string | null = null,
  baseYear: number | null = null,
): Unit {
  const [, size, kind = ''] = WORDS.exec(label) ?? []
  const multiplier = size === 'thousand' || size === 'million' || size === 'billion' ? MULTIPLIERS[size] : 1
  const plain = PLAIN.find(([beginning]) => kind.startsWith(beginning))
  if (plain) return { label, measure: plain[1], multiplier, currency: null, priceBasis: null, baseYear: null }
  const prices = /(current|constant) prices/.exec(kind)?.[1]
  if (prices === undefined) throw new Error(`The unit of ${code} is not known: ${label}`)
  return {
    label,
    measure: code.includes('PER_CAPITA') ? 'MONEY_PER_HEAD' : 'MONEY',
    multiplier,
    currency: /^(USD|EUR)\b/.exec(kind)?.[0] ?? currency,
    priceBasis: prices === 'current' ? 'CURRENT' : 'CONSTANT',
    baseYear,
  }
}
