/** Rows with a mark for then and one for now, joined by a line: what changed, and how far it is to the targets. */
import { frame, type PlotArea } from './frame.ts'
import type { Layout, RuleLine, Words } from './layout.ts'
import type { LegendEntry } from './legend.ts'
import { linearScale, type Scale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, textWidth } from './text-width.ts'
import type { Tone } from './theme.ts'
import { niceTicks } from './ticks.ts'

export interface DotRow {
  readonly name: string
  /** Shown where the name does not fit. */
  readonly code: string
  readonly before: number | null
  readonly now: number | null
  /** False for estimates and projections, which are drawn hollow. */
  readonly sure: boolean
  /** Beside the mark of now: its value, or in a word why there is none. */
  readonly text: string
  /** Tooltip. */
  readonly label: string
  readonly tone: Tone
}

export interface DotPlot extends Words {
  readonly kind: 'dots'
  /** In drawing order. */
  readonly rows: readonly DotRow[]
  readonly rules: readonly RuleLine[]
  readonly legend: readonly LegendEntry[]
}

export const dotPlot = (plot: DotPlot, layout: Layout): string =>
  frame(plot, plot.legend, layout, (plot.rows.length * 1.5 + 3) * layout.fontSize, (available) =>
    drawMarks(plot, available, layout.fontSize),
  )

function drawMarks({ rows, rules }: DotPlot, available: PlotArea, fontSize: number): readonly Markup[] {
  const most = Math.max(
    ...rows.flatMap(({ before, now }) => [before ?? 0, now ?? 0]),
    ...rules.map(({ value }) => value),
  )
  const names = Math.max(...rows.map(({ name }) => textWidth(name, fontSize)))
  const left = available.left + Math.min(names + fontSize * 0.8, (available.right - available.left) * 0.42)
  const right = available.right - textWidth('00.00%', fontSize) - fontSize * 0.8
  const x = linearScale([0, Math.max(most * 1.02, 1)], [left, right])
  const [top, bottom] = [available.top + fontSize * 1.6, available.bottom - fontSize * 1.4]
  const step = (bottom - top) / Math.max(1, rows.length)
  const line = (value: number, look: Readonly<Record<string, string | number>>) =>
    element('line', { x1: x(value), x2: x(value), y1: top, y2: bottom, ...look })
  const label = (value: number, y: number, text: string, look: Readonly<Record<string, string | number>> = {}) =>
    element('text', { x: x(value), y, 'font-size': fontSize, 'text-anchor': 'middle', class: 'muted', ...look }, text)
  return [
    ...niceTicks(0, most, Math.max(2, Math.floor((right - left) / (fontSize * 4))), 1)
      .filter((tick) => x(tick) <= right)
      .flatMap((tick) => [
        line(tick, { class: 'grid', 'stroke-width': 1 }),
        label(tick, bottom + fontSize * 1.2, `${tick}%`),
      ]),
    ...rules.flatMap(({ value, label: text }) => [
      line(value, { class: 'rule', 'stroke-width': 1.2, 'stroke-dasharray': '2 3' }),
      label(value, top - fontSize * 0.5, text, { 'font-weight': 600 }),
    ]),
    ...rows.flatMap((row, index) => rowMarks(row, top + (index + 0.5) * step, { x, left }, fontSize)),
  ]
}

function rowMarks(
  { name, code, before, now, sure, text, label, tone }: DotRow,
  y: number,
  { x, left }: { readonly x: Scale; readonly left: number },
  fontSize: number,
): readonly Markup[] {
  const base = y + fontSize * 0.35
  const fits = textWidth(name, fontSize) * BOLD <= left - fontSize
  const radius = fontSize * 0.36
  const dot = (value: number, look: string) =>
    element('circle', { cx: x(value), cy: y, r: radius, class: look, 'stroke-width': 1.6 })
  const end = Math.max(before === null ? left : x(before), now === null ? left : x(now))
  return [
    element(
      'g',
      {},
      element('title', {}, label),
      element(
        'text',
        { x: left - fontSize * 0.6, y: base, 'font-size': fontSize, 'text-anchor': 'end' },
        fits ? name : code,
      ),
      ...(before !== null && now !== null
        ? [element('line', { x1: x(before), x2: x(now), y1: y, y2: y, class: `line-${tone}`, 'stroke-width': 1.6 })]
        : []),
      ...(before === null
        ? []
        : [element('path', { d: diamond(x(before), y, radius * 1.15), class: 'hollow-sipri', 'stroke-width': 1.6 })]),
      ...(now === null ? [] : [dot(now, `${sure ? 'full' : 'hollow'}-${tone}`)]),
      element(
        'text',
        { x: end + fontSize * 0.8, y: base, 'font-size': fontSize, class: now === null ? 'muted' : 'halo' },
        text,
      ),
    ),
  ]
}

/** Another form than the dot: colour alone must not tell then from now. */
const diamond = (x: number, y: number, size: number): string =>
  `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`
