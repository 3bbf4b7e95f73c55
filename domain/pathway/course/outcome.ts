import { isAtLeast, isPrintedAlike } from '../../figure/printed.ts'
import type { LegCourse } from './leg-course.ts'

/** What a course does about its target. */
export type Outcome = 'REACHES' | 'FALLS_SHORT' | 'ALREADY_ABOVE' | 'FALLS'

/**
 * All by the shares as they are printed. FALLS: it ends below its start. ALREADY_ABOVE: it starts at its target or above, and does not fall. REACHES: it rises to its target
 * or beyond. FALLS_SHORT: it ends below it, also where it does not move at all.
 */
export function outcomeOf({ shares, target }: LegCourse): Outcome {
  const [start = 0] = shares
  const end = shares.at(-1) ?? start
  if (end < start && !isPrintedAlike(end, start)) return 'FALLS'
  if (isAtLeast(start, target.share)) return 'ALREADY_ABOVE'
  return isAtLeast(end, target.share) ? 'REACHES' : 'FALLS_SHORT'
}
