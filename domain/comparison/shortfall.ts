/**
 * What was missing to a target share of GDP in each year since one: in points of GDP, and in dollars at constant prices. Years at the
 * target count as nothing missing; what is above it makes up for no other year and no other member.
 */

import { isMemberIn, type Member } from '../area/area.ts'
import { LEAST_COVERAGE } from '../area/coverage.ts'
import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import { titled } from '../edition/edition.ts'
import { type Absence, absence, isAbsence } from '../figure/absence.ts'
import { findSeries, type SeriesQuery } from '../figure/figure.ts'
import { isAtLeast } from '../figure/printed.ts'
import { type Datum, datumIn, newestDatum, type Series } from '../figure/series.ts'

export interface ShortfallQuery extends Pick<SeriesQuery, 'vintage'> {
  /** Percent of GDP. */
  readonly target: number
  /** The first year. */
  readonly since: number
  /** The last year; null: the newest that is not a projection. */
  readonly until: number | null
}

export interface ShortfallYear {
  readonly year: number
  /** The share of GDP. */
  readonly share: Datum
  /** GDP in the same edition, in millions of dollars at constant prices. */
  readonly gdp: Datum
  /** Points of GDP below the target; 0 at the target. */
  readonly points: number
  /** Millions of dollars at constant prices below the target. */
  readonly amount: number
}

export interface MemberShortfall {
  readonly member: Member
  readonly shares: Series
  /** The years with figures. A member counts from the year of its accession. */
  readonly years: readonly ShortfallYear[]
  readonly yearsWithoutFigure: readonly number[]
  /** Σ points */
  readonly points: number
  /** Σ amount, millions of dollars at constant prices */
  readonly amount: number
  readonly unit: string
  readonly basePriceYear: number | null
}

export function memberShortfall(dataset: Dataset, member: Member, query: ShortfallQuery): MemberShortfall | Absence {
  const { vintage, target } = query
  const indicator = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  const shares = findSeries(dataset, { area: member, indicator, vintage, definition: 'NATO' })
  if (isAbsence(shares)) return shares
  const gdp = dataset.seriesOf(shares.edition, 'NATO_GDP_USD_CONSTANT', member)
  if (gdp === null)
    return absence('NOT_IN_EDITION', `${titled(shares.edition)} has no GDP of ${member.name} at constant prices.`)
  const wanted = yearsOf(member, query, shares)
  const years = wanted.flatMap((year) => shortfallIn(shares, gdp, year, target) ?? [])
  const have = new Set(years.map(({ year }) => year))
  const yearsWithoutFigure = wanted.filter((year) => !have.has(year))
  const tooFew = tooFewYears(member, query, wanted, yearsWithoutFigure, shares)
  if (tooFew) return tooFew
  const { unit, basePriceYear } = gdp
  const points = years.reduce((sum, one) => sum + one.points, 0)
  const amount = years.reduce((sum, one) => sum + one.amount, 0)
  return { member, shares, years, yearsWithoutFigure, points, amount, unit, basePriceYear }
}

/** The years asked for in which it was a member. */
function yearsOf(member: Member, { since, until }: ShortfallQuery, shares: Series): readonly number[] {
  const last = until ?? newestDatum(shares)?.year ?? since
  return Array.from({ length: Math.max(0, last - since + 1) }, (_, at) => since + at).filter((year) =>
    isMemberIn(member, year),
  )
}

function shortfallIn(shares: Series, gdps: Series, year: number, target: number): ShortfallYear | null {
  const share = datumIn(shares, year)
  const gdp = datumIn(gdps, year)
  if (share === null || gdp === null) return null
  const points = isAtLeast(share.value, target) ? 0 : target - share.value
  return { year, share, gdp, points, amount: (points / 100) * gdp.value }
}

/** The same limit as for members of a group: of two thirds of the years. */
function tooFewYears(
  member: Member,
  { since }: ShortfallQuery,
  wanted: readonly number[],
  without: readonly number[],
  { edition }: Series,
): Absence | null {
  if (wanted.length === 0)
    return absence('NO_VALUE_IN_YEAR', `${member.name} was not a member in any of the years since ${since}.`)
  if ((wanted.length - without.length) / wanted.length >= LEAST_COVERAGE) return null
  return absence(
    'INSUFFICIENT_COVERAGE',
    `${titled(edition)} has figures of ${member.name} for ${wanted.length - without.length} of ${wanted.length} years since ${since}, and it takes two thirds. Without: ${without.join(', ')}.`,
  )
}
