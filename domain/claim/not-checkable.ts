/** The checks of claims that cannot be checked, with the reason. */
import type { Dataset } from '../dataset/dataset.ts'
import { END } from '../day.ts'
import { carries } from '../edition/edition.ts'
import type { Release } from '../edition/release.ts'
import type { Absence } from '../figure/absence.ts'
import type { Claim } from './claim.ts'
import type { ClaimCheck, ClaimVintage, UncheckableReason } from './claim-check.ts'
import type { Finding, OtherReading } from './evidence/evidence.ts'
import { editionsKnown } from './evidence/known-editions.ts'
import { releaseThatMeasured } from './evidence/newer-release.ts'
import { describeNotYetMeasured, describeReading, describeUncheckable, knownWhen } from './words/check-words.ts'

export const otherReadings = (findings: readonly Finding[]): readonly OtherReading[] =>
  findings.map(({ basis = 'otherwise', value }) => ({ basis, computed: value }))

/** The last year of which figures are needed: the distance to a share is that of the year from which it is reckoned. */
const measuredYear = ({ quantity, year, since }: Claim): number =>
  (quantity === 'POINTS_TO_SHARE' || quantity === 'POINTS_A_YEAR_TO_SHARE' ? since : year) ?? 0

/** The check for which no edition has the figures. */
export function withoutFigures(
  dataset: Dataset,
  claim: Claim,
  vintage: ClaimVintage,
  missing: Absence | null,
  readOtherwise: readonly Finding[],
): ClaimCheck {
  const others = otherReadings(readOtherwise)
  const year = measuredYear(claim)
  const known = editionsKnown(dataset, claim, vintage === 'LATEST').filter((edition) =>
    carries(edition, 'DEFENCE_SHARE_OF_GDP'),
  )
  const isAhead = known.every((edition) => edition.lastYear < year)
  const until = vintage === 'AT_THE_TIME' ? claim.saidOn : END
  const newer = restsOnReports(claim) ? releaseThatMeasured(dataset, claim, year, until) : null
  if (isAhead && (newer || known.length > 0)) {
    const explanation = describeNotYetMeasured(knownWhen(claim, vintage === 'LATEST'), year, newer)
    return uncheckable(claim, vintage, newer ? 'NOT_CARRIED' : 'NOT_YET_MEASURED', explanation, others, newer)
  }
  const { reason = 'NOT_IN_SOURCE', explanation = 'No edition has it.' } = missing ?? {}
  return uncheckable(claim, vintage, reason, explanation, others, vintage === 'LATEST' ? null : newer)
}

const NOT_FROM_NATO: ReadonlySet<Claim['quantity']> = new Set([
  'GDP',
  'SPENDING_AT_SHARE',
  'AMOUNT_IN_POINTS_OF_GDP',
  'SOCIAL_SHARE_OF_GDP',
])

/** Whether it rests on reports of which all releases are listed: NATO's, and the European Defence Agency's. */
const restsOnReports = ({ definition, quantity }: Claim): boolean =>
  definition !== 'SIPRI' && !NOT_FROM_NATO.has(quantity)

/** @param others what it would be in other readings, which are told beside */
export const uncheckable = (
  claim: Claim,
  vintage: ClaimVintage,
  reason: UncheckableReason,
  explanation: string,
  others: readonly OtherReading[] = [],
  newer: Release | null = null,
): ClaimCheck => ({
  claim,
  vintage,
  verdict: 'NOT_CHECKABLE',
  computed: null,
  data: [],
  basis: null,
  isStandIn: false,
  others,
  reading: describeReading(claim, {}, others),
  newerRelease: newer,
  warnings: [],
  working: describeUncheckable(claim, knownWhen(claim, vintage === 'LATEST'), explanation, {
    others,
    newer: reason === 'NOT_CARRIED' ? null : newer,
  }),
  reason,
})
