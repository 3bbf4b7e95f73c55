import { REQUEST_LIMITS, type RequestLimit } from '../../../schema/limits.ts'

/** What is over which limit. */
export interface Excess {
  readonly limit: RequestLimit
  readonly found: number
}

export const over = (limit: RequestLimit, found: number): Excess | null =>
  found > REQUEST_LIMITS[limit].most ? { limit, found } : null
