/** The series that the account of a budget is made from, as they were known on the day of the pathway. */

import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { type Edition, titled } from '../../edition/edition.ts'
import type { Vintage } from '../../edition/vintage.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import { findSeries } from '../../figure/figure.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import { datumIn, lastYearOf, type Series } from '../../figure/series.ts'
import { type EconomyStatus, leastCertain } from '../economy/economy-status.ts'
import { type KnownOnDay, newerWarning, onDayOrNewest } from '../economy/known-on-day.ts'
import type { MemberPathway } from '../member-pathway.ts'
import type { Pathway } from '../pathway.ts'
import { memberParts, type PartOfMembers, type Parts, rangeWarning } from './members.ts'

/** A value; beyond its source that of the source’s last year, marked as extrapolated. */
export interface Assumed {
  readonly value: number
  readonly status: EconomyStatus
}

/** Datasets of earlier versions do not know every indicator. */
export function budgetSeries(dataset: Dataset, area: Member, code: IndicatorCode, vintage: Vintage): Series | Absence {
  const indicator = dataset.indicators.get(code)
  if (!indicator) return absence('NOT_IN_SOURCE', `The figures of version ${dataset.version} do not have ${code}.`)
  return findSeries(dataset, { area, indicator, vintage })
}

/**
 * The series that was known on a day, with a value for the start year of the pathway or, where it ends before, for its last year.
 *
 * @param asOf a day, or null for the newest
 */
export function seriesFor(
  dataset: Dataset,
  { member, years: [start] }: MemberPathway,
  code: IndicatorCode,
  asOf: string | null,
): KnownOnDay | Absence {
  const { found: series, isNewer } = onDayOrNewest(asOf, (vintage) => budgetSeries(dataset, member, code, vintage))
  if (isAbsence(series)) return series
  const last = lastYearOf(series)
  if (start && datumIn(series, Math.min(start.year, last))) return { series, isNewer }
  return absence(
    'NO_VALUE_IN_YEAR',
    `${titled(series.edition)} has no “${series.indicator.name}” of ${member.name} for ${start?.year}: it covers ${series.firstYear} to ${last}.`,
  )
}

export function assumedIn(series: Series, year: number): Assumed {
  const last = lastYearOf(series)
  const datum = datumIn(series, Math.min(year, last))
  if (!datum) throw new Error(`${series.edition.slug} has a gap in ${year}.`)
  return { value: datum.value, status: year > last ? 'extrapolated' : datum.status }
}

/** A warning where years lie beyond a series; none else. */
export const heldWarning = (what: string, series: Series, lastYear: number): readonly string[] => {
  const last = lastYearOf(series)
  return lastYear > last
    ? [`${what} after ${last}, the last year of ${titled(series.edition)}, stays what it is then.`]
    : []
}

export interface OfSeries<Year> extends PartOfMembers {
  readonly edition: Edition
  readonly years: readonly Year[]
}

/**
 * What is worked out year by year from one series of each member.
 *
 * @param what what it is a figure of, such as “Debt”
 * @param named how warnings name the series
 */
export function fromSeries<Year extends object>(
  pathway: Pathway,
  code: IndicatorCode,
  what: string,
  named: string,
  yearOf: (year: number, index: number, parts: Parts<KnownOnDay>['parts']) => Year,
) {
  const { dataset, spec } = pathway
  const found = memberParts(pathway, what, (member) => seriesFor(dataset, member, code, spec.asOf))
  if (isAbsence(found)) return found
  const { parts, first, leftOut, coverage, warnings } = found
  const { series } = first.value
  return {
    edition: series.edition,
    years: pathway.years.map(({ year }, index) => {
      const status = leastCertain(parts.map(({ value }) => assumedIn(value.series, year).status))
      return { year, status, ...yearOf(year, index, parts) }
    }),
    leftOut,
    coverage,
    warnings: [
      ...warnings,
      ...heldWarning(named, series, pathway.years.at(-1)?.year ?? 0),
      ...newerWarning(named, first.value, spec.asOf),
      ...rangeWarning(pathway),
    ],
  }
}
