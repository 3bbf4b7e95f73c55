/** Holds a claim against the figures: those known when it was made, or those known now. */
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
import { assertionOf, bySource, inUnit } from './words.ts'

/** With the editions published by the day of the statement, or with the newest ones. */
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
  /** How what the words leave open was read. */
  readonly reading: string | null
  /** One sentence to print. */
  readonly working: string
  readonly reason: UncheckableReason | null
}

export function checkClaim(dataset: Dataset, claim: Claim, vintage: ClaimVintage): ClaimCheck {
  if (claim.obstacle) return unchecked(claim, vintage, claim.obstacle.kind, claim.obstacle.explanation)
  const candidates = vintagesFor(dataset, claim, vintage)
  let missing: Absence | null = null
  for (const seen of candidates) {
    const evidence: Evidence = { dataset, vintage: seen, claim }
    const found = COMPUTATIONS[claim.quantity](evidence)
    const findings = found.filter((one): one is Finding => !isAbsence(one))
    if (findings.length > 0) return checked(claim, vintage, findings)
    missing ??= found.find((one): one is Absence => isAbsence(one)) ?? null
  }
  if (isAhead(dataset, claim, vintage))
    return unchecked(
      claim,
      vintage,
      'NOT_YET_MEASURED',
      `No edition known ${when(claim, vintage)} measures ${claim.year}.`,
    )
  return unchecked(claim, vintage, missing?.reason ?? 'NOT_IN_SOURCE', missing?.explanation ?? 'No edition has it.')
}

/** The vintage itself, and for what its newest edition lacks the earlier ones of the same definition, newest first. */
function vintagesFor(dataset: Dataset, claim: Claim, vintage: ClaimVintage): readonly Vintage[] {
  const first: Vintage = vintage === 'LATEST' ? LATEST : { kind: 'asOf', day: claim.saidOn }
  const earlier = editionsFor(dataset, claim, vintage).toReversed()
  return [first, ...earlier.map((edition): Vintage => ({ kind: 'edition', edition }))]
}

const editionsFor = (dataset: Dataset, claim: Claim, vintage: ClaimVintage): readonly Edition[] =>
  dataset.editions.filter(
    (edition) =>
      edition.source.definitionCode === (claim.definition ?? 'NATO') &&
      (vintage === 'LATEST' || edition.publishedOn <= claim.saidOn),
  )

const isAhead = (dataset: Dataset, claim: Claim, vintage: ClaimVintage): boolean => {
  const known = editionsFor(dataset, claim, vintage).filter((edition) => carries(edition, 'DEFENCE_SHARE_OF_GDP'))
  return known.length > 0 && known.every((edition) => edition.lastYear < (claim.year ?? 0))
}

const RANKS = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]))

/** Of several readings the one that suits the claim best: the benefit of the doubt, and the reading is named. */
function best(claim: Claim, findings: readonly Finding[]): Finding {
  const rank = (finding: Finding) => RANKS.get(judge(claim, finding)) ?? 0
  return findings.reduce((a, b) => (rank(b) < rank(a) ? b : a))
}

function judge(claim: Claim, { value, atMost = value, standIn = false }: Finding): Verdict {
  const verdict = verdictOf(claim, value)
  if (verdict !== verdictOf(claim, atMost)) return 'NOT_CHECKABLE'
  return standIn && verdict === 'MATCHES' ? 'CLOSE' : verdict
}

function checked(claim: Claim, vintage: ClaimVintage, findings: readonly Finding[]): ClaimCheck {
  const finding = best(claim, findings)
  const verdict = judge(claim, finding)
  const editions = [...new Set(finding.data.map(({ series }) => series.edition))]
  const reading = readingOf(claim, finding, findings)
  const found = `${bySource(editions)}, ${finding.clause}`
  const asserted = `the ${claim.quantity.startsWith('PLANNED') ? 'plan' : 'claim'} of ${assertionOf(claim)}`
  const working =
    verdict === 'NOT_CHECKABLE'
      ? `${found}: figures are missing that could decide about ${asserted}.`
      : `${found}: ${asserted} ${inWords(claim, verdict, finding)}${reading ? ` (${reading})` : ''}.`
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

/** How the words were read, and what they would come to when read otherwise. */
function readingOf(claim: Claim, chosen: Finding, findings: readonly Finding[]): string | null {
  const others = findings
    .filter((one) => one !== chosen)
    .map(({ value }) => `read otherwise it would be ${inUnit(formatValue(value), claim.unit, claim.currency)}`)
  return [claim.reading, chosen.reading, ...others].filter((one) => one != null).join('; ') || null
}

function inWords(claim: Claim, verdict: Verdict, { value, standIn }: Finding): string {
  if (verdict === 'MATCHES') return 'matches'
  if (standIn && verdictOf(claim, value) === 'MATCHES') return 'is close, which is all that another year can show'
  if (formatValue(value) === formatValue(claim.value)) return 'is close, for the figure is exactly that'
  const off = `${asDifference(claim, Math.abs(claim.value - value))} too ${claim.value > value ? 'high' : 'low'}`
  return verdict === 'CLOSE' ? `is close, ${off}` : `differs, ${off}`
}

function asDifference({ unit, currency }: Claim, difference: number): string {
  const text = formatValue(difference)
  if (unit === 'PERCENT_OF_GDP') return inUnit(text, 'POINTS_OF_GDP', currency)
  if (unit === 'PERCENT') return `${text} points`
  return unit === 'BILLION' || unit === 'POINTS_OF_GDP' ? inUnit(text, unit, currency) : text
}

const unchecked = (
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
  working: `The claim of ${assertionOf(claim)} cannot be checked with what was known ${when(claim, vintage)}: ${explanation}`,
  reason,
})

const when = (claim: Claim, vintage: ClaimVintage): string => (vintage === 'LATEST' ? 'to date' : `on ${claim.saidOn}`)
