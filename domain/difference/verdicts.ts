import { CLAIM_VINTAGES, type ClaimVintage, checkClaim } from '../claim/check.ts'
import type { Claim } from '../claim/claim.ts'
import type { ClaimOutcome, VerdictChange } from './change.ts'
import type { Version } from './records.ts'

/** How the claims that both versions have come out otherwise than before, at the time or now. */
export function verdictChanges(before: Version, after: Version): readonly VerdictChange[] {
  const earlier = new Map(claimsIn(before).map((claim) => [claim.slug, claim]))
  return claimsIn(after).flatMap((claim) => {
    const was = earlier.get(claim.slug)
    return was ? CLAIM_VINTAGES.flatMap((vintage) => changeOf(before, was, after, claim, vintage)) : []
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
  const [was, is] = [outcomeOf(before, earlier, vintage), outcomeOf(after, later, vintage)]
  return isSame(was, is) ? [] : [{ kind: 'verdict', claim: later.slug, vintage, before: was, after: is }]
}

function outcomeOf({ dataset }: Version, claim: Claim, vintage: ClaimVintage): ClaimOutcome {
  const { verdict, computed, reason } = checkClaim(dataset, claim, vintage)
  return { verdict, computed, unit: claim.unit, currency: claim.currency, reason }
}

const isSame = (a: ClaimOutcome, b: ClaimOutcome): boolean =>
  a.verdict === b.verdict && a.computed === b.computed && a.reason === b.reason
