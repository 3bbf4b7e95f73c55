import type { Economy, EconomyYear } from './economy/economy.ts'
import type { EconomyStatus } from './economy/economy-status.ts'
import { type Money, percentOf, subtractMoney } from './economy/money.ts'
import type { Shares } from './legs.ts'

/** One year of a pathway. */
export interface PathwayYear extends Shares {
  readonly year: number
  /** How certain the GDP of the year is. */
  readonly status: EconomyStatus
  readonly gdp: Money
  /** Thousand persons, United Nations projection; null before it begins. */
  readonly population: number | null
  /** Counted share × GDP. */
  readonly spending: Money
  /** Spending − what the share of the start year would cost. */
  readonly extra: Money
  /** Where the start of the related leg is unknown: the most that it adds to `extra`; the least is zero. */
  readonly relatedExtraAtMost: Money | null
  /** Real growth of spending on the year before, percent; null in the start year. */
  readonly realGrowthPercent: number | null
  /** Spending − that of the year before; null in the start year. */
  readonly increase: Money | null
}

const moneyOfGdp = ({ nominal, real }: EconomyYear, { dollarsPerUnit }: Economy): Money => ({
  national: nominal,
  nationalReal: real,
  dollars: nominal * dollarsPerUnit,
  dollarsReal: real * dollarsPerUnit,
})

/**
 * Converts shares of GDP into amounts by year.
 *
 * @throws Error when the economy has fewer years than the shares
 */
export function pathwayYears(
  shares: readonly Shares[],
  economy: Economy,
  population: (year: number) => number | null,
): readonly PathwayYear[] {
  const startShare = shares[0]?.counted ?? 0
  const years: PathwayYear[] = []
  for (const [index, share] of shares.entries()) {
    const economyYear = economy.years[index]
    if (!economyYear) throw new Error('The economy is shorter than the pathway.')
    const gdp = moneyOfGdp(economyYear, economy)
    const spending = percentOf(share.counted, gdp)
    const before = years[index - 1]?.spending
    years.push({
      ...share,
      year: economyYear.year,
      status: economyYear.status,
      gdp,
      population: population(economyYear.year),
      spending,
      extra: subtractMoney(spending, percentOf(startShare, gdp)),
      relatedExtraAtMost: share.relatedRange === null ? null : percentOf(share.relatedRange.low, gdp),
      realGrowthPercent: before ? annualGrowthPercent(before.dollarsReal, spending.dollarsReal) : null,
      increase: before ? subtractMoney(spending, before) : null,
    })
  }
  return years
}

/**
 * Compound annual growth rate, in percent: 100 · ((after / before)^(1 / years) − 1). Null where it is not finite, as from zero.
 *
 * @param years the number of years between the values
 */
export function annualGrowthPercent(before: number, after: number, years = 1): number | null {
  const percent = 100 * ((after / before) ** (1 / years) - 1)
  return Number.isFinite(percent) ? percent : null
}

/**
 * An amount per capita; null where the population is unknown or zero.
 *
 * @param billions billions of a currency
 * @param population thousands of persons
 */
export const perHead = (billions: number, population: number | null): number | null =>
  population === null || population === 0 ? null : (billions * 1e6) / population
