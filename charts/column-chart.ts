/** Vertical bar chart, for wide and low layouts such as a social card. Columns are labelled with codes. */
import { ruleLines, valueAxis } from './axis.ts'
import { type BarChart, maxValueOf } from './bar-chart.ts'
import { frame, type PlotArea } from './frame.ts'
import type { Layout } from './layout.ts'
import { barLook } from './legend.ts'
import { linearScale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { textWidth } from './text-width.ts'
import { niceTicks } from './ticks.ts'

export const columnChart = (chart: BarChart, layout: Layout): string =>
  frame(chart, chart.legend, layout, layout.fontSize * 18, (available) => drawMarks(chart, available, layout))

function drawMarks(chart: BarChart, available: PlotArea, { fontSize }: Layout): readonly Markup[] {
  const ticks = niceTicks(
    0,
    maxValueOf(chart),
    Math.max(2, Math.floor((available.bottom - available.top) / (fontSize * 3))),
    1,
  )
  const plot: PlotArea = {
    left: available.left + textWidth('00%', fontSize),
    right: available.right - Math.max(...chart.rules.map(({ label }) => textWidth(label, fontSize))) - fontSize * 0.4,
    top: available.top + fontSize * 0.4,
    bottom: available.bottom - fontSize * 1.2,
  }
  const y = linearScale([0, ticks.at(-1) ?? 1], [plot.bottom, plot.top])
  const step = (plot.right - plot.left) / Math.max(1, chart.bars.length)
  const labelSize = Math.min(fontSize, step * 0.42)
  return [
    ...valueAxis(ticks, y, plot, fontSize),
    ...chart.bars.flatMap(({ code, value, sure, label, tone }, index) => {
      const left = plot.left + index * step
      const middle = left + step / 2
      const name = element(
        'text',
        {
          x: middle,
          y: plot.bottom + labelSize * 1.4,
          'font-size': labelSize,
          'text-anchor': 'middle',
          class: 'muted',
        },
        code,
      )
      if (value === null)
        return [
          name,
          element(
            'text',
            {
              x: middle,
              y: plot.bottom - labelSize * 0.5,
              'font-size': labelSize,
              'text-anchor': 'middle',
              class: 'muted',
            },
            '–',
          ),
        ]
      const column = { x: left + step * 0.14, y: y(value), width: step * 0.72, height: plot.bottom - y(value) }
      return [name, element('rect', { ...column, ...barLook(tone, !sure) }, element('title', {}, label))]
    }),
    ...ruleLines(chart.rules, y, plot, fontSize),
  ]
}
