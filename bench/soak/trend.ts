/** A straight line through points, by least squares. */

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Line {
  /** Change of y for each unit of x; 0 where all points have the same x. */
  readonly slope: number
  readonly at: (x: number) => number
}

export function lineThrough(points: readonly Point[]): Line {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)]
  const spread = mean(({ x }) => (x - meanX) ** 2)
  const slope = spread === 0 ? 0 : mean(({ x, y }) => (x - meanX) * (y - meanY)) / spread
  return { slope, at: (x) => meanY + slope * (x - meanX) }
}
