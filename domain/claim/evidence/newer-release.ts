/** Reports that were out when something was said, and that are not carried here: a check by an older one says so. */

import { formatDate } from '../../../formats/date.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { carries, carriesWhole, type Edition } from '../../edition/edition.ts'
import type { Release } from '../../edition/release.ts'
import type { Datum } from '../../figure/series.ts'
import type { Claim } from '../claim.ts'

/** Whose reports the releases are that claims rest on. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'nato-defence-expenditure': 'NATO’s',
  'eda-defence-data': 'the European Defence Agency’s',
}

/**
 * The last year that a release measures, which its title names: 2024 of "(2014-2024)", and of "Defence Data 2024-2025", where the later
 * year is a forecast.
 */
export function lastMeasuredYear({ title }: Pick<Release, 'title'>): number | null {
  const [, year] = /\(\d{4}-(\d{4})\)/.exec(title) ?? /^Defence Data (\d{4})-\d{4}/.exec(title) ?? []
  return year === undefined ? null : Number(year)
}

/** The newest report of before the words than the figures are from; null where there is none, or the figures are not NATO's. */
export function newerRelease({ releases }: Dataset, claim: Claim, data: readonly Datum[]): Release | null {
  const used = data.map(({ series }) => series.edition).filter(({ source }) => source.slug in PUBLISHERS)
  if (used.length === 0) return null
  const newest = used.reduce((a, b) => (b.publishedOn > a.publishedOn ? b : a))
  return newestBetween(releases, newest.source.slug, newest.publishedOn, claim.saidOn)
}

/**
 * The newest report by the claim's definition, out by a day, that may have measured the year, and is not here or not with that figure.
 *
 * @param until ISO 8601
 */
export function releaseThatMeasured(
  { releases, editions }: Dataset,
  { definition }: Claim,
  year: number,
  until: string,
): Release | null {
  const source = definition === 'EDA' ? 'eda-defence-data' : 'nato-defence-expenditure'
  const code = definition === 'EDA' ? 'DEFENCE_SPENDING_EUR' : 'DEFENCE_SPENDING_USD'
  const isWhole = (edition: Edition) => carries(edition, code) && carriesWhole(edition, code)
  const may = releases.filter(
    (release) =>
      (lastMeasuredYear(release) ?? 0) >= year && !editions.some((one) => one.slug === release.edition && isWhole(one)),
  )
  return newestBetween(may, source, '', until)
}

const newestBetween = (releases: readonly Release[], of: string, after: string, until: string): Release | null =>
  releases.findLast(({ source, publishedOn }) => source === of && publishedOn > after && publishedOn <= until) ?? null

/** "NATO’s “Annual Report 2024, with figures (2014-2024)” of 24 April 2025, not carried here" */
export const describeRelease = ({ title, publishedOn, publishedPrecision, edition, source }: Release): string =>
  `${PUBLISHERS[source] ?? 'The'} “${title}” of ${formatDate(publishedOn, publishedPrecision)}, ${edition === null ? 'not carried here' : 'of which this figure is not carried here'}`
