/** Labels of points within a plot, placed to cover as few lines and other labels as possible. */

import type { Scales } from '../axis.ts'
import type { PlotArea } from '../frame.ts'
import { runsOf } from '../plots/runs.ts'
import type { Line } from '../spec/chart.ts'
import type { Tone } from '../theme.ts'
import { BOLD, textWidth } from './text-width.ts'

/** What it costs to cover another label: more than to cover any cloud of points. */
const UNREADABLE = 100_000
/** Sample points on a line between two years, for collision tests. */
const SAMPLES = 8

/** A text, and the point that it names. */
export interface PointLabel {
  readonly year: number
  readonly value: number
  readonly text: string
  readonly tone: Tone
  readonly isNear: boolean
  /** Other points of the same line, beside which it may stand as well. */
  readonly elsewhere: readonly { readonly year: number; readonly value: number }[]
}

interface Placed {
  readonly label: PointLabel
  readonly left: number
  /** The baseline. */
  readonly base: number
  /** Whether it covers no label placed before it. */
  readonly isFree: boolean
}

/**
 * Greedy: each label takes the candidate with the fewest collisions with lines and with labels already placed.
 *
 * @param obstacles other places that should stay visible, in pixels
 */
export function freePlaces(
  labels: readonly PointLabel[],
  lines: readonly Line[],
  { x, y }: Scales,
  plot: PlotArea,
  fontSize: number,
  obstacles: readonly (readonly [x: number, y: number])[] = [],
): readonly Placed[] {
  const taken: Box[] = []
  const points = [
    ...obstacles,
    ...lines.flatMap(({ values }) =>
      samples(values).map(({ year, value }): readonly [number, number] => [x(year), y(value)]),
    ),
  ]
  return labels.map((label) => {
    const width = textWidth(label.text, fontSize) * BOLD
    const beside = label.elsewhere.flatMap(({ year, value }) =>
      [-0.8, 1.5].map((step) => ({ left: x(year) - width / 2, base: y(value) + step * fontSize })),
    )
    const [px, py] = [x(label.year), y(label.value)]
    const candidates = [
      ...[-0.8, 1.5].map((step) => ({ left: px - width / 2, base: py + step * fontSize })),
      ...beside,
      ...[-2, 2.7].map((step) => ({ left: px - width / 2, base: py + step * fontSize })),
      { left: px + fontSize * 0.6, base: py + fontSize * 0.35 },
      ...[-1.2, 1.9].map((step) => ({ left: px + fontSize * 0.3, base: py + step * fontSize })),
      ...[-1.2, 1.9, -2.6, 3.2].map((step) => ({ left: px - width - fontSize * 0.3, base: py + step * fontSize })),
    ].map(({ left, base }) => ({ left: Math.max(plot.left + 2, Math.min(left, plot.right - width)), base }))
    const cost = (place: { readonly left: number; readonly base: number }) => {
      const box = boxOf(place, width, fontSize)
      return (
        taken.filter((other) => overlaps(other, box)).length * UNREADABLE +
        points.filter((point) => covers(box, point)).length +
        (box.top < plot.top || box.bottom > plot.bottom ? 50 : 0)
      )
    }
    const best = candidates.reduce((least, one) => (cost(one) < cost(least) ? one : least))
    const box = boxOf(best, width, fontSize)
    const isFree = !taken.some((other) => overlaps(other, box))
    taken.push(box)
    return { label, ...best, isFree }
  })
}

const boxOf = ({ left, base }: { readonly left: number; readonly base: number }, width: number, fontSize: number) => ({
  left,
  right: left + width,
  top: base - fontSize,
  bottom: base + fontSize * 0.3,
})

/** Points along the runs of a line, close enough that no label fits between two of them. */
const samples = (values: Line['values']): readonly { readonly year: number; readonly value: number }[] =>
  runsOf(values).flatMap(({ points }) =>
    points.flatMap(({ year, value }, index) => {
      const next = points[index + 1] ?? { year, value }
      return Array.from({ length: SAMPLES }, (_, step) => ({
        year: year + ((next.year - year) * step) / SAMPLES,
        value: value + ((next.value - value) * step) / SAMPLES,
      }))
    }),
  )

type Box = ReturnType<typeof boxOf>
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const covers = ({ left, right, top, bottom }: Box, [x, y]: readonly [number, number]): boolean =>
  x >= left - 3 && x <= right + 3 && y >= top - 3 && y <= bottom + 3
