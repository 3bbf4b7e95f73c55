/** The value of one year on a line; null where there is none. */
export interface ChartPoint {
  readonly year: number
  readonly value: number | null
  /** False for estimates and projections, which are drawn dashed. */
  readonly sure: boolean
  /** Tooltip. */
  readonly label: string
}

export interface PlacedPoint extends ChartPoint {
  readonly value: number
}

/** A part of a line drawn in one stroke. */
export interface Run {
  readonly sure: boolean
  readonly points: readonly PlacedPoint[]
}

export const isPlaced = (point: ChartPoint): point is PlacedPoint => point.value !== null

/**
 * Splits a line into runs at years without a value, which leave a gap, and where `sure` changes. The segment that leads to an
 * unsure point is unsure, so the point where a run ends is also the first point of the next run.
 */
export function runsOf(points: readonly ChartPoint[]): readonly Run[] {
  const runs: { sure: boolean; points: PlacedPoint[] }[] = []
  let previous: PlacedPoint | null = null
  for (const point of points) {
    if (!isPlaced(point)) {
      previous = null
      continue
    }
    if (previous !== null && previous.year === point.year - 1) {
      const sure = previous.sure && point.sure
      const last = runs.at(-1)
      if (last && last.points.at(-1) === previous && (last.sure === sure || last.points.length === 1)) {
        last.sure = sure
        last.points.push(point)
      } else runs.push({ sure, points: [previous, point] })
    } else runs.push({ sure: point.sure, points: [point] })
    previous = point
  }
  return runs
}
