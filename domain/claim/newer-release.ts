/** Reports that NATO had published when something was said, and that are not carried here: a check by an older one says so. */

import type { Dataset } from '../dataset/dataset.ts'
import { carries, carriesWhole, type Edition } from '../edition/edition.ts'
import type { Release } from '../edition/release.ts'
import { formatDate } from '../figure/citation.ts'
import type { Datum } from '../figure/series.ts'
import type { Claim } from './claim.ts'

const SOURCE = 'nato-defence-expenditure'

/** The last year of a release's figures, which its title names: 2024 of "(2014-2024)". */
export function lastYearOf({ title }: Pick<Release, 'title'>): number | null {
  const [, year] = /\(\d{4}-(\d{4})\)/.exec(title) ?? []
  return year === undefined ? null : Number(year)
}

/** The newest report of before the words than the figures are from; null where there is none, or the figures are not NATO's. */
export function newerRelease({ releases }: Dataset, claim: Claim, data: readonly Datum[]): Release | null {
  const used = data.map(({ series }) => series.edition).filter(({ source }) => source.slug === SOURCE)
  if (used.length === 0) return null
  const newest = used.reduce((a, b) => (b.publishedOn > a.publishedOn ? b : a))
  return newestBetween(releases, newest.publishedOn, claim.saidOn)
}

/** The newest report of before the words that may have measured the year, and is not here or not with that figure. */
export const releaseThatMeasured = ({ releases, editions }: Dataset, claim: Claim, year: number): Release | null =>
  newestBetween(
    releases.filter(
      (release) =>
        (lastYearOf(release) ?? 0) >= year && !editions.some((one) => one.slug === release.edition && isWhole(one)),
    ),
    '',
    claim.saidOn,
  )

const isWhole = (edition: Edition): boolean =>
  carries(edition, 'DEFENCE_SPENDING_USD') && carriesWhole(edition, 'DEFENCE_SPENDING_USD')

const newestBetween = (releases: readonly Release[], after: string, until: string): Release | null =>
  releases.findLast(({ source, publishedOn }) => source === SOURCE && publishedOn > after && publishedOn <= until) ??
  null

/** "NATO’s “Annual Report 2024, with figures (2014-2024)” of 24 April 2025, not carried here" */
export const describeRelease = ({ title, publishedOn, publishedPrecision, edition }: Release): string =>
  `NATO’s “${title}” of ${formatDate(publishedOn, publishedPrecision)}, ${edition === null ? 'not carried here' : 'of which this figure is not carried here'}`
