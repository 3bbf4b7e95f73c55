import { checkOf } from '../claim/checks.ts'
import type { Claim } from '../claim/claim.ts'
import { CLAIM_VINTAGES, type ClaimVintage } from '../claim/claim-check.ts'
import type { ClaimOutcome, VerdictChange } from './change.ts'
import type { Version } from './records.ts'

/** Changed checks of the claims that both versions have, in both vintages. */
export function verdictChanges(before: Version, after: Version): readonly VerdictChange[] {
  const earlier = new Map(claimsIn(before).map((claim) => [claim.slug, claim]))
  return claimsIn(after).flatMap((claim) => {
    const previous = earlier.get(claim.slug)
    return previous ? CLAIM_VINTAGES.flatMap((vintage) => changeOf(before, previous, after, claim, vintage)) : []
  })
}

const claimsIn = ({ statements }: Version): readonly Claim[] => statements.flatMap(({ claims }) => claims)

function changeOf(
  before: Version,
  earlier: Claim,
  after: Version,
  later: Claim,
  vintage: ClaimVintage,
): readonly VerdictChange[] {
  const [previous, current] = [outcomeOf(before, earlier, vintage), outcomeOf(after, later, vintage)]
  return isSame(previous, current)
    ? []
    : [{ kind: 'verdict', claim: later.slug, vintage, before: previous, after: current }]
}

function outcomeOf({ dataset }: Version, claim: Claim, vintage: ClaimVintage): ClaimOutcome {
  const { verdict, computed, reason } = checkOf(dataset, claim, vintage)
  return { verdict, computed, unit: claim.unit, currency: claim.currency, reason }
}

const isSame = (a: ClaimOutcome, b: ClaimOutcome): boolean =>
  a.verdict === b.verdict && a.computed === b.computed && a.reason === b.reason
