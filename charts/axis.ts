/** Chart axes: grid lines with tick labels, year labels and horizontal reference lines. */
import type { PlotArea } from './frame.ts'
import type { RuleLine } from './layout.ts'
import type { Scale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { textWidth } from './text-width.ts'
import { ticksWithin } from './ticks.ts'

/** Horizontal grid lines, each with its value in percent to the left. */
export const valueAxis = (
  ticks: readonly number[],
  y: Scale,
  { left, right }: PlotArea,
  fontSize: number,
): readonly Markup[] =>
  ticks.flatMap((tick) => [
    element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), class: 'grid', 'stroke-width': 1 }),
    element(
      'text',
      {
        x: left - fontSize * 0.5,
        y: y(tick) + fontSize * 0.35,
        'font-size': fontSize,
        'text-anchor': 'end',
        class: 'muted',
      },
      `${tick}%`,
    ),
  ])

/** Year labels below the plot: the roundYears years that fit, and always the last year, which readers look for. */
export function yearAxis(first: number, last: number, x: Scale, plot: PlotArea, fontSize: number): readonly Markup[] {
  const labelWidth = textWidth('2026', fontSize) + fontSize
  const maxLabels = Math.max(1, Math.floor((plot.right - plot.left) / (labelWidth * 1.15)))
  const roundYears = ticksWithin(first, last, maxLabels, 1).filter((year) => x(last) - x(year) >= labelWidth)
  const y = plot.bottom + fontSize * 1.4
  return [...roundYears, last].flatMap((year) => [
    element('line', {
      x1: x(year),
      x2: x(year),
      y1: plot.bottom,
      y2: plot.bottom + fontSize * 0.35,
      class: 'rule',
      'stroke-width': 1,
    }),
    element('text', { x: x(year), y, 'font-size': fontSize, 'text-anchor': 'middle', class: 'muted' }, String(year)),
  ])
}

/** Dashed horizontal reference lines across the plot, labelled at the right. */
export const ruleLines = (
  rules: readonly RuleLine[],
  y: Scale,
  { left, right }: PlotArea,
  fontSize: number,
): readonly Markup[] =>
  rules.flatMap(({ value, label }) => [
    element('line', {
      x1: left,
      x2: right,
      y1: y(value),
      y2: y(value),
      class: 'rule',
      'stroke-width': 1.2,
      'stroke-dasharray': '2 3',
    }),
    element(
      'text',
      {
        x: right + fontSize * 0.4,
        y: y(value) + fontSize * 0.35,
        'font-size': fontSize,
        'font-weight': 600,
        class: 'muted',
      },
      label,
    ),
  ])
