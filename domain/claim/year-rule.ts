/** The one rule for the year of words that name none: "nine when I took office", "at the moment we are at 2.3%". */
import { lastDayOf } from '../day.ts'
import type { Release } from '../release.ts'

/** Up to this month the year before is the last complete one, and a country speaks of that. */
const LAST_MONTH_OF_WINTER = 3

/**
 * The year that the words mean. What somebody says of an alliance or of another country rests on the newest figures that NATO had
 * published at that moment: their last year. Who speaks for a country knows its running budget: in the first quarter the words are of the
 * last complete year, after it of the running one.
 *
 * @param moment of which the words speak, "2021-01" or "2025-01-17"
 * @param ofOneself whether somebody speaks of the country for which they speak
 */
export function yearOfMoment(moment: string, ofOneself: boolean, releases: readonly Release[]): number {
  const [year, month] = [Number(moment.slice(0, 4)), Number(moment.slice(5, 7))]
  if (ofOneself) return month <= LAST_MONTH_OF_WINTER ? year - 1 : year
  const out = releases.filter(({ publishedOn }) => publishedOn <= lastDayOf(moment))
  return out.length === 0 ? year - 1 : Math.max(...out.map(({ lastYear }) => lastYear))
}
