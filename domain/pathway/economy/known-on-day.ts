import { isoDate } from '../../../formats/date.ts'
import { titled } from '../../edition/edition.ts'
import { LATEST, type Vintage, vintageOn } from '../../edition/vintage.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { Series } from '../../figure/series.ts'

/** A series as it was known on the day of a pathway. */
export interface KnownOnDay {
  readonly series: Series
  /** True where the edition is newer than the `asOf` day, because the package carries none that old. */
  readonly isNewer: boolean
}

/** What was known on a day, or the newest where the package carries no edition that old: then a warning says so. */
export function onDayOrNewest<Found extends object>(asOf: string | null, find: (vintage: Vintage) => Found | Absence) {
  const ofDay = find(vintageOn(asOf))
  const isNewer = isAbsence(ofDay) && ofDay.reason === 'NO_EDITION_YET'
  return { found: isNewer ? find(LATEST) : ofDay, isNewer }
}

/** A warning where no edition of the day is carried; none else. */
export const newerWarning = (
  what: string,
  { series: { edition }, isNewer }: KnownOnDay,
  asOf: string | null,
): readonly string[] =>
  isNewer
    ? [
        `${what} is from ${titled(edition)}, published on ${isoDate(edition.publishedOn, edition.publishedPrecision)}: no edition with it as old as ${asOf} is carried.`,
      ]
    : []
