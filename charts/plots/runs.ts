import { type ChartPoint, isPlaced, type PlacedPoint, POINT_STATUSES, type PointStatus } from '../spec/chart-point.ts'

/** A part of a line drawn in one stroke. */
export interface Run {
  readonly status: PointStatus
  readonly points: readonly PlacedPoint[]
}

const lessSure = (a: PointStatus, b: PointStatus): PointStatus =>
  POINT_STATUSES.indexOf(a) > POINT_STATUSES.indexOf(b) ? a : b

/**
 * Splits a line into runs at years without a value, which leave a gap, and where the status changes. The segment between two points
 * is as sure as the less sure of them, so the point where a run ends is also the first point of the next run.
 */
export function runsOf(points: readonly ChartPoint[]): readonly Run[] {
  const runs: { status: PointStatus; points: PlacedPoint[] }[] = []
  let previous: PlacedPoint | null = null
  for (const point of points) {
    if (!isPlaced(point)) {
      previous = null
      continue
    }
    const last = runs.at(-1)
    if (previous === null || previous.year !== point.year - 1 || !last)
      runs.push({ status: point.status, points: [point] })
    else {
      const status = lessSure(previous.status, point.status)
      if (last.status === status || last.points.length === 1) {
        last.status = status
        last.points.push(point)
      } else runs.push({ status, points: [previous, point] })
    }
    previous = point
  }
  return runs
}
