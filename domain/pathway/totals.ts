import { type Money, NOTHING, plus, times } from './money.ts'
import { growth, type PathwayYear } from './year.ts'

/** A pathway as a whole. */
export interface PathwayTotals {
  /** Sum of the extra of all years after the start, undiscounted. */
  readonly extra: Money
  /** The same with every year after the start discounted: Σ extra / (1 + d)^n. */
  readonly extraDiscounted: Money
  /** Sum of what the related leg adds at most; null where nothing about it is unknown. */
  readonly relatedExtraAtMost: Money | null
  /** Sum of points of GDP above the start share, over all years after the start. */
  readonly shareYears: number
}

/** How hard a pathway is. */
export interface Effort {
  /** Points of GDP a year, from start to target, on average. */
  readonly pointsAYear: number
  /** Real growth of spending in percent a year, from start to horizon; null where spending starts from nothing. */
  readonly realGrowthPercent: number | null
  /** The year in which the share rises most, and by how many points. */
  readonly steepest: { readonly year: number; readonly points: number } | null
}

/** @param discountPercent a year */
export function totalsOf(years: readonly PathwayYear[], discountPercent: number): PathwayTotals {
  const [start, ...later] = years
  const sum = (of: (year: PathwayYear, passed: number) => Money) =>
    later.reduce(
      (total, year, at) => plus(total, of(year, at + 1)),
      start?.gdp.national === null ? IN_DOLLARS : NOTHING,
    )
  return {
    extra: sum((year) => year.extra),
    extraDiscounted: sum((year, passed) => times(year.extra, (1 + discountPercent / 100) ** -passed)),
    relatedExtraAtMost: later.some((year) => year.relatedExtraAtMost !== null)
      ? sum((year) => year.relatedExtraAtMost ?? NOTHING)
      : null,
    shareYears: later.reduce((total, year) => total + year.counted - (start?.counted ?? 0), 0),
  }
}

const IN_DOLLARS: Money = { ...NOTHING, national: null, nationalReal: null }

export function effortOf(years: readonly PathwayYear[]): Effort {
  const [start, ...later] = years
  const end = years.at(-1)
  if (!start || !end || later.length === 0) return { pointsAYear: 0, realGrowthPercent: null, steepest: null }
  const rises = later.map((year, at) => ({ year: year.year, points: year.counted - (years[at]?.counted ?? 0) }))
  return {
    pointsAYear: (end.counted - start.counted) / later.length,
    realGrowthPercent: growth(start.spending.dollarsReal, end.spending.dollarsReal, later.length),
    steepest: rises.reduce((most, rise) => (rise.points > most.points ? rise : most)),
  }
}
