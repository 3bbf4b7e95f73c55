import type { Dataset } from '../dataset/dataset.ts'
import { onceFor } from '../lazy.ts'
import { checkClaim } from './check.ts'
import type { Claim } from './claim.ts'
import type { ClaimCheck, ClaimVintage } from './claim-check.ts'

/** Bounds the memory of the cache; larger than the number of checks of all claims. */
const MAX_CACHED = 2000

const cacheOf = onceFor((_: Dataset) => new Map<string, ClaimCheck>())

/** Checks a claim, cached for as long as the dataset lives: the list of claims needs hundreds of checks for every reader. */
export function checkOf(dataset: Dataset, claim: Claim, vintage: ClaimVintage): ClaimCheck {
  const checks = cacheOf(dataset)
  // The key holds the whole claim, because a corrected claim keeps its slug.
  const key = `${vintage} ${JSON.stringify(claim)}`
  const check = checks.get(key) ?? checkClaim(dataset, claim, vintage)
  if (checks.size < MAX_CACHED) checks.set(key, check)
  return check
}
