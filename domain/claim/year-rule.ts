/** The one rule for the year of words that name none: "nine when I took office", "at the moment we are at 2.3%". */
import { lastDayOf } from '../day.ts'
import type { Release } from '../edition/release.ts'
import { lastMeasuredYear } from './evidence/newer-release.ts'

/** The last month in which a country that speaks of itself means the year before. */
const MARCH = 3

/**
 * The year that the words mean. What somebody says of the alliance or of another country rests on the newest figures that NATO had
 * published at that moment: their last year. Who speaks for a country knows its running budget: in the first quarter the words are of the
 * last complete year, later of the running one.
 *
 * @param moment of which the words speak, "2021-01" or "2025-01-17"
 * @param isOwn whether somebody speaks of the country for which they speak
 */
export function yearOfMoment(moment: string, isOwn: boolean, releases: readonly Release[]): number {
  const [year, month] = [Number(moment.slice(0, 4)), Number(moment.slice(5, 7))]
  if (isOwn) return month <= MARCH ? year - 1 : year
  const years = releases
    .filter(({ source }) => source === 'nato-defence-expenditure')
    .filter(({ publishedOn }) => publishedOn <= lastDayOf(moment))
    .flatMap((release) => lastMeasuredYear(release) ?? [])
  return years.length === 0 ? year - 1 : Math.max(...years)
}
