/**
 * How a claim is read where its words leave prices open: by the words and their day alone, never by what suits. So the reading is the same
 * whatever figures it is held against.
 */
import type { Dataset } from '../dataset/dataset.ts'
import type { Edition } from '../edition/edition.ts'
import type { Claim, Prices, Quantity } from './claim.ts'

/** What grew is told in real terms, and what was added over years in constant prices, as NATO tells both; all else at current prices. */
const AT_CONSTANT_PRICES: ReadonlySet<Quantity> = new Set(['CUMULATIVE_INCREASE', 'CHANGE', 'YEARS_OF_INCREASE'])

/** The prices in which a claim is read. */
export const pricesOf = ({ prices, quantity }: Pick<Claim, 'prices' | 'quantity'>): Prices =>
  prices ?? (AT_CONSTANT_PRICES.has(quantity) ? 'CONSTANT' : 'CURRENT')

/** The prices to compute: those of the reading first. The other ones are told beside it where the words leave the prices open. */
export const priceReadings = (claim: Pick<Claim, 'prices' | 'quantity'>): readonly Prices[] => {
  const prices = pricesOf(claim)
  if (claim.prices !== null) return [prices]
  return [prices, prices === 'CURRENT' ? 'CONSTANT' : 'CURRENT']
}

/** The base year of an edition's constant prices; null where nothing of it is in constant prices. */
export const basePriceYearOf = ({ indicators }: Pick<Edition, 'indicators'>): number | null =>
  indicators.find(({ basePriceYear }) => basePriceYear !== null)?.basePriceYear ?? null

/**
 * The base year in which amounts at constant prices are read: the one that the words say; else that of the tables which their publisher
 * put out in the calendar year of the words, or failing those carried here, in the year before. If no edition has the years of the claim
 * in it, that of the first later one which has. Null: none has.
 */
export function baseYearOf(dataset: Dataset, claim: Claim): number | null {
  if (claim.baseYear !== null) return claim.baseYear
  const editions = dataset.editions.filter(({ source }) => source.definitionCode === (claim.definition ?? 'NATO'))
  const yearOf = ({ publishedOn }: Edition) => publishedOn.slice(0, 4)
  const based = editions.filter((edition) => basePriceYearOf(edition) !== null)
  const ofItsDay = based.findLast((edition) => yearOf(edition) <= claim.saidOn.slice(0, 4))
  const has = (edition: Edition) =>
    basePriceOf(edition) !== null && edition.firstYear <= firstYearOf(claim) && edition.lastYear >= (claim.year ?? 0)
  const base = ofItsDay ? basePriceYearOf(ofItsDay) : null
  if (base !== null && editions.some((edition) => basePriceOf(edition) === base && has(edition))) return base
  const later = editions.find((edition) => has(edition) && (!ofItsDay || edition.publishedOn > ofItsDay.publishedOn))
  return (later && basePriceOf(later)) ?? base
}

/** The base year of an edition's spending in dollars. */
const basePriceOf = ({ indicators }: Edition): number | null =>
  indicators.find(({ code }) => code === 'DEFENCE_SPENDING_USD_CONSTANT')?.basePriceYear ?? null

const firstYearOf = ({ since, year }: Claim): number => since ?? year ?? 0
