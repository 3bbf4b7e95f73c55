/** The wording of a check's result: areas, amounts, price bases and sources in a sentence. */

import { formatDate } from '../../../formats/date.ts'
import { formatValue } from '../../../formats/number.ts'
import type { Area } from '../../area/area.ts'
import type { Edition } from '../../edition/edition.ts'
import type { Datum } from '../../figure/series.ts'
import type { Claim } from '../claim.ts'

const WITH_ARTICLE: ReadonlySet<string> = new Set(['USA', 'GBR', 'NLD'])

/** "Poland", "the Netherlands" */
export const nameWithArticle = (area: Area): string => (WITH_ARTICLE.has(area.code) ? `the ${area.name}` : area.name)

/** "Poland’s", "the Netherlands’" */
export const possessive = (area: Area): string => {
  const name = nameWithArticle(area)
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** "1,474.4 billion USD" */
export const formatBillions = (value: number, currency: string | null): string =>
  `${formatValue(value)} billion ${currency}`

/** " (estimate)" or " (projection)" for the least certain of the figures; empty where all are actual. */
export function statusSuffix(data: readonly Datum[]): string {
  const statuses = new Set(data.map(({ status }) => status))
  return statuses.has('projection') ? ' (projection)' : statuses.has('estimate') ? ' (estimate)' : ''
}

/** "at current prices", "at constant prices of 2021" */
export const priceBasis = ({ series: { basePriceYear } }: Datum): string =>
  basePriceYear === null ? 'at current prices' : `at constant prices of ${basePriceYear}`

const PUBLISHERS_WITH_ARTICLE: ReadonlySet<string> = new Set(['IMF', 'OECD', 'United Nations'])

/** "By NATO’s figures of 17 June 2024" */
export function attribution(editions: readonly Edition[]): string {
  // Words that give all numbers of a sum themselves.
  if (editions.length === 0) return 'By its own numbers'
  const sources = editions.map(
    (edition) =>
      `${PUBLISHERS_WITH_ARTICLE.has(edition.source.publisher) ? 'the ' : ''}${edition.source.publisher}’s figures of ${formatDate(edition.publishedOn, edition.publishedPrecision)}`,
  )
  return `By ${sources.join(' and ')}`
}

const BOUNDS: Readonly<Record<Claim['comparator'], string>> = {
  EQUAL: '',
  ABOUT: 'about ',
  LESS_THAN: 'less than ',
  AT_MOST: 'at most ',
  MORE_THAN: 'more than ',
  AT_LEAST: 'at least ',
  NEARLY: 'nearly ',
  JUST_OVER: 'just over ',
}

/** Who asserted the number: whom the statement names for it, or its speaker. */
export const asserterOf = ({ assertedBy, speaker }: Pick<Claim, 'assertedBy' | 'speaker'>): string =>
  assertedBy ?? speaker

/** What a claim asserts, in words: "nearly 1,490 billion USD", "7 to 8% of GDP". */
export function assertionOf({ comparator, value, valueMax, unit, currency, quantity, since }: Claim): string {
  const range = valueMax === null ? formatValue(value) : `${formatValue(value)} to ${formatValue(valueMax)}`
  // "more" instead of "more than 1 times as much".
  if (unit === 'RATIO' && value === 1 && valueMax === null && comparator in THAN_ONE) {
    const than = quantity === 'SPENDING_AT_SHARE_OVER_SPENDING' ? ` than NATO spent in ${since}` : ''
    return `${THAN_ONE[comparator]}${than}`
  }
  return `${BOUNDS[comparator]}${withUnit(range, unit, currency)}`
}

const THAN_ONE: Readonly<Partial<Record<Claim['comparator'], string>>> = { MORE_THAN: 'more', LESS_THAN: 'less' }

/** A formatted value with its unit in words; a range ("1 to 3") or a step ("1 → 2") too. */
export function withUnit(value: string, unit: Claim['unit'], currency: string | null): string {
  switch (unit) {
    case 'PERCENT_OF_GDP':
      return `${value}% of GDP`
    case 'POINTS_OF_GDP':
      return `${value} points of GDP`
    case 'PERCENT':
      return `${value}%`
    case 'BILLION':
      return `${value} billion ${currency}`
    case 'RATIO':
      return value === '1' ? 'as much' : `${value} times as much`
    case 'YEARS':
      return `${value} years`
    case 'RANK':
      return value === '1' ? 'the lowest' : `the ${value.replace(/\d+/g, (rank) => ordinal(Number(rank)))} lowest`
    case 'FRACTION':
      return `${value.replace(/[\d.]+/g, (share) => formatValue(100 * Number(share)))}% of them`
    case 'COUNT':
      return `${value} members`
  }
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(value: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }[ORDINAL.select(value)]
  return `${value}${suffix}`
}

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' })
