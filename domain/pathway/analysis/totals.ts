import { addMoney, type Money, scaleMoney, ZERO_MONEY } from '../economy/money.ts'
import { annualGrowthPercent, type PathwayYear } from '../year.ts'

/** Sums over a pathway. */
export interface PathwayTotals {
  /** Σ extra over the years after the start, undiscounted. */
  readonly extra: Money
  /** Present value in the start year: Σ extra / (1 + d)^n. */
  readonly extraDiscounted: Money
  /** Upper bound on what the related leg adds to `extra`; null where its start is known or there is no such leg. */
  readonly relatedExtraAtMost: Money | null
  /** Σ extra / population, each year by its own: units of each currency a head; null where the population of a year is not known. */
  readonly extraPerHead: Money | null
  /** Σ (share − start share) over the years after the start, in points of GDP. */
  readonly shareYears: number
}

/** How hard a pathway is. */
export interface Effort {
  /** Mean rise in points of GDP a year, from start to horizon. */
  readonly pointsAYear: number
  /** Compound annual real growth of spending in percent, from start to horizon; null where spending starts from zero. */
  readonly realGrowthPercent: number | null
  /** The year in which the share rises most, and by how many points. */
  readonly steepest: { readonly year: number; readonly points: number } | null
}

/** @param discountPercent a year */
export function totalsOf(years: readonly PathwayYear[], discountPercent: number): PathwayTotals {
  const [start, ...later] = years
  const zero = start ? scaleMoney(start.gdp, 0) : ZERO_MONEY
  const sum = (of: (year: PathwayYear, yearsPassed: number) => Money) =>
    later.reduce((total, year, index) => addMoney(total, of(year, index + 1)), zero)
  return {
    extra: sum((year) => year.extra),
    extraDiscounted: sum((year, yearsPassed) => scaleMoney(year.extra, (1 + discountPercent / 100) ** -yearsPassed)),
    relatedExtraAtMost: later.some((year) => year.relatedExtraAtMost !== null)
      ? sum((year) => year.relatedExtraAtMost ?? ZERO_MONEY)
      : null,
    extraPerHead: later.reduce<Money | null>((total, year) => {
      const one = extraPerHead(year)
      return total === null || one === null ? null : addMoney(total, one)
    }, zero),
    shareYears: later.reduce((total, year) => total + year.counted - (start?.counted ?? 0), 0),
  }
}

/** The most that all legs add over holding the start shares: `extra` is the least, with nothing added by a leg of unknown start. */
export const extraAtMost = ({ extra, relatedExtraAtMost }: PathwayTotals): Money =>
  relatedExtraAtMost === null ? extra : addMoney(extra, relatedExtraAtMost)

/** One year's extra for each person, in units of each currency: not billions. Null where the population of the year is not known. */
export const extraPerHead = ({ extra, population }: PathwayYear): Money | null =>
  population === null || population === 0 ? null : scaleMoney(extra, 1e6 / population)

export function effortOf(years: readonly PathwayYear[]): Effort {
  const [start, ...later] = years
  const end = years.at(-1)
  if (!start || !end || later.length === 0) return { pointsAYear: 0, realGrowthPercent: null, steepest: null }
  const rises = later.map((year, index) => ({ year: year.year, points: year.counted - (years[index]?.counted ?? 0) }))
  return {
    pointsAYear: (end.counted - start.counted) / later.length,
    realGrowthPercent: annualGrowthPercent(start.spending.dollarsReal, end.spending.dollarsReal, later.length),
    steepest: rises.reduce((most, rise) => (rise.points > most.points ? rise : most)),
  }
}
