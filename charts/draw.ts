/** Draws any chart as an SVG document. */

import { frame, type PlotArea } from './frame.ts'
import { columnHeight, labelsOf } from './labels/line-labels.ts'
import { BOLD, wrap } from './labels/text-width.ts'
import type { Layout } from './layout.ts'
import { domainsOf, drawPlot, emptyPlot } from './plots/line-plot.ts'
import { drawPoints } from './plots/points.ts'
import { drawRows, rowsHeight } from './plots/rows.ts'
import { drawSlopes, slopesHeight } from './plots/slopes.ts'
import type { Chart, LineChart, PanelChart } from './spec/chart.ts'
import { type Markup, textAt } from './svg/svg.ts'

export function drawChart(chart: Chart, layout: Layout): string {
  switch (chart.kind) {
    case 'lines':
      return lineChart(chart, layout)
    case 'panels':
      return panelChart(chart, layout)
    case 'points':
      return frame(
        chart,
        layout,
        Math.max(layout.fontSize * 22, Math.min(layout.width * 0.6, layout.fontSize * 32)),
        (area) => drawPoints(chart, area, layout.fontSize),
      )
    case 'bars':
    case 'dots':
      return frame(chart, layout, rowsHeight(chart, layout), (area) => drawRows(chart, area, layout))
    case 'slopes':
      return frame(chart, layout, slopesHeight(chart, layout), (area) => drawSlopes(chart, area, layout))
  }
}

function lineChart(chart: LineChart, layout: Layout): string {
  const { fontSize, width } = layout
  const usual = Math.max(fontSize * 17, Math.min(width * 0.45, fontSize * 28))
  return frame(chart, layout, Math.max(usual, columnHeight(chart, width, fontSize)), (area) => {
    const domains = domainsOf([chart])
    return domains === null
      ? emptyPlot(chart.emptyText, area, fontSize)
      : drawPlot(chart, area, domains, { fontSize, unit: chart.unit })
  })
}

/** The least width of a panel, and the height of one where the layout sets none, in font sizes. */
const PANEL = { width: 17, height: 15, gap: 1.2 } as const

function panelChart(chart: PanelChart, layout: Layout): string {
  const { width, height } = layout
  const labels = chart.panels.flatMap(({ plot }) => labelsOf(plot))
  const all = domainsOf(chart.panels.map(({ plot }) => plot))
  const draw = (area: PlotArea) => {
    const grid = gridIn(area, chart.panels.length, layout.fontSize, height !== null)
    const { fontSize } = grid
    return chart.panels.flatMap(({ title, plot }, index) => {
      const left = area.left + (index % grid.columns) * (grid.width + grid.gap)
      const top = area.top + Math.floor(index / grid.columns) * (grid.height + grid.gap)
      const [titles, titleHeight] = panelTitle(title, left, top, grid.width, fontSize)
      const inner = { left, right: left + grid.width, top: top + titleHeight, bottom: top + grid.height }
      const own = domainsOf([plot])
      if (all === null || own === null) return [...titles, ...emptyPlot(plot.emptyText, inner, fontSize)]
      const domains = { values: all.values, years: chart.sameYears ? all.years : own.years }
      return [...titles, ...drawPlot(plot, inner, domains, { fontSize, unit: chart.unit, labels })]
    })
  }
  const margins = layout.fontSize * 2.4
  const { rows } = shapeOf(chart.panels.length, width - margins, layout.fontSize)
  return frame(chart, layout, rows * PANEL.height * layout.fontSize + (rows - 1) * PANEL.gap * layout.fontSize, draw)
}

/** As many columns as fit, and no more than an even grid needs. */
function shapeOf(count: number, width: number, fontSize: number) {
  const fitting = Math.max(1, Math.floor((width + PANEL.gap * fontSize) / ((PANEL.width + PANEL.gap) * fontSize)))
  const rows = Math.ceil(count / Math.min(fitting, count))
  return { rows, columns: Math.ceil(count / rows) }
}

/** The cells of panels. Where the height is set, their letters become smaller until a plot fits under each title. */
function gridIn(area: PlotArea, count: number, fullSize: number, isFixed: boolean) {
  const gridOf = (fontSize: number) => {
    const gap = PANEL.gap * fontSize
    const { rows, columns } = shapeOf(count, area.right - area.left, fontSize)
    const width = (area.right - area.left - gap * (columns - 1)) / columns
    const height = (area.bottom - area.top - gap * (rows - 1)) / rows
    return { fontSize, gap, columns, width, height }
  }
  const sizes = [1, 0.85, 0.7, 0.6, 0.5, 0.42].map((part) => gridOf(part * fullSize))
  return (isFixed ? sizes.find(({ height, fontSize }) => height >= 9 * fontSize) : sizes[0]) ?? gridOf(0.36 * fullSize)
}

function panelTitle(
  title: string,
  left: number,
  top: number,
  width: number,
  fontSize: number,
): readonly [readonly Markup[], number] {
  const lines = wrap(title, width / BOLD, fontSize)
  const texts = lines.map((line, index) =>
    textAt(line, left, top + fontSize * (1 + index * 1.25), fontSize, { 'font-weight': 600 }),
  )
  return [texts, fontSize * (0.6 + lines.length * 1.25)]
}
