import type { Dataset } from '../../dataset/dataset.ts'
import type { Edition } from '../../edition/edition.ts'
import { datumIn } from '../../figure/series.ts'
import type { Money } from './money.ts'

/**
 * Euro at the prices of the start year: as computed where they are the national currency, else the dollars at a rate. Null without one.
 *
 * @param currency of `national`; null for a group
 */
export function realEuro({ nationalReal, dollarsReal }: Money, currency: string | null, rate: number | null) {
  if (currency === 'EUR') return nationalReal
  return rate === null ? null : dollarsReal / rate
}

/** By edition and year. */
const cache = new WeakMap<Dataset, Map<string, number | null>>()

/**
 * The exchange rate that an outlook implies for a year, US dollars for a euro: the sum of its GDP in dollars over that in euro, of all
 * allies whose GDP it states in euro. Null where it states none of the year. The same kind of rate as of every other currency.
 */
export function dollarsPerEuro(dataset: Dataset, outlook: Edition, year: number): number | null {
  const known = cache.get(dataset) ?? new Map<string, number | null>()
  cache.set(dataset, known)
  const key = `${outlook.slug} ${year}`
  const existing = known.get(key)
  if (existing !== undefined) return existing
  const rate = computeRate(dataset, outlook, year)
  known.set(key, rate)
  return rate
}

function computeRate(dataset: Dataset, outlook: Edition, year: number): number | null {
  let [dollars, euro] = [0, 0]
  for (const member of dataset.members) {
    const national = dataset.seriesOf(outlook, 'GDP_NATIONAL', member)
    if (!national || (national.currency ?? member.currency.code) !== 'EUR') continue
    const inDollars = dataset.seriesOf(outlook, 'GDP_USD', member)
    const [one, other] = [datumIn(national, year), inDollars && datumIn(inDollars, year)]
    if (!one || !other) continue
    euro += one.value
    dollars += other.value
  }
  return euro > 0 ? dollars / euro : null
}
