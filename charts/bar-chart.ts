/** Horizontal bar chart, one bar for each member. A member without a value is listed without a bar. */
import { frame, type PlotArea } from './frame.ts'
import type { Layout, RuleLine, Words } from './layout.ts'
import { barLook, type LegendEntry } from './legend.ts'
import { linearScale, type Scale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, textWidth } from './text-width.ts'
import type { Tone } from './theme.ts'
import { niceTicks } from './ticks.ts'

export interface Bar {
  readonly name: string
  /** Shown where the name does not fit. */
  readonly code: string
  readonly value: number | null
  /** False for estimates and projections, which are drawn paler. */
  readonly sure: boolean
  /** The formatted value, or in a word why there is none. */
  readonly text: string
  /** Tooltip. */
  readonly label: string
  readonly tone: Tone
}

export interface BarChart extends Words {
  /** In drawing order. */
  readonly bars: readonly Bar[]
  readonly rules: readonly RuleLine[]
  readonly legend: readonly LegendEntry[]
}

/** The highest value that the value axis must reach, bars and reference lines included. */
export const maxValueOf = ({ bars, rules }: BarChart): number =>
  Math.max(...bars.map(({ value }) => value ?? 0), ...rules.map(({ value }) => value))

export function barChart(chart: BarChart, layout: Layout): string {
  const { fontSize } = layout
  const plotHeight = (chart.bars.length * 1.5 + 3) * fontSize
  return frame(chart, chart.legend, layout, plotHeight, (available) => drawMarks(chart, available, fontSize))
}

function drawMarks(chart: BarChart, available: PlotArea, fontSize: number): readonly Markup[] {
  const nameWidth = Math.max(...chart.bars.map(({ name }) => textWidth(name, fontSize)))
  const left = available.left + Math.min(nameWidth + fontSize * 0.5, (available.right - available.left) * 0.42)
  const right = available.right - textWidth('00.00%', fontSize) - fontSize * 0.5
  const x = linearScale([0, Math.max(maxValueOf(chart) * 1.02, 1)], [left, right])
  const rules = stackLabels(chart.rules, x, fontSize)
  const rows = 1 + Math.max(0, ...rules.map(({ row }) => row))
  const plot: PlotArea = {
    left,
    right,
    top: available.top + fontSize * (0.4 + 1.2 * rows),
    bottom: available.bottom - fontSize * 1.4,
  }
  const ticks = niceTicks(0, maxValueOf(chart), Math.max(2, Math.floor((plot.right - plot.left) / (fontSize * 4))), 1)
  const step = (plot.bottom - plot.top) / Math.max(1, chart.bars.length)
  return [
    ...ticks
      .filter((tick) => x(tick) <= plot.right)
      .flatMap((tick) => [
        element('line', { x1: x(tick), x2: x(tick), y1: plot.top, y2: plot.bottom, class: 'grid', 'stroke-width': 1 }),
        element(
          'text',
          {
            x: x(tick),
            y: plot.bottom + fontSize * 1.2,
            'font-size': fontSize,
            'text-anchor': 'middle',
            class: 'muted',
          },
          `${tick}%`,
        ),
      ]),
    ...rules.flatMap(({ value, label, row }) => [
      element('line', {
        x1: x(value),
        x2: x(value),
        y1: plot.top,
        y2: plot.bottom,
        class: 'rule',
        'stroke-width': 1.2,
        'stroke-dasharray': '2 3',
      }),
      element(
        'text',
        {
          x: x(value),
          y: plot.top - fontSize * (0.5 + 1.2 * row),
          'font-size': fontSize,
          'font-weight': 600,
          'text-anchor': 'middle',
          class: 'muted',
        },
        label,
      ),
    ]),
    ...chart.bars.flatMap((bar, index) =>
      barMarks(bar, plot.top + index * step, step, { x, left: plot.left }, fontSize),
    ),
  ]
}

/** Puts labels of reference lines that would overlap into rows. Row 0 is next to the bars. */
function stackLabels(
  rules: readonly RuleLine[],
  x: Scale,
  fontSize: number,
): readonly (RuleLine & { readonly row: number })[] {
  const rowEnds: number[] = []
  return rules.map((rule) => {
    const halfWidth = textWidth(rule.label, fontSize) * 0.5 * BOLD
    const freeRow = rowEnds.findIndex((end) => end < x(rule.value) - halfWidth)
    const row = freeRow < 0 ? rowEnds.length : freeRow
    rowEnds[row] = x(rule.value) + halfWidth
    return { ...rule, row }
  })
}

function barMarks(
  { name, code, value, sure, text, label, tone }: Bar,
  top: number,
  step: number,
  { x, left }: { x: (value: number) => number; left: number },
  fontSize: number,
): readonly Markup[] {
  const base = top + step / 2 + fontSize * 0.35
  const nameFits = textWidth(name, fontSize) <= left - fontSize * 0.9
  const nameText = element(
    'text',
    { x: left - fontSize * 0.4, y: base, 'font-size': fontSize, 'text-anchor': 'end' },
    nameFits ? name : code,
  )
  const valueTextFrom = (from: number) =>
    element(
      'text',
      { x: from + fontSize * 0.4, y: base, 'font-size': fontSize, class: value === null ? 'muted' : 'halo' },
      text,
    )
  if (value === null) return [element('g', {}, element('title', {}, label), nameText, valueTextFrom(left))]
  const bar = element('rect', {
    x: left,
    y: top + step * 0.14,
    width: x(value) - left,
    height: step * 0.72,
    ...barLook(tone, !sure),
  })
  return [element('g', {}, element('title', {}, label), bar, nameText, valueTextFrom(x(value)))]
}
