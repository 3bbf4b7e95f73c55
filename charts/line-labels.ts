/** Words beside the marks of a line chart, put where they run into no line and into no other word. */
import type { Room } from './frame.ts'
import type { LineChart, Scales } from './line-chart-spec.ts'
import { isPlaced, type Run, runsOf } from './runs.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, textWidth } from './text-width.ts'

/** Places on a line between two years at which a label would run into it. */
const SAMPLES = 8

/** The newest value of each line in words, above or below its last point, where no other label is. */
export function lastLabels(
  { lines, targets }: LineChart,
  { x, y }: Scales,
  room: Room,
  fontSize: number,
): readonly Markup[] {
  const labels = [
    ...lines.flatMap(({ tone, values, lastLabel }) => {
      const last = values.findLast(isPlaced)
      return last && lastLabel !== null ? [{ at: last, tone, text: lastLabel }] : []
    }),
    ...targets.map(({ year, value, label, tone }) => ({ at: { year, value }, tone, text: label })),
  ]
  const boxes: Box[] = []
  const curve = lines.flatMap(({ values }) => runsOf(values).flatMap(alongRun))
  const parts: Markup[] = []
  for (const { at, tone, text } of labels) {
    const width = textWidth(text, fontSize) * BOLD
    const right = Math.min(x(at.year) + width / 2, room.right)
    const left = Math.max(right - width, room.left)
    const places = [-0.8, 1.5, -2, 2.7, -3.2, 3.9].map((step) => y(at.value) + step * fontSize)
    const boxAt = (base: number) => ({ left, right: left + width, top: base - fontSize, bottom: base + fontSize * 0.3 })
    const clashes = (base: number) =>
      boxes.filter((box) => overlap(box, boxAt(base))).length * 100 +
      curve.filter((point) => covers(boxAt(base), x(point.year), y(point.value))).length +
      (base - fontSize < room.top || base > room.bottom ? 50 : 0)
    const base = places.reduce((best, place) => (clashes(place) < clashes(best) ? place : best))
    boxes.push(boxAt(base))
    parts.push(
      element(
        'text',
        { x: left, y: base, 'font-size': fontSize, 'font-weight': 700, class: `halo text-${tone}` },
        text,
      ),
    )
  }
  return parts
}

/** Points along a run, close enough that no label fits between two. */
const alongRun = ({ points }: Run): readonly { readonly year: number; readonly value: number }[] =>
  points.flatMap(({ year, value }, at) => {
    const next = points[at + 1] ?? { year, value }
    return Array.from({ length: SAMPLES }, (_, step) => ({
      year: year + ((next.year - year) * step) / SAMPLES,
      value: value + ((next.value - value) * step) / SAMPLES,
    }))
  })

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const covers = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left - 3 && x <= right + 3 && y >= top - 3 && y <= bottom + 3
