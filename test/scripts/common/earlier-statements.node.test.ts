import { expect, it } from 'vitest'
import { checkClaim } from '../../../domain/claim/check.ts'
import { type EarlierStatement, withReadings } from '../../../scripts/common/earlier-statements.ts'
import { dataset, statements } from '../../support/data/dataset.ts'

it('statements of a version of before claims said how they are read are checked as those of today', () => {
  const earlier: readonly EarlierStatement[] = statements.map((one) => ({
    ...one,
    claims: one.claims.map(
      ({ speaker, saidOnPrecision, moment, sinceMoment, fromShare, baseYear, quotes, ...claim }) => claim,
    ),
  }))
  const claims = withReadings(earlier).flatMap((one) => one.claims)
  expect(claims).toEqual(statements.flatMap((one) => one.claims))
  for (const claim of claims.slice(0, 20))
    expect(checkClaim(dataset, claim, 'LATEST').working).toContain(claim.assertedBy ?? claim.speaker)
})
