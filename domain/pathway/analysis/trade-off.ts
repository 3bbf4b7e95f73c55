/** Compares the extra of a pathway with government spending by function and with the government balance. */

import type { Area } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { LATEST, type Vintage } from '../../edition/vintage.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { findDatum } from '../../figure/figure.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Datum } from '../../figure/series.ts'
import { keeper, lazy, withLazy } from '../../lazy.ts'
import { rangeWarning } from '../budget/members.ts'
import { newerWarning, onDayOrNewest } from '../economy/known-on-day.ts'
import type { Pathway } from '../pathway.ts'

export const COMPARED = [
  'SOCIAL_PROTECTION',
  'HEALTH',
  'EDUCATION',
  'PUBLIC_SOCIAL_EXPENDITURE',
  'GOVERNMENT_BALANCE',
] as const satisfies readonly IndicatorCode[]

/** The extra compared with one indicator. */
export interface TradeOffComparison {
  readonly indicator: (typeof COMPARED)[number]
  /** The newest figure that is not a projection, percent of GDP, or why there is none. */
  readonly datum: Datum | Absence
  /** The extra of the last year as a percentage of the figure; null for the balance, which may be zero or negative. */
  readonly percentOf: number | null
  /** The balance if the extra were wholly borrowed, percent of GDP; null for other indicators. */
  readonly balanceIfBorrowed: number | null
  /** The same two with all of a related leg whose start is not assumed; null where there is none. */
  readonly percentOfAtMost: number | null
  readonly balanceIfBorrowedAtMost: number | null
}

export interface TradeOff {
  /** Counted share of the last year − that of the start year, in points of GDP. */
  readonly extraPoints: number
  /** The same with all of a related leg whose start is not assumed; null where there is none. */
  readonly extraPointsAtMost: number | null
  readonly year: number
  readonly comparisons: readonly TradeOffComparison[]
  /** The counted share as a percentage of government expenditure, in each year that the outlook covers. */
  readonly ofGovernmentExpenditure: readonly { readonly year: number; readonly percent: number }[]
  readonly warnings: readonly string[]
}

type Asked = Pick<Pathway, 'dataset' | 'spec' | 'years'>

/** Of a group, the figures are those worked out from its members. As of a day they are those that were known on it. */
export function tradeOffOf(pathway: Asked): TradeOff {
  const { years } = pathway
  const [start] = years
  const end = years.at(-1) ?? start
  const extra = end.counted - start.counted
  const most = end.relatedRange === null ? null : extra + end.relatedRange.low
  const found = lazy(() => COMPARED.map((indicator) => ({ indicator, ...percentOfGdp(pathway, indicator, null) })))
  const expenditure = lazy(() =>
    years.map((one) => ({ one, ...percentOfGdp(pathway, 'GOVERNMENT_EXPENDITURE', one.year) })),
  )
  const known = { extraPoints: extra, extraPointsAtMost: most, year: end.year }
  return withLazy(known, {
    comparisons: () => found().map(({ indicator, datum }) => compare(indicator, datum, extra, most)),
    ofGovernmentExpenditure: () =>
      expenditure().flatMap(({ one: { year, counted }, datum }) =>
        isAbsence(datum) ? [] : [{ year, percent: (100 * counted) / datum.value }],
      ),
    warnings: () => {
      const newer = [...found(), ...expenditure()].flatMap(({ datum, isNewer }) =>
        isAbsence(datum)
          ? []
          : newerWarning(`“${datum.series.indicator.name}”`, { series: datum.series, isNewer }, pathway.spec.asOf),
      )
      return [...new Set([...newer, ...rangeWarning(pathway)])]
    },
  })
}

function compare(
  indicator: TradeOffComparison['indicator'],
  datum: Datum | Absence,
  extra: number,
  most: number | null,
): TradeOffComparison {
  const isBalance = indicator === 'GOVERNMENT_BALANCE'
  const value = isAbsence(datum) ? null : datum.value
  const percentOf = (points: number | null) =>
    isBalance || points === null || value === null || value === 0 ? null : (100 * points) / value
  const balance = (points: number | null) => (isBalance && points !== null && value !== null ? value - points : null)
  return {
    indicator,
    datum,
    percentOf: percentOf(extra),
    balanceIfBorrowed: balance(extra),
    percentOfAtMost: percentOf(most),
    balanceIfBorrowedAtMost: balance(most),
  }
}

/** The newest figure of each member and indicator, which every pathway is next to. */
const kept = keeper<Dataset, string, Datum | Absence>()

/** Groups are without number, and are not kept. */
const newestOf = (dataset: Dataset, area: Area, code: IndicatorCode, find: () => Datum | Absence): Datum | Absence =>
  area.kind === 'member' ? kept(dataset, `${area.code} ${code}`, find) : find()

/**
 * As known on the day of the pathway; the newest where no edition as old is carried, and by version 1 of the model.
 *
 * @param year null: the newest that is not a projection
 */
function percentOfGdp({ dataset, spec }: Asked, code: IndicatorCode, year: number | null) {
  const indicator = indicatorOf(dataset, code)
  const datumIn = (vintage: Vintage) => findDatum(dataset, { area: spec.area, indicator, vintage }, year)
  if (spec.asOf === null || spec.model === '1')
    return {
      datum: year === null ? newestOf(dataset, spec.area, code, () => datumIn(LATEST)) : datumIn(LATEST),
      isNewer: false,
    }
  const { found: datum, isNewer } = onDayOrNewest(spec.asOf, datumIn)
  return { datum, isNewer }
}
