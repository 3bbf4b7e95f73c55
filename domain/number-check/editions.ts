/** A claim as each edition decides it. */

import { checkClaim } from '../claim/check.ts'
import type { Claim } from '../claim/claim.ts'
import type { ClaimCheck } from '../claim/claim-check.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Edition } from '../edition/edition.ts'

/** The claim as if it had been said on the day of each edition, where that edition then decides it. Oldest first. */
export const byEdition = (
  dataset: Dataset,
  claim: Claim,
  editions: readonly Edition[] = dataset.editions,
): readonly ClaimCheck[] =>
  editions.flatMap((edition) => {
    const said = { ...claim, saidOn: edition.publishedOn, saidOnPrecision: edition.publishedPrecision }
    const check = checkClaim(dataset, said, 'AT_THE_TIME')
    return check.data.some(({ series }) => series.edition === edition) ? [check] : []
  })
