/** Checks a claim against the figures known when it was made, or against the newest ones. */
import { ABSENCE_REASONS, type Absence, isAbsence } from '../absence.ts'
import { formatValue } from '../citation.ts'
import type { Dataset } from '../dataset.ts'
import { carries, type Edition } from '../edition.ts'
import type { Datum } from '../series.ts'
import { LATEST, type Vintage } from '../vintage.ts'
import { type Claim, OBSTACLES } from './claim.ts'
import type { Evidence, Finding } from './evidence.ts'
import { COMPUTATIONS } from './quantities.ts'
import { VERDICTS, type Verdict, verdictOf } from './verdict.ts'
import { assertionOf, attribution, withUnit } from './words.ts'

/** AT_THE_TIME: the editions published by the day of the statement. LATEST: the newest editions. */
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
  /** How ambiguous wording was interpreted. */
  readonly reading: string | null
  /** The result as one sentence. */
  readonly working: string
  readonly reason: UncheckableReason | null
}

/**
 * Computes the claim's quantity and compares it with the asserted value. Where the vintage's newest edition lacks a figure,
 * earlier editions are tried.
 */
export function checkClaim(dataset: Dataset, claim: Claim, vintage: ClaimVintage): ClaimCheck {
  if (claim.obstacle) return buildUncheckable(claim, vintage, claim.obstacle.kind, claim.obstacle.explanation)
  const candidates = vintagesToTry(dataset, claim, vintage)
  let missing: Absence | null = null
  for (const candidate of candidates) {
    const evidence: Evidence = { dataset, vintage: candidate, claim }
    const results = COMPUTATIONS[claim.quantity](evidence)
    const findings = results.filter((result): result is Finding => !isAbsence(result))
    if (findings.length > 0) return buildCheck(claim, vintage, findings)
    missing ??= results.find((result): result is Absence => isAbsence(result)) ?? null
  }
  if (isNotYetMeasured(dataset, claim, vintage))
    return buildUncheckable(
      claim,
      vintage,
      'NOT_YET_MEASURED',
      `No edition known ${knownWhen(claim, vintage)} measures ${claim.year}.`,
    )
  return buildUncheckable(
    claim,
    vintage,
    missing?.reason ?? 'NOT_IN_SOURCE',
    missing?.explanation ?? 'No edition has it.',
  )
}

/** The vintages to try in turn: the given one, then earlier editions of the same definition, newest first. */
function vintagesToTry(dataset: Dataset, claim: Claim, vintage: ClaimVintage): readonly Vintage[] {
  const first: Vintage = vintage === 'LATEST' ? LATEST : { kind: 'asOf', day: claim.saidOn }
  const earlier = editionsKnown(dataset, claim, vintage).toReversed()
  return [first, ...earlier.map((edition): Vintage => ({ kind: 'edition', edition }))]
}

const editionsKnown = (dataset: Dataset, claim: Claim, vintage: ClaimVintage): readonly Edition[] =>
  dataset.editions.filter(
    (edition) =>
      edition.source.definitionCode === (claim.definition ?? 'NATO') &&
      (vintage === 'LATEST' || edition.publishedOn <= claim.saidOn),
  )

const isNotYetMeasured = (dataset: Dataset, claim: Claim, vintage: ClaimVintage): boolean => {
  const known = editionsKnown(dataset, claim, vintage).filter((edition) => carries(edition, 'DEFENCE_SHARE_OF_GDP'))
  return known.length > 0 && known.every((edition) => edition.lastYear < (claim.year ?? 0))
}

const RANKS = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]))

/** Picks the interpretation most favourable to the claim: the benefit of the doubt. The check states the interpretation. */
function mostFavourable(claim: Claim, findings: readonly Finding[]): Finding {
  const rank = (finding: Finding) => RANKS.get(judge(claim, finding)) ?? 0
  return findings.reduce((a, b) => (rank(b) < rank(a) ? b : a))
}

function judge(claim: Claim, { value, atMost = value, isStandIn = false }: Finding): Verdict {
  const verdict = verdictOf(claim, value)
  if (verdict !== verdictOf(claim, atMost)) return 'NOT_CHECKABLE'
  return isStandIn && verdict === 'MATCHES' ? 'CLOSE' : verdict
}

function buildCheck(claim: Claim, vintage: ClaimVintage, findings: readonly Finding[]): ClaimCheck {
  const finding = mostFavourable(claim, findings)
  const verdict = judge(claim, finding)
  const editions = [...new Set(finding.data.map(({ series }) => series.edition))]
  const reading = describeReading(claim, finding, findings)
  const result = `${attribution(editions)}, ${finding.clause}`
  const asserted = `the ${claim.quantity.startsWith('PLANNED') ? 'plan' : 'claim'} of ${assertionOf(claim)}`
  const working =
    verdict === 'NOT_CHECKABLE'
      ? `${result}: figures are missing that could decide about ${asserted}.`
      : `${result}: ${asserted} ${describeVerdict(claim, verdict, finding)}${reading ? ` (${reading})` : ''}.`
  return {
    claim,
    vintage,
    verdict,
    computed: finding.value,
    data: finding.data,
    reading,
    working,
    reason: verdict === 'NOT_CHECKABLE' ? 'UNDECIDED' : null,
  }
}

/** States the chosen interpretation and the results of the others. */
function describeReading(claim: Claim, chosen: Finding, findings: readonly Finding[]): string | null {
  const others = findings
    .filter((finding) => finding !== chosen)
    .map(({ value }) => `read otherwise it would be ${withUnit(formatValue(value), claim.unit, claim.currency)}`)
  return [claim.reading, chosen.reading, ...others].filter((reading) => reading != null).join('; ') || null
}

function describeVerdict(claim: Claim, verdict: Verdict, { value, isStandIn }: Finding): string {
  if (verdict === 'MATCHES') return 'matches'
  if (isStandIn && verdictOf(claim, value) === 'MATCHES')
    return 'is close, as a figure of another year never counts as a match'
  if (formatValue(value) === formatValue(claim.value)) return 'is close, as the figure is exactly that'
  const difference = `${formatDifference(claim, Math.abs(claim.value - value))} too ${claim.value > value ? 'high' : 'low'}`
  return verdict === 'CLOSE' ? `is close, ${difference}` : `differs, ${difference}`
}

function formatDifference({ unit, currency }: Claim, difference: number): string {
  const text = formatValue(difference)
  if (unit === 'PERCENT_OF_GDP') return withUnit(text, 'POINTS_OF_GDP', currency)
  if (unit === 'PERCENT') return `${text} points`
  return unit === 'BILLION' || unit === 'POINTS_OF_GDP' ? withUnit(text, unit, currency) : text
}

const buildUncheckable = (
  claim: Claim,
  vintage: ClaimVintage,
  reason: UncheckableReason,
  explanation: string,
): ClaimCheck => ({
  claim,
  vintage,
  verdict: 'NOT_CHECKABLE',
  computed: null,
  data: [],
  reading: claim.reading,
  working: `The claim of ${assertionOf(claim)} cannot be checked with what was known ${knownWhen(claim, vintage)}: ${explanation}`,
  reason,
})

const knownWhen = (claim: Claim, vintage: ClaimVintage): string =>
  vintage === 'LATEST' ? 'to date' : `on ${claim.saidOn}`
