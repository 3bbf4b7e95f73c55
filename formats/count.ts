/** Words that agree with a count. */
import { formatInteger } from './number.ts'

/** The word for a count: `agree(1, 'is', 'are')` is `is`, and none takes the plural. */
export const agree = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** A count and its word: `1 member`, `1,390 members`. */
export const counted = (count: number, one: string, many: string): string =>
  `${formatInteger(count)} ${agree(count, one, many)}`
