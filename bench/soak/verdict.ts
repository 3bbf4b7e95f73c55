/** Whether memory grows: by how much the line through the samples rises from the end of the warm-up to the last sample. */
import { lineThrough, type Point } from './trend.ts'

/** The part of the time in which caches may still fill. */
export const WARM_UP = 0.5
/** MB by which what the isolate holds may rise after that. */
export const MOST_GROWTH_MEGABYTES = 4

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

/** @param live samples that were taken right after garbage was collected, in MB */
export const grows = (live: readonly Point[]): boolean => growthOf(live).rise > MOST_GROWTH_MEGABYTES
