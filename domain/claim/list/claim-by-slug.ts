import type { StatementRepository } from '../../statement/query.ts'
import type { Claim } from '../claim.ts'

/** The slug of a claim is that of its statement and a number. Null when there is none of that name. */
export const claimBySlug = async (
  slug: string,
  statements: Pick<StatementRepository, 'statement'>,
): Promise<Claim | null> =>
  (await statements.statement(slug.replace(/\.c\d+$/, '')))?.claims.find((claim) => claim.slug === slug) ?? null
