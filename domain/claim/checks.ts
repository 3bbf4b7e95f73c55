import type { Dataset } from '../dataset.ts'
import { type ClaimCheck, type ClaimVintage, checkClaim } from './check.ts'
import type { Claim } from './claim.ts'

/** More than there are, and a bound all the same. */
const MOST_REMEMBERED = 2000

const remembered = new WeakMap<Dataset, Map<string, ClaimCheck>>()

/** The check of a claim, remembered as long as the dataset is served: the board holds hundreds against it for every reader. */
export function checkOf(dataset: Dataset, claim: Claim, vintage: ClaimVintage): ClaimCheck {
  const checks = remembered.get(dataset) ?? new Map<string, ClaimCheck>()
  remembered.set(dataset, checks)
  // All of the claim is the key: a corrected claim keeps its slug.
  const key = `${vintage} ${JSON.stringify(claim)}`
  const check = checks.get(key) ?? checkClaim(dataset, claim, vintage)
  if (checks.size < MOST_REMEMBERED) checks.set(key, check)
  return check
}
