/** Shares over years as lines. What is no actual figure is dashed, with hollow points; a year without a figure is a gap. */
import { ruleLines, valueAxis, yearAxis } from './axis.ts'
import { frame, type Room } from './frame.ts'
import type { Layout } from './layout.ts'
import type { LineChart, Scales } from './line-chart-spec.ts'
import { lastLabels } from './line-labels.ts'
import { bandMark, lineMarks, targetMarks } from './line-marks.ts'
import { isPlaced } from './runs.ts'
import { linearScale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, textWidth, wrap } from './text-width.ts'
import { niceTicks } from './ticks.ts'

export function lineChart(chart: LineChart, layout: Layout): string {
  const { fontSize } = layout
  const needs = Math.max(fontSize * 17, Math.min(layout.width * 0.45, fontSize * 28))
  return frame(chart, chart.legend, layout, needs, (room) => marks(chart, room, fontSize))
}

function marks(chart: LineChart, whole: Room, fontSize: number): readonly Markup[] {
  const placed = chart.lines.flatMap(({ values }) => values.filter(isPlaced))
  if (placed.length === 0) return excuse(chart.nothing, whole, fontSize)
  const years = [...placed, ...chart.targets].map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const highest = Math.max(
    ...placed.map(({ value }) => value),
    ...chart.rules.map(({ value }) => value),
    ...chart.targets.map(({ value }) => value),
    ...chart.bands.flatMap((band) => band.years.map(({ high }) => high)),
  )
  const ticks = niceTicks(0, highest + 0.25, Math.max(3, Math.floor((whole.bottom - whole.top) / (fontSize * 3))))
  const room: Room = {
    left: whole.left + Math.max(...ticks.map((tick) => textWidth(`${tick}%`, fontSize))) + fontSize * 0.5,
    right:
      whole.right -
      Math.max(...chart.rules.map(({ label }) => textWidth(label, fontSize) * BOLD), fontSize * 2) -
      fontSize * 0.4,
    top: whole.top + fontSize * 0.4,
    bottom: whole.bottom - fontSize * 1.8,
  }
  const scales: Scales = {
    x: linearScale([first, Math.max(last, first + 1)], [room.left + fontSize * 0.6, room.right - fontSize * 0.6]),
    y: linearScale([0, ticks.at(-1) ?? 1], [room.bottom, room.top]),
  }
  const density = (scales.x(first + 1) - scales.x(first)) / fontSize
  return [
    ...valueAxis(ticks, scales.y, room, fontSize),
    ...yearAxis(first, Math.max(last, first + 1), scales.x, room, fontSize),
    ...ruleLines(chart.rules, scales.y, room, fontSize),
    ...chart.bands.map((band) => bandMark(band, scales)),
    ...chart.lines.flatMap((line) => lineMarks(line, scales, density, fontSize)),
    ...chart.targets.flatMap((target) => targetMarks(target, scales, fontSize)),
    ...lastLabels(chart, scales, room, fontSize),
  ]
}

/** Missing is said in words: an empty chart would look like nothing spent. */
function excuse(text: string, { left, right, top }: Room, fontSize: number): readonly Markup[] {
  return wrap(text, right - left, fontSize * 1.1).map((line, at) =>
    element('text', { x: left, y: top + fontSize * (2 + at * 1.6), 'font-size': fontSize * 1.1 }, line),
  )
}
