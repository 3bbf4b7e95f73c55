/** The names of lines beside their ends. None covers another, and none is cut. */

import type { Scales } from '../axis.ts'
import type { PlotArea } from '../frame.ts'
import { leader, namedAt } from '../key.ts'
import type { LinePlot } from '../spec/chart.ts'
import { isPlaced } from '../spec/chart-point.ts'
import type { Markup } from '../svg/svg.ts'
import { dodge } from './dodge.ts'
import { freePlaces, type PointLabel } from './free-place.ts'
import { BOLD, textWidth, wrap } from './text-width.ts'

/** Line height of labels, in font sizes. */
const LINE = 1.15

/** The labels of lines and targets. */
export const labelsOf = ({ lines, targets }: LinePlot): readonly PointLabel[] => [
  ...lines.flatMap(({ tone, values, label, isLabelNear }) => {
    const placed = values.filter(isPlaced)
    const last = placed.at(-1)
    if (!last || label === null) return []
    const elsewhere = [0.75, 0.5, 0.25].flatMap((part) => placed[Math.floor(placed.length * part)] ?? [])
    return [{ year: last.year, value: last.value, text: label, tone, isNear: isLabelNear, elsewhere }]
  }),
  ...targets.flatMap(({ year, value, label, tone }) =>
    label === null ? [] : [{ year, value, text: label, tone, isNear: false, elsewhere: [] }],
  ),
]

/** The width of the column of labels to the right of the plot; 0 for none. */
export function labelColumn(labels: readonly PointLabel[], width: number, fontSize: number): number {
  const inColumn = labels.filter(({ isNear }) => !isNear)
  if (inColumn.length === 0) return 0
  const widest = Math.max(...inColumn.map(({ text }) => textWidth(text, fontSize) * BOLD))
  return Math.min(widest, width * 0.34) + fontSize
}

/** Pixels that labels in a column need, one under the other. */
export function columnHeight(plot: LinePlot, width: number, fontSize: number): number {
  const lines = labelsOf(plot).flatMap(({ text }) => wrap(text, (width * 0.34) / BOLD, fontSize))
  return (lines.length + 2) * fontSize * LINE + labelsOf(plot).length * fontSize * 0.25
}

interface Room {
  readonly plot: PlotArea
  readonly column: number
  readonly right: number
}

export function placeLabels(
  plot: LinePlot,
  scales: Scales,
  { plot: area, column, right }: Room,
  fontSize: number,
): readonly Markup[] {
  const labels = labelsOf(plot)
  const inColumn = labels.filter(({ isNear }) => !isNear)
  const free = labels.filter(({ isNear }) => isNear)
  return [
    ...columnLabels(inColumn, scales, { plot: area, column, right }, fontSize),
    ...freePlaces(free, plot.lines, scales, area, fontSize).map(({ label, left, base }) =>
      namedAt(label.text, left, base, fontSize, label.tone),
    ),
  ]
}

function columnLabels(
  labels: readonly PointLabel[],
  { x, y }: Scales,
  { plot, column, right }: Room,
  fullSize: number,
): readonly Markup[] {
  const left = plot.right + fullSize * 0.6
  const wrapped = (size: number) => labels.map(({ text }) => wrap(text, (right - left) / BOLD, size))
  const heightOf = (size: number) => wrapped(size).reduce((sum, { length }) => sum + (length * LINE + 0.25) * size, 0)
  const room = plot.bottom - plot.top + fullSize
  const fontSize =
    [1, 0.9, 0.8, 0.7, 0.6].map((part) => part * fullSize).find((size) => heightOf(size) <= room) ?? fullSize * 0.55
  const texts = wrapped(fontSize)
  const middles = dodge(
    labels.map(({ value }, at) => ({ at: y(value), size: ((texts[at]?.length ?? 1) * LINE + 0.25) * fontSize })),
    [plot.top - fullSize * 0.6, plot.bottom + fullSize * 0.4],
  )
  return labels.flatMap(({ year, value, tone }, at) => {
    const [lines, middle] = [texts[at] ?? [], middles[at] ?? 0]
    const base = middle - ((lines.length - 1) / 2) * LINE * fontSize + fontSize * 0.35
    const [from, to] = [x(year) + fontSize * 0.35, left - fontSize * 0.15]
    const isFar = Math.abs(middle - y(value)) > fontSize * 0.6 || to - from > fontSize * 1.5
    return [
      ...(isFar && column > 0 ? [leader([from, y(value)], [to, middle], tone)] : []),
      ...lines.map((text, index) => namedAt(text, left, base + index * LINE * fontSize, fontSize, tone)),
    ]
  })
}
