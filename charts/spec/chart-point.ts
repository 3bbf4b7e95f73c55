/** How certain a value is. A course is computed from a target: no source has published it. */
export const POINT_STATUSES = ['actual', 'course', 'estimate', 'projection'] as const
export type PointStatus = (typeof POINT_STATUSES)[number]

/** The value of one year on a line; null where there is none. */
export interface ChartPoint {
  readonly year: number
  readonly value: number | null
  readonly status: PointStatus
  /** The whole of it in words: tooltip and `data-label`. */
  readonly label: string
}

export interface PlacedPoint extends ChartPoint {
  readonly value: number
}

export const isPlaced = (point: ChartPoint): point is PlacedPoint => point.value !== null
