/** Line chart of shares over years. Estimates and projections are dashed with hollow points; a year without a figure is a gap. */
import { ruleLines, valueAxis, yearAxis } from './axis.ts'
import { frame, type PlotArea } from './frame.ts'
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
  const plotHeight = Math.max(fontSize * 17, Math.min(layout.width * 0.45, fontSize * 28))
  return frame(chart, chart.legend, layout, plotHeight, (available) => drawMarks(chart, available, fontSize))
}

function drawMarks(chart: LineChart, available: PlotArea, fontSize: number): readonly Markup[] {
  const placed = chart.lines.flatMap(({ values }) => values.filter(isPlaced))
  if (placed.length === 0) return drawEmptyText(chart.emptyText, available, fontSize)
  const years = [...placed, ...chart.targets].map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const highest = Math.max(
    ...placed.map(({ value }) => value),
    ...chart.rules.map(({ value }) => value),
    ...chart.targets.map(({ value }) => value),
    ...chart.bands.flatMap((band) => band.years.map(({ high }) => high)),
  )
  const ticks = niceTicks(
    0,
    highest + 0.25,
    Math.max(3, Math.floor((available.bottom - available.top) / (fontSize * 3))),
  )
  const plot: PlotArea = {
    left: available.left + Math.max(...ticks.map((tick) => textWidth(`${tick}%`, fontSize))) + fontSize * 0.5,
    right:
      available.right -
      Math.max(...chart.rules.map(({ label }) => textWidth(label, fontSize) * BOLD), fontSize * 2) -
      fontSize * 0.4,
    top: available.top + fontSize * 0.4,
    bottom: available.bottom - fontSize * 1.8,
  }
  const scales: Scales = {
    x: linearScale([first, Math.max(last, first + 1)], [plot.left + fontSize * 0.6, plot.right - fontSize * 0.6]),
    y: linearScale([0, ticks.at(-1) ?? 1], [plot.bottom, plot.top]),
  }
  const yearWidth = (scales.x(first + 1) - scales.x(first)) / fontSize
  return [
    ...valueAxis(ticks, scales.y, plot, fontSize),
    ...yearAxis(first, Math.max(last, first + 1), scales.x, plot, fontSize),
    ...ruleLines(chart.rules, scales.y, plot, fontSize),
    ...chart.bands.map((band) => bandMark(band, scales)),
    ...chart.lines.flatMap((line) => lineMarks(line, scales, yearWidth, fontSize)),
    ...chart.targets.flatMap((target) => targetMarks(target, scales, fontSize)),
    ...lastLabels(chart, scales, plot, fontSize),
  ]
}

/** Says why there are no figures: an empty chart would look like zero spending. */
function drawEmptyText(text: string, { left, right, top }: PlotArea, fontSize: number): readonly Markup[] {
  return wrap(text, right - left, fontSize * 1.1).map((line, index) =>
    element('text', { x: left, y: top + fontSize * (2 + index * 1.6), 'font-size': fontSize * 1.1 }, line),
  )
}
