/** Labels of a line chart, placed to overlap as few lines and other labels as possible. */
import type { PlotArea } from './frame.ts'
import type { LineChart, Scales } from './line-chart-spec.ts'
import { isPlaced, type Run, runsOf } from './runs.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, textWidth } from './text-width.ts'

/** Sample points on a line between two years, for collision tests. */
const SAMPLES = 8

/**
 * Labels the last point of each line and each target, above or below the point. Greedy: each label takes the candidate position
 * with the fewest collisions with lines and with labels already placed.
 */
export function lastLabels(
  { lines, targets }: LineChart,
  { x, y }: Scales,
  plot: PlotArea,
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
  const linePoints = lines.flatMap(({ values }) => runsOf(values).flatMap(sampleRun))
  const parts: Markup[] = []
  for (const { at, tone, text } of labels) {
    const width = textWidth(text, fontSize) * BOLD
    const right = Math.min(x(at.year) + width / 2, plot.right)
    const left = Math.max(right - width, plot.left)
    const baselines = [-0.8, 1.5, -2, 2.7, -3.2, 3.9].map((step) => y(at.value) + step * fontSize)
    const boxAt = (base: number) => ({ left, right: left + width, top: base - fontSize, bottom: base + fontSize * 0.3 })
    const collisions = (base: number) =>
      boxes.filter((box) => overlaps(box, boxAt(base))).length * 100 +
      linePoints.filter((point) => covers(boxAt(base), x(point.year), y(point.value))).length +
      (base - fontSize < plot.top || base > plot.bottom ? 50 : 0)
    const base = baselines.reduce((best, candidate) => (collisions(candidate) < collisions(best) ? candidate : best))
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

/** Points along a run, close enough that no label fits between two of them. */
const sampleRun = ({ points }: Run): readonly { readonly year: number; readonly value: number }[] =>
  points.flatMap(({ year, value }, index) => {
    const next = points[index + 1] ?? { year, value }
    return Array.from({ length: SAMPLES }, (_, step) => ({
      year: year + ((next.year - year) * step) / SAMPLES,
      value: value + ((next.value - value) * step) / SAMPLES,
    }))
  })

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const covers = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left - 3 && x <= right + 3 && y >= top - 3 && y <= bottom + 3
