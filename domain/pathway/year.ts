import type { Economy, EconomyStatus, EconomyYear } from './economy.ts'
import type { Shares } from './legs.ts'
import { type Money, minus } from './money.ts'

/** One year of a pathway. */
export interface PathwayYear extends Shares {
  readonly year: number
  /** How sure the GDP of that year is. */
  readonly status: EconomyStatus
  readonly gdp: Money
  /** Thousand persons, United Nations projection; null before it begins. */
  readonly population: number | null
  /** The counted share of GDP. */
  readonly spending: Money
  /** Spending above what the share of the start year would cost. */
  readonly extra: Money
  /** What the related leg adds to the extra at most, where its start is not known; at least it adds nothing. */
  readonly relatedExtraAtMost: Money | null
  /** Real change of spending over the year before, percent; null in the start year. */
  readonly realGrowthPercent: number | null
  /** Spending minus that of the year before; null in the start year. */
  readonly increase: Money | null
}

const moneyOf = (share: number, gdp: Money): Money => ({
  national: gdp.national === null ? null : (gdp.national * share) / 100,
  nationalReal: gdp.nationalReal === null ? null : (gdp.nationalReal * share) / 100,
  dollars: (gdp.dollars * share) / 100,
  dollarsReal: (gdp.dollarsReal * share) / 100,
})

export const gdpOf = ({ nominal, real }: EconomyYear, { dollarsPerUnit }: Economy): Money => ({
  national: nominal,
  nationalReal: real,
  dollars: nominal * dollarsPerUnit,
  dollarsReal: real * dollarsPerUnit,
})

/** Shares of GDP turned into money, year by year. */
export function yearsOf(
  shares: readonly Shares[],
  economy: Economy,
  population: (year: number) => number | null,
): readonly PathwayYear[] {
  const held = shares[0]?.counted ?? 0
  const years: PathwayYear[] = []
  for (const [at, share] of shares.entries()) {
    const economic = economy.years[at]
    if (!economic) throw new Error('The economy is shorter than the pathway.')
    const gdp = gdpOf(economic, economy)
    const spending = moneyOf(share.counted, gdp)
    const before = years[at - 1]?.spending
    years.push({
      ...share,
      year: economic.year,
      status: economic.status,
      gdp,
      population: population(economic.year),
      spending,
      extra: minus(spending, moneyOf(held, gdp)),
      relatedExtraAtMost: share.relatedRange === null ? null : moneyOf(share.relatedRange.low, gdp),
      realGrowthPercent: before ? growth(before.dollarsReal, spending.dollarsReal) : null,
      increase: before ? minus(spending, before) : null,
    })
  }
  return years
}

/**
 * Percent a year; null from nothing, or from so little that no number says how much more it became.
 *
 * @param years over which it grew
 */
export function growth(before: number, after: number, years = 1): number | null {
  const percent = 100 * ((after / before) ** (1 / years) - 1)
  return Number.isFinite(percent) ? percent : null
}

/** US dollars a head, prices and exchange rate of the start year: billions over thousands of persons. */
export const perHead = (billions: number, population: number | null): number | null =>
  population === null || population === 0 ? null : (billions * 1e6) / population
