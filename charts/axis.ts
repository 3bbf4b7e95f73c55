/** Axes: values with grid lines and reference lines in either direction, and years. */

import { ticks } from 'd3-array'
import { format } from 'd3-format'
import type { ScaleLinear } from 'd3-scale'
import type { PlotArea } from './frame.ts'
import { RULE } from './key.ts'
import { BOLD, textWidth } from './labels/text-width.ts'
import type { RuleLine } from './spec/chart.ts'
import { type Attributes, lineBetween, type Markup, textAt } from './svg/svg.ts'

export type Scale = ScaleLinear<number, number>

export interface Scales {
  readonly x: Scale
  readonly y: Scale
}

const plain = format(',~r')
const shortened = format('~s')

/** "3.5%", "1,200", "1.5M" */
export const tickLabel = (value: number, unit: string): string =>
  `${Math.abs(value) >= 100_000 ? shortened(value) : plain(value)}${unit}`

interface ValueAxis {
  readonly scale: Scale
  readonly ticks: readonly number[]
  readonly rules: readonly RuleLine[]
  readonly plot: PlotArea
  readonly fontSize: number
  readonly unit: string
}

/**
 * Horizontal grid lines. The values stand to the left, those of reference lines in bold among them: a tick too close to one gives
 * way.
 */
export function uprightAxis({ scale, ticks: all, rules, plot, fontSize, unit }: ValueAxis): readonly Markup[] {
  const clear = all.filter((tick) =>
    rules.every(({ value }) => Math.abs(scale(tick) - scale(value)) >= fontSize || Math.abs(tick - value) < 1e-9),
  )
  const across = (value: number, look: Attributes) =>
    lineBetween([plot.left, scale(value)], [plot.right, scale(value)], look)
  const beside = (value: number, words: string, look: Attributes) => {
    const [x, y] = [plot.left - fontSize * 0.5, scale(value) + fontSize * 0.35]
    return textAt(words, x, y, fontSize, { 'text-anchor': 'end', class: 'muted', ...look })
  }
  return [
    ...all.map((tick) => across(tick, GRID)),
    ...clear
      .filter((tick) => !rules.some(({ value }) => Math.abs(tick - value) < 1e-9))
      .map((tick) => beside(tick, tickLabel(tick, unit), {})),
    ...rules.flatMap(({ value, label }) => [across(value, RULE), beside(value, label, { 'font-weight': 600 })]),
  ]
}

/** Vertical grid lines, with the values below and the labels of reference lines above. */
export function flatAxis({ scale, ticks: all, rules, plot, fontSize, unit }: ValueAxis): readonly Markup[] {
  const down = (value: number, look: Attributes) =>
    lineBetween([scale(value), plot.top], [scale(value), plot.bottom], look)
  const at = (value: number, y: number, words: string, look: Attributes) =>
    textAt(words, scale(value), y, fontSize, { 'text-anchor': 'middle', class: 'muted', ...look })
  return [
    ...all.flatMap((tick) => [down(tick, GRID), at(tick, plot.bottom + fontSize * 1.2, tickLabel(tick, unit), {})]),
    ...stacked(rules, scale, fontSize).flatMap(({ value, label, row }) => [
      down(value, RULE),
      at(value, plot.top - fontSize * (0.5 + 1.2 * row), label, { 'font-weight': 600 }),
    ]),
  ]
}

const GRID = { class: 'grid', 'stroke-width': 1 } as const

/** Puts labels of reference lines that would overlap into rows. Row 0 is next to the marks. */
export function stacked(
  rules: readonly RuleLine[],
  scale: Scale,
  fontSize: number,
): readonly (RuleLine & { readonly row: number })[] {
  const rowEnds: number[] = []
  return rules.map((rule) => {
    const half = textWidth(rule.label, fontSize) * 0.5 * BOLD
    const free = rowEnds.findIndex((end) => end < scale(rule.value) - half)
    const row = free < 0 ? rowEnds.length : free
    rowEnds[row] = scale(rule.value) + half
    return { ...rule, row }
  })
}

/** Years below the plot: the round ones that fit, and always the last, which readers look for. */
export function yearAxis(x: Scale, plot: PlotArea, fontSize: number): readonly Markup[] {
  const [first = 0, last = 0] = x.domain()
  const labelWidth = textWidth('2026', fontSize) * 1.3
  const most = Math.max(1, Math.floor((x(last) - x(first)) / labelWidth))
  const round = yearTicks(first, last, most).filter((year) => x(last) - x(year) >= labelWidth)
  return [...round, last].flatMap((year) => [
    lineBetween([x(year), plot.bottom], [x(year), plot.bottom + fontSize * 0.35], { class: 'rule', 'stroke-width': 1 }),
    textAt(String(year), x(year), plot.bottom + fontSize * 1.4, fontSize, { 'text-anchor': 'middle', class: 'muted' }),
  ])
}

/** At most so many whole years at round steps: d3 treats the number as a hint. */
export function yearTicks(first: number, last: number, most: number): readonly number[] {
  for (let wish = most; wish > 0; wish--) {
    const found = ticks(first, last, wish)
    if (found.length <= most && found.every(Number.isInteger)) return found
  }
  return []
}
