/** What the extra of a pathway is next to: social protection, health, education, the balance of government. */
import { type Absence, isAbsence } from '../absence.ts'
import { type Dataset, indicatorOf } from '../dataset.ts'
import { findDatum } from '../figure.ts'
import type { IndicatorCode } from '../indicator.ts'
import type { Datum } from '../series.ts'
import type { MemberPathway } from './member-pathway.ts'

export const COMPARED = [
  'SOCIAL_PROTECTION',
  'HEALTH',
  'EDUCATION',
  'PUBLIC_SOCIAL_EXPENDITURE',
  'GOVERNMENT_BALANCE',
] as const satisfies readonly IndicatorCode[]

/** One thing that the extra is compared with. */
export interface Comparison {
  readonly indicator: (typeof COMPARED)[number]
  /** The newest figure that is not a projection, percent of GDP, with the year and edition that it is of. */
  readonly datum: Datum | Absence
  /** The extra of the last year as a percentage of it; null for the balance, which may be of either sign or nothing. */
  readonly percentOf: number | null
  /** For the balance: what it would be if the extra were wholly borrowed, percent of GDP. */
  readonly balanceIfBorrowed: number | null
}

export interface TradeOff {
  /** Points of GDP by which the last year's share exceeds the start's. */
  readonly extraPoints: number
  readonly year: number
  readonly comparisons: readonly Comparison[]
  /** The counted share as a percentage of all government expenditure, each year that the outlook covers. */
  readonly ofGovernmentExpenditure: readonly { readonly year: number; readonly percent: number }[]
}

export function tradeOffOf(dataset: Dataset, pathway: MemberPathway): TradeOff {
  const [start] = pathway.years
  const end = pathway.years.at(-1)
  if (!start || !end) throw new Error('A pathway has at least its start year.')
  const extraPoints = end.counted - start.counted
  return {
    extraPoints,
    year: end.year,
    comparisons: COMPARED.map((indicator) => compare(dataset, pathway, indicator, extraPoints)),
    ofGovernmentExpenditure: pathway.years.flatMap(({ year, counted }) => {
      const whole = newest(dataset, pathway, 'GOVERNMENT_EXPENDITURE', year)
      return isAbsence(whole) ? [] : [{ year, percent: (100 * counted) / whole.value }]
    }),
  }
}

function compare(
  dataset: Dataset,
  pathway: MemberPathway,
  indicator: Comparison['indicator'],
  extraPoints: number,
): Comparison {
  const datum = newest(dataset, pathway, indicator, null)
  if (isAbsence(datum)) return { indicator, datum, percentOf: null, balanceIfBorrowed: null }
  const isBalance = indicator === 'GOVERNMENT_BALANCE'
  return {
    indicator,
    datum,
    percentOf: isBalance || datum.value === 0 ? null : (100 * extraPoints) / datum.value,
    balanceIfBorrowed: isBalance ? datum.value - extraPoints : null,
  }
}

function newest(dataset: Dataset, { member }: MemberPathway, code: IndicatorCode, year: number | null) {
  const indicator = indicatorOf(dataset, code)
  return findDatum(
    dataset,
    { area: member, indicator, vintage: { kind: 'latest' }, definition: null, aggregate: null },
    year,
  )
}
