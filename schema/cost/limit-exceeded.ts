import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../domain/errors.ts'
import { LIMIT, type LimitName } from '../../domain/limits.ts'

/**
 * LIMIT_EXCEEDED. The error has a path, so that graphql-js does not wrap it again for each field that throws it.
 *
 * @param found the value that exceeds the limit
 */
export function limitExceededError(limit: LimitName, found: number, most: number = LIMIT[limit].most): GraphQLError {
  const { unit, hint } = LIMIT[limit]
  return new GraphQLError(`${limit}: ${found} is not allowed. Allowed: at most ${most} ${unit}. ${hint}`, {
    path: [],
    extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, limit, found, most },
  })
}

/** @throws GraphQLError LIMIT_EXCEEDED when `found` is above the limit */
export function requireWithinLimit(limit: LimitName, found: number): void {
  if (found > LIMIT[limit].most) throw limitExceededError(limit, found)
}
