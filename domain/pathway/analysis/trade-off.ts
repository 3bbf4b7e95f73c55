/** Compares the extra of a pathway with government spending by function and with the government balance. */

import type { Group, Member } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { findDatum } from '../../figure/figure.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Datum } from '../../figure/series.ts'
import type { PathwayYear } from '../year.ts'

export const COMPARED = [
  'SOCIAL_PROTECTION',
  'HEALTH',
  'EDUCATION',
  'PUBLIC_SOCIAL_EXPENDITURE',
  'GOVERNMENT_BALANCE',
] as const satisfies readonly IndicatorCode[]

/** The extra compared with one indicator. */
export interface Comparison {
  readonly indicator: (typeof COMPARED)[number]
  /** The newest figure that is not a projection, percent of GDP, or why there is none. */
  readonly datum: Datum | Absence
  /** The extra of the last year as a percentage of the figure; null for the balance, which may be zero or negative. */
  readonly percentOf: number | null
  /** The balance if the extra were wholly borrowed, percent of GDP; null for other indicators. */
  readonly balanceIfBorrowed: number | null
}

export interface TradeOff {
  /** Counted share of the last year − that of the start year, in points of GDP. */
  readonly extraPoints: number
  readonly year: number
  readonly comparisons: readonly Comparison[]
  /** The counted share as a percentage of government expenditure, in each year that the outlook covers. */
  readonly ofGovernmentExpenditure: readonly { readonly year: number; readonly percent: number }[]
}

/** @param area whose pathway it is; of a group, the figures are those worked out from its members */
export function tradeOffOf(dataset: Dataset, area: Member | Group, years: readonly PathwayYear[]): TradeOff {
  const [start] = years
  const end = years.at(-1)
  if (!start || !end) throw new Error('A pathway has at least its start year.')
  const extraPoints = end.counted - start.counted
  return {
    extraPoints,
    year: end.year,
    comparisons: COMPARED.map((indicator) => compare(dataset, area, indicator, extraPoints)),
    ofGovernmentExpenditure: years.flatMap(({ year, counted }) => {
      const expenditure = findPercentOfGdp(dataset, area, 'GOVERNMENT_EXPENDITURE', year)
      return isAbsence(expenditure) ? [] : [{ year, percent: (100 * counted) / expenditure.value }]
    }),
  }
}

function compare(
  dataset: Dataset,
  area: Member | Group,
  indicator: Comparison['indicator'],
  extraPoints: number,
): Comparison {
  const datum = findPercentOfGdp(dataset, area, indicator, null)
  if (isAbsence(datum)) return { indicator, datum, percentOf: null, balanceIfBorrowed: null }
  const isBalance = indicator === 'GOVERNMENT_BALANCE'
  return {
    indicator,
    datum,
    percentOf: isBalance || datum.value === 0 ? null : (100 * extraPoints) / datum.value,
    balanceIfBorrowed: isBalance ? datum.value - extraPoints : null,
  }
}

/** @param year null: the newest that is not a projection */
function findPercentOfGdp(dataset: Dataset, area: Member | Group, code: IndicatorCode, year: number | null) {
  const indicator = indicatorOf(dataset, code)
  return findDatum(dataset, { area, indicator, vintage: { kind: 'latest' }, definition: null, aggregate: null }, year)
}
