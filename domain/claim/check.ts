/** Checks a claim against the figures known when it was made, or against the newest ones. */

import type { Dataset } from '../dataset/dataset.ts'
import { carries } from '../edition/edition.ts'
import type { Release } from '../edition/release.ts'
import type { Vintage } from '../edition/vintage.ts'
import { ABSENCE_REASONS, type Absence, isAbsence } from '../figure/absence.ts'
import type { Datum } from '../figure/series.ts'
import { describeNotYetMeasured, describeReading, describeUncheckable, knownWhen, workingOf } from './check-words.ts'
import { type Claim, OBSTACLES } from './claim.ts'
import type { Finding, OtherReading } from './evidence.ts'
import { editionsKnown, vintagesToTry } from './known-editions.ts'
import { newerRelease, releaseThatMeasured } from './newer-release.ts'
import { COMPUTATIONS } from './quantities.ts'
import { pricesOf } from './reading.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import { warningsOf } from './warnings.ts'

/** AT_THE_TIME: the editions published by the day of the words. LATEST: the newest editions. */
export const CLAIM_VINTAGES = ['AT_THE_TIME', 'LATEST'] as const
export type ClaimVintage = (typeof CLAIM_VINTAGES)[number]

/** Why a claim cannot be checked. */
export const UNCHECKABLE_REASONS = [...OBSTACLES, 'NOT_YET_MEASURED', 'UNDECIDED', ...ABSENCE_REASONS] as const
export type UncheckableReason = (typeof UNCHECKABLE_REASONS)[number]

export interface ClaimCheck {
  readonly claim: Claim
  readonly vintage: ClaimVintage
  readonly verdict: Verdict
  /** In the claim's unit; null when it cannot be checked. */
  readonly computed: number | null
  readonly data: readonly Datum[]
  /** On which basis it is read, where there is another; the same in both vintages. */
  readonly basis: string | null
  /** Whether a figure of another year stands in for one that no edition had. */
  readonly isStandIn: boolean
  readonly others: readonly OtherReading[]
  /** How what the words leave open is read. */
  readonly reading: string | null
  /** A report that was out when the words were said, newer than the figures, and is not carried. */
  readonly newerRelease: Release | null
  /** What the edition says about the figures of the area that the claim is about. */
  readonly warnings: readonly string[]
  /** The result as one sentence. */
  readonly working: string
  readonly reason: UncheckableReason | null
}

/** Computes the claim's quantity as it is read, with earlier editions where the vintage's newest lacks a figure. */
export function checkClaim(dataset: Dataset, claim: Claim, vintage: ClaimVintage): ClaimCheck {
  if (claim.obstacle) return uncheckable(claim, vintage, claim.obstacle.kind, claim.obstacle.explanation)
  let missing: Absence | null = null
  let others: readonly Finding[] = []
  for (const candidate of vintagesToTry(dataset, claim, vintage === 'LATEST')) {
    const [asRead, ...rest] = COMPUTATIONS[claim.quantity]({ dataset, vintage: candidate, claim })
    const readOtherwise = rest.filter((result): result is Finding => !isAbsence(result))
    if (asRead && !isAbsence(asRead)) return decided(dataset, claim, vintage, asRead, readOtherwise)
    if (others.length === 0) others = [...inAnotherBase(dataset, claim, candidate), ...readOtherwise]
    missing ??= asRead ?? null
  }
  return notFound(dataset, claim, vintage, missing, others)
}

/** What a claim at constant prices of a base year that no edition has would be in that of the newest, to be told beside. */
function inAnotherBase(dataset: Dataset, claim: Claim, vintage: Vintage): readonly Finding[] {
  if (pricesOf(claim) !== 'CONSTANT') return []
  const [found] = COMPUTATIONS[claim.quantity]({ dataset, vintage, claim, inAnyBase: true })
  return found && !isAbsence(found) ? [found] : []
}

function judge(claim: Claim, { value, atMost = value, isStandIn = false }: Finding): Verdict {
  const verdict = verdictOf(claim, value)
  if (verdict !== verdictOf(claim, atMost)) return 'NOT_CHECKABLE'
  return isStandIn && verdict === 'MATCHES' ? 'CLOSE' : verdict
}

function decided(
  dataset: Dataset,
  claim: Claim,
  vintage: ClaimVintage,
  finding: Finding,
  readOtherwise: readonly Finding[],
): ClaimCheck {
  const verdict = judge(claim, finding)
  const others = otherReadings(readOtherwise)
  const reading = describeReading(claim, finding, others)
  const newer = vintage === 'LATEST' ? null : newerRelease(dataset, claim, finding.data)
  const warnings = warningsOf(claim, finding.data)
  return {
    claim,
    vintage,
    verdict,
    computed: finding.value,
    data: finding.data,
    basis: finding.basis ?? null,
    isStandIn: finding.isStandIn ?? false,
    others,
    reading,
    newerRelease: newer,
    warnings,
    working: workingOf(claim, finding, verdict, { reading, newer, warnings }),
    reason: verdict === 'NOT_CHECKABLE' ? 'UNDECIDED' : null,
  }
}

const otherReadings = (findings: readonly Finding[]): readonly OtherReading[] =>
  findings.map(({ basis = 'otherwise', value }) => ({ basis, computed: value }))

/** The last year of which figures are needed: the distance to a share is that of the year from which it is reckoned. */
const measuredYear = ({ quantity, year, since }: Claim): number =>
  (quantity === 'POINTS_TO_SHARE' || quantity === 'POINTS_A_YEAR_TO_SHARE' ? since : year) ?? 0

function notFound(
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

const END = '9999-12-31'

const uncheckable = (
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
