/** One value on a line of years; null where there is none. */
export interface Point {
  readonly year: number
  readonly value: number | null
  /** False for estimates and projections. */
  readonly sure: boolean
  /** What the point says when it is pointed at. */
  readonly label: string
}

export interface PlacedPoint extends Point {
  readonly value: number
}

/** A part of a line that is drawn in one stroke. */
export interface Run {
  readonly sure: boolean
  readonly points: readonly PlacedPoint[]
}

export const isPlaced = (point: Point): point is PlacedPoint => point.value !== null

/**
 * Cuts a line where a year has no value, which leaves a gap, and where it stops or begins to be sure. What leads to an unsure point
 * is unsure, so that the point between them belongs to both.
 */
export function runsOf(points: readonly Point[]): readonly Run[] {
  const runs: { sure: boolean; points: PlacedPoint[] }[] = []
  let before: PlacedPoint | null = null
  for (const point of points) {
    if (!isPlaced(point)) {
      before = null
      continue
    }
    if (before !== null && before.year === point.year - 1) {
      const sure = before.sure && point.sure
      const last = runs.at(-1)
      if (last && last.points.at(-1) === before && (last.sure === sure || last.points.length === 1)) {
        last.sure = sure
        last.points.push(point)
      } else runs.push({ sure, points: [before, point] })
    } else runs.push({ sure: point.sure, points: [point] })
    before = point
  }
  return runs
}
