/** Checks a claim against the figures known when it was made, or against the newest ones. */
import type { Dataset } from '../dataset/dataset.ts'
import type { Vintage } from '../edition/vintage.ts'
import { type Absence, isAbsence } from '../figure/absence.ts'
import type { Datum } from '../figure/series.ts'
import type { Claim } from './claim.ts'
import type { ClaimCheck, ClaimVintage } from './claim-check.ts'
import { Evidence, type Finding } from './evidence/evidence.ts'
import { vintagesToTry } from './evidence/known-editions.ts'
import { newerRelease } from './evidence/newer-release.ts'
import { otherReadings, uncheckable, withoutFigures } from './not-checkable.ts'
import { COMPUTATIONS } from './quantity/quantities.ts'
import { pricesOf } from './reading.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import { describeReading, workingOf } from './words/check-words.ts'

/** Computes the claim's quantity as it is read, with earlier editions where the vintage's newest lacks a figure. */
export function checkClaim(dataset: Dataset, claim: Claim, vintage: ClaimVintage): ClaimCheck {
  if (claim.obstacle) return uncheckable(claim, vintage, claim.obstacle.kind, claim.obstacle.explanation)
  let missing: Absence | null = null
  let others: readonly Finding[] = []
  for (const candidate of vintagesToTry(dataset, claim, vintage === 'LATEST')) {
    const [asRead, ...rest] = COMPUTATIONS[claim.quantity](new Evidence(dataset, claim, candidate))
    const readOtherwise = rest.filter((result): result is Finding => !isAbsence(result))
    if (asRead && !isAbsence(asRead)) return decided(dataset, claim, vintage, asRead, readOtherwise)
    if (others.length === 0) others = [...inAnotherBase(dataset, claim, candidate), ...readOtherwise]
    missing ??= asRead ?? null
  }
  return withoutFigures(dataset, claim, vintage, missing, others)
}

/** What a claim at constant prices of a base year that no edition has would be in that of the newest, to be told beside. */
function inAnotherBase(dataset: Dataset, claim: Claim, vintage: Vintage): readonly Finding[] {
  if (pricesOf(claim) !== 'CONSTANT') return []
  const [found] = COMPUTATIONS[claim.quantity](new Evidence(dataset, claim, vintage, true))
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

/** What the editions note about the figures of the area that a claim is about. Notes on the members of a count are theirs alone. */
const warningsOf = ({ subject }: Claim, data: readonly Datum[]): readonly string[] => [
  ...new Set(
    data
      .filter(({ series }) => series.area.code === subject && series.area.kind === 'member')
      .flatMap(({ series: { edition, indicator } }) =>
        edition.notes.filter((note) => note.area === subject && note.indicator === indicator.code),
      )
      .map(({ text }) => text),
  ),
]
