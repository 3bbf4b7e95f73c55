/**
 * The record of a member as it was known on a day. Older editions of SIPRI are carried as extracts: what one lacks before its first year
 * is read in the newest edition, but no year after the extract's last, and never both within one stretch.
 */

import type { Member } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { titled } from '../../edition/edition.ts'
import { LATEST, type Vintage, visibleEditions } from '../../edition/vintage.ts'
import { isAbsence } from '../../figure/absence.ts'
import { findSeries } from '../../figure/figure.ts'
import type { Definition } from '../../figure/indicator.ts'
import { lastYearOf, type Series } from '../../figure/series.ts'

export interface RecordOfDay {
  /** What the record depends on: the same for days on which the same was known. */
  readonly key: string
  readonly vintage: Vintage
  /** Stretches that end later were not known. */
  readonly until: number
  /** Whether years before its first are read in the newest edition. */
  readonly isCompleted: boolean
  /** What is to mind about the record of an earlier day; null for the newest. */
  readonly caveat: string | null
}

const NEWEST: RecordOfDay = { key: 'newest', vintage: LATEST, until: Infinity, isCompleted: false, caveat: null }

/** @param day ISO 8601; null for the newest */
export function recordOfDay(dataset: Dataset, definition: Definition, day: string | null): RecordOfDay {
  if (day === null) return NEWEST
  const vintage: Vintage = { kind: 'asOf', day }
  const shares = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  const newest = visibleEditions(dataset, shares, definition, LATEST)
  const ofDay = visibleEditions(dataset, shares, definition, vintage)
  const [last] = isAbsence(newest) ? [] : newest
  if (!last) return NEWEST
  if (isAbsence(ofDay)) {
    // Of the year of the day itself no record was complete.
    const until = Number(day.slice(0, 4)) - 1
    const caveat = `No edition of ${last.source.publisher}’s record as old as ${day} is carried: the stretches are those of ${titled(last)} that had ended by ${until}.`
    return { key: `until ${until}`, vintage: LATEST, until, isCompleted: false, caveat }
  }
  const [known] = ofDay
  if (!known || known === last) return NEWEST
  const isCompleted = last.firstYear < known.firstYear
  return {
    key: ofDay.map(({ slug }) => slug).join(' '),
    vintage,
    until: Infinity,
    isCompleted,
    caveat: isCompleted
      ? `The record is ${titled(known)}, the newest of ${day}, which is carried from ${known.firstYear}: stretches that begin before are those of ${titled(last)} that had ended by ${known.lastYear}.`
      : `The record is ${titled(known)}, the newest of ${day}.`,
  }
}

/** Series of one indicator of a member: that of the day, and the newest one for stretches that begin before it. */
export interface KnownSeries {
  readonly ofDay: Series
  readonly before: Series | null
  readonly until: number
}

export function knownSeries(
  dataset: Dataset,
  { vintage, until, isCompleted }: RecordOfDay,
  definition: Definition,
  member: Member,
  code: 'DEFENCE_SHARE_OF_GDP' | 'DEFENCE_SPENDING_USD_CONSTANT',
): KnownSeries | null {
  const indicator = indicatorOf(dataset, code)
  const seriesIn = (one: Vintage) => {
    const series = findSeries(dataset, { area: member, indicator, vintage: one, definition })
    return isAbsence(series) ? null : series
  }
  const ofDay = seriesIn(vintage)
  if (!ofDay) return null
  return { ofDay, before: isCompleted ? seriesIn(LATEST) : null, until: Math.min(until, lastYearOf(ofDay)) }
}

/** The series for a stretch, by its first year. */
export const seriesFrom = ({ ofDay, before }: KnownSeries, from: number): Series =>
  before && from < ofDay.firstYear ? before : ofDay

/** The first year of which anything is known. */
export const firstYearOf = ({ ofDay, before }: KnownSeries): number =>
  Math.min(ofDay.firstYear, before?.firstYear ?? Infinity)
