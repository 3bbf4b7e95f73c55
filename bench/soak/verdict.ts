/** Whether memory grows: by how much the line through the samples rises from the end of the warm-up to the last sample. */
import { lineThrough, type Point } from './trend.ts'

/** The part of the time in which caches may still fill. */
export const WARM_UP = 0.5
/** Seconds before which nothing can be told: caches are filling. */
const LEAST_SECONDS = 240

/** By how much what the isolate holds may rise after the warm-up, in MB, and by how much the process, in MiB. */
export const MOST_GROWTH = { live: 4, resident: 64 } as const

export interface Growth {
  /** In the unit of the samples, an hour. */
  readonly slopePerHour: number
  /** From the end of the warm-up to the end. */
  readonly rise: number
}

export function growthOf(samples: readonly Point[]): Growth {
  const last = samples.at(-1)?.x ?? 0
  const after = samples.filter(({ x }) => x >= last * WARM_UP)
  const { slope } = lineThrough(after)
  return { slopePerHour: slope * 3600, rise: slope * (last - (after[0]?.x ?? 0)) }
}

export type Verdict = 'memory grows' | 'memory does not grow' | 'too short to tell whether memory grows'

/**
 * @param live samples that were taken right after garbage was collected, in MB
 * @param resident memory of the process in MiB: what leaks outside of V8 is only in this
 */
export function verdictOn(live: readonly Point[], resident: readonly Point[]): Verdict {
  if ((live.at(-1)?.x ?? 0) < LEAST_SECONDS) return 'too short to tell whether memory grows'
  const grows = growthOf(live).rise > MOST_GROWTH.live || growthOf(resident).rise > MOST_GROWTH.resident
  return grows ? 'memory grows' : 'memory does not grow'
}
