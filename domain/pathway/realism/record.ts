/** All windows of a given length in a record of today's allies. Cached by dataset, definition, length, measure and what was known. */

import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Edition } from '../../edition/edition.ts'
import type { Definition } from '../../figure/indicator.ts'
import { datumIn, type Series } from '../../figure/series.ts'
import { keeper } from '../../lazy.ts'
import {
  firstYearOf,
  type KnownSeries,
  knownSeries,
  type RecordOfDay,
  recordOfDay,
  seriesFrom,
} from './known-shares.ts'
import { type HistoricalWindow, membershipIn, type RealismMeasure } from './window.ts'

export interface HistoricalRecord {
  readonly edition: Edition
  readonly measure: RealismMeasure
  /** Slowest first. */
  readonly windows: readonly HistoricalWindow[]
  /** The number of countries among the windows. Windows of one country overlap, so they are not independent. */
  readonly distinctMembers: number
  /** Percent of GDP in a year, in the series of a window; null where the record lacks it, and where it was not known. */
  readonly shareOf: (window: Pick<HistoricalWindow, 'member' | 'from'>, year: number) => number | null
  /** What is to mind about the record of an earlier day; null for the newest. */
  readonly caveat: string | null
}

const records = keeper<Dataset, string, HistoricalRecord | null>()

/** NATO's tables say since when the commitment of Wales is kept: earlier years of older editions are no part of that. */
const FIRST_YEARS: Readonly<Record<Definition, number>> = { NATO: 2014, SIPRI: 0, EDA: 0 }

/**
 * @param years the length of the windows; null is returned when the record has none of that length
 * @param day as known on a day, ISO 8601; null for the newest
 * @param definition SIPRI's record begins in 1949; of NATO's series the years since 2014 count
 */
export function recordOf(
  dataset: Dataset,
  years: number,
  measure: RealismMeasure,
  day: string | null,
  definition: Definition = 'SIPRI',
): HistoricalRecord | null {
  const known = recordOfDay(dataset, definition, day)
  return records(dataset, `${definition}/${measure}/${years}/${known.key}`, () =>
    buildRecord(dataset, known, years, measure, definition),
  )
}

function buildRecord(
  dataset: Dataset,
  known: RecordOfDay,
  years: number,
  measure: RealismMeasure,
  definition: Definition,
): HistoricalRecord | null {
  const columns = dataset.members.flatMap((member) => {
    const [shares, spending] = (['DEFENCE_SHARE_OF_GDP', 'DEFENCE_SPENDING_USD_CONSTANT'] as const).map((code) =>
      knownSeries(dataset, known, definition, member, code),
    )
    return shares && spending ? [{ member, shares, spending }] : []
  })
  const windows = columns.flatMap(({ member, shares, spending }) => {
    const series = measure === 'points' ? shares : spending
    const first = Math.max(firstYearOf(series), FIRST_YEARS[definition])
    return Array.from({ length: Math.max(0, series.until - years - first + 1) }, (_, index) => first + index).flatMap(
      (from) => windowOf(member, seriesFrom(shares, from), seriesFrom(series, from), from, from + years, measure),
    )
  })
  const [column] = columns
  if (!column || windows.length === 0) return null
  const byMember = new Map<Member, KnownSeries>(columns.map(({ member, shares }) => [member, shares]))
  return {
    edition: column.shares.ofDay.edition,
    measure,
    windows: windows.sort((a, b) => a.pace - b.pace),
    distinctMembers: new Set(windows.map(({ member }) => member)).size,
    shareOf: ({ member, from }, year) => {
      const shares = byMember.get(member)
      return shares && year <= shares.until ? valueIn(seriesFrom(shares, from), year) : null
    },
    caveat: known.caveat,
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

const valueIn = (series: Series, year: number): number | null => datumIn(series, year)?.value ?? null
