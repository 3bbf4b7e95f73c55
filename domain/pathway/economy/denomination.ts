/** The currencies in which a pathway's amounts can be told: all at prices and exchange rates of its start year. */

import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import type { Edition } from '../../edition/edition.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import { findDatum } from '../../figure/figure.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import { keeper } from '../../lazy.ts'
import type { Pathway } from '../pathway.ts'
import type { Money } from './money.ts'

export type AmountCurrency = 'USD' | 'EUR' | 'NATIONAL'

export interface Denomination {
  /** ISO 4217 code. */
  readonly code: string
  /** Billions of that currency, prices of the start year. */
  readonly of: (money: Money) => number
}

/** @returns an absence for a group in national currency, and where the outlook has no GDP of members with the euro in both currencies */
export function denominationOf(pathway: Pathway, currency: AmountCurrency): Denomination | Absence {
  const own = pathway.member?.economy.currency ?? null
  if (currency === 'USD') return { code: 'USD', of: ({ dollarsReal }) => dollarsReal }
  if (own !== null && (currency === 'NATIONAL' || own === currency)) return { code: own, of: nationalOf }
  if (currency === 'NATIONAL')
    return absence(
      'NOT_COMPARABLE',
      `${pathway.spec.area.name} has no currency of its own: those of its members differ.`,
    )
  const rate = eurosPerDollar(pathway)
  return rate === null
    ? absence('NOT_IN_SOURCE', `The outlook has no exchange rate of the euro for ${pathway.years[0].year}.`)
    : { code: 'EUR', of: ({ dollarsReal }) => dollarsReal * rate }
}

/** @throws Error for a group, whose currencies differ */
function nationalOf({ nationalReal }: Money): number {
  if (nationalReal !== null) return nationalReal
  throw new Error('A member has its amounts in its currency.')
}

/**
 * The exchange rate of the start year that the outlook implies: GDP of its members with the euro in euro, over the same in US
 * dollars. Amounts of a member with the euro are those that the outlook states.
 */
export function eurosPerDollar({ dataset, member, group, years: [{ year }] }: Pathway): number | null {
  const economy = member?.economy ?? group?.members[0]?.economy
  return economy ? rateOf(dataset, economy.edition, year) : null
}

/** Worked out once for each edition and year. */
const rates = keeper<Dataset, string, number | null>()

const rateOf = (dataset: Dataset, edition: Edition, year: number): number | null =>
  rates(dataset, `${edition.slug} ${year}`, () => impliedRate(dataset, edition, year))

function impliedRate(dataset: Dataset, edition: Edition, year: number): number | null {
  const sum = { euros: 0, dollars: 0 }
  for (const area of dataset.members) {
    const gdp = (code: IndicatorCode) =>
      findDatum(dataset, { area, indicator: indicatorOf(dataset, code), vintage: { kind: 'edition', edition } }, year)
    const [euros, dollars] = [gdp('GDP_NATIONAL'), gdp('GDP_USD')]
    if (isAbsence(euros) || isAbsence(dollars) || euros.series.currency !== 'EUR') continue
    sum.euros += euros.value
    sum.dollars += dollars.value
  }
  return sum.dollars === 0 ? null : sum.euros / sum.dollars
}
