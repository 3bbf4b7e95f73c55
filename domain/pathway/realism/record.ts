/** All windows of a given length in a record of today's allies. Cached by dataset, definition, length and measure. */

import type { Member } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import type { Edition } from '../../edition/edition.ts'
import { LATEST } from '../../edition/vintage.ts'
import { isAbsence } from '../../figure/absence.ts'
import { findSeries } from '../../figure/figure.ts'
import type { Definition } from '../../figure/indicator.ts'
import { datumIn, lastYearOf, type Series } from '../../figure/series.ts'
import { type HistoricalWindow, membershipIn, type RealismMeasure } from './window.ts'

export interface HistoricalRecord {
  readonly edition: Edition
  readonly measure: RealismMeasure
  /** Slowest first. */
  readonly windows: readonly HistoricalWindow[]
  /** The number of countries among the windows. Windows of one country overlap, so they are not independent. */
  readonly distinctMembers: number
  /** Percent of GDP of a member in a year; null where the record lacks it. */
  readonly shareOf: (member: Member, year: number) => number | null
}

const cache = new WeakMap<Dataset, Map<string, HistoricalRecord | null>>()

/**
 * @param years the length of the windows; null is returned when the record has none of that length
 * @param definition SIPRI's record begins in 1949; NATO's is what its newest edition carries, as a rule since 2014
 */
export function recordOf(
  dataset: Dataset,
  years: number,
  measure: RealismMeasure,
  definition: Definition = 'SIPRI',
): HistoricalRecord | null {
  const cached = cache.get(dataset) ?? new Map<string, HistoricalRecord | null>()
  cache.set(dataset, cached)
  const key = `${definition}/${measure}/${years}`
  const existing = cached.get(key)
  if (existing !== undefined) return existing
  const record = buildRecord(dataset, years, measure, definition)
  cached.set(key, record)
  return record
}

function buildRecord(
  dataset: Dataset,
  years: number,
  measure: RealismMeasure,
  definition: Definition,
): HistoricalRecord | null {
  const columns = dataset.members.flatMap((member) => {
    const shares = seriesBy(dataset, definition, member, 'DEFENCE_SHARE_OF_GDP')
    const spending = seriesBy(dataset, definition, member, 'DEFENCE_SPENDING_USD_CONSTANT')
    return shares && spending ? [{ member, shares, spending }] : []
  })
  const windows = columns.flatMap(({ member, shares, spending }) => {
    const series = measure === 'points' ? shares : spending
    return Array.from(
      { length: lastYearOf(series) - years - series.firstYear + 1 },
      (_, index) => series.firstYear + index,
    ).flatMap((from) => windowOf(member, shares, series, from, from + years, measure))
  })
  const [first] = columns
  if (!first || windows.length === 0) return null
  const byMember = new Map(columns.map(({ member, shares }) => [member, shares]))
  return {
    edition: first.shares.edition,
    measure,
    windows: windows.sort((a, b) => a.pace - b.pace),
    distinctMembers: new Set(windows.map(({ member }) => member)).size,
    shareOf: (member, year) => valueIn(byMember.get(member), year),
  }
}

function windowOf(
  member: Member,
  shares: Series,
  series: Series,
  from: number,
  to: number,
  measure: RealismMeasure,
): readonly HistoricalWindow[] {
  const [start, end] = [valueIn(series, from), valueIn(series, to)]
  // SIPRI prints zeros for Iceland, which has no armed forces: a pace from zero means nothing.
  if (start === null || end === null || start <= 0 || end <= 0) return []
  // Growth is the compound annual growth rate.
  const pace = measure === 'points' ? (end - start) / (to - from) : 100 * ((end / start) ** (1 / (to - from)) - 1)
  const asMember = membershipIn(member, from, to)
  return [{ member, from, to, startShare: valueIn(shares, from), endShare: valueIn(shares, to), pace, asMember }]
}

const valueIn = (series: Series | undefined, year: number): number | null =>
  series ? (datumIn(series, year)?.value ?? null) : null

function seriesBy(
  dataset: Dataset,
  definition: Definition,
  member: Member,
  code: 'DEFENCE_SHARE_OF_GDP' | 'DEFENCE_SPENDING_USD_CONSTANT',
): Series | null {
  const indicator = indicatorOf(dataset, code)
  const series = findSeries(dataset, { area: member, indicator, vintage: LATEST, definition, aggregate: null })
  return isAbsence(series) ? null : series
}
