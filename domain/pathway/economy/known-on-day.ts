import { isoDate } from '../../../formats/date.ts'
import { titled } from '../../edition/edition.ts'
import type { Series } from '../../figure/series.ts'

/** A series as it was known on the day of a pathway. */
export interface KnownOnDay {
  readonly series: Series
  /** True where the edition is newer than the `asOf` day, because the package carries none that old. */
  readonly isNewer: boolean
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
