/**
 * One row for each area on a common value axis: bars from zero, or dots for then and now. In a layout that is too low for rows they
 * stand upright, as columns.
 */

import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { flatAxis, type Scale, stacked, tickLabel, uprightAxis } from '../axis.ts'
import type { PlotArea } from '../frame.ts'
import { barLook, diamondMark, dotMark, markGroup, toned } from '../key.ts'
import { BOLD, textWidth } from '../labels/text-width.ts'
import type { Layout } from '../layout.ts'
import type { ChartRow, RowChart } from '../spec/chart.ts'
import { type Attributes, element, lineBetween, type Markup, textAt } from '../svg/svg.ts'

/** The height that rows need, in pixels. */
export const rowsHeight = ({ rows }: RowChart, { fontSize }: Layout): number => (rows.length * 1.5 + 3.6) * fontSize

/** The highest value that the axis must reach, reference lines included. */
const highest = ({ rows, rules }: RowChart): number =>
  max([...rows.flatMap(({ value, before }) => [value ?? 0, before ?? 0]), ...rules.map(({ value }) => value)]) || 1

export function drawRows(chart: RowChart, area: PlotArea, layout: Layout): readonly Markup[] {
  const height = area.bottom - area.top
  // Rows may be set a little smaller before they have to stand upright.
  const fontSize = Math.min(layout.fontSize, height / (chart.rows.length * 1.4 + 3.6))
  return fontSize >= layout.fontSize * 0.65
    ? flatRows(chart, area, fontSize)
    : uprightRows(chart, area, layout.fontSize * 0.85)
}

function flatRows(chart: RowChart, area: PlotArea, fontSize: number): readonly Markup[] {
  const names = max(chart.rows, ({ name }) => textWidth(name, fontSize)) ?? 0
  const left = area.left + Math.min(names + fontSize * 0.6, (area.right - area.left) * 0.42)
  const right = area.right - (max(chart.rows, ({ text }) => textWidth(text, fontSize)) ?? 0) - fontSize * 0.6
  const scale = scaleLinear([0, highest(chart) * 1.02], [left, right])
  const ruleRows = 1 + (max(stacked(chart.rules, scale, fontSize), ({ row }) => row) ?? 0)
  const plot = { left, right, top: area.top + fontSize * (0.4 + 1.2 * ruleRows), bottom: area.bottom - fontSize * 1.4 }
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / (fontSize * 6))))
  const band = bandOf(chart, plot.top, plot.bottom)
  const base = fontSize * 0.35
  return [
    ...flatAxis({ scale, ticks, rules: chart.rules, plot, fontSize, unit: chart.unit }),
    ...chart.rows.map((row) => {
      const y = band.middle(row)
      const fits = textWidth(row.name, fontSize) <= left - area.left - fontSize * 0.4
      const gap = fontSize * (chart.kind === 'dots' && (row.value ?? row.before) !== null ? 0.8 : 0.4)
      const end = endOf(row, left, scale)
      const hasRoomBefore = end - gap - textWidth(row.text, fontSize) > left
      const beside =
        isFallen(row) && hasRoomBefore
          ? { x: end - gap, 'text-anchor': 'end' }
          : { x: Math.max(end, row.before === null ? end : scale(row.before)) + gap }
      return markGroup(
        row,
        textAt(fits ? row.name : row.code, left - fontSize * (chart.kind === 'dots' ? 0.6 : 0.4), y + base, fontSize, {
          'text-anchor': 'end',
        }),
        ...marksOf(chart.kind, row, { scale, at: y, width: band.width, fontSize, upright: false }),
        element(
          'text',
          { ...beside, y: y + base, 'font-size': fontSize, class: row.value === null ? 'muted' : 'halo' },
          row.text,
        ),
      )
    }),
  ]
}

function uprightRows(chart: RowChart, area: PlotArea, fontSize: number): readonly Markup[] {
  const steps = Math.max(2, Math.floor((area.bottom - area.top) / (fontSize * 3.4)))
  const codes = max(chart.rows, ({ code }) => textWidth(code, fontSize)) ?? 0
  const [top, bottom] = [area.top + fontSize * 2.6, area.bottom - codes - fontSize * 0.6]
  const scale = scaleLinear([0, highest(chart)], [bottom, top]).nice(steps)
  const ticks = scale.ticks(steps)
  const labels = [...ticks.map((tick) => tickLabel(tick, chart.unit)), ...chart.rules.map(({ label }) => label)]
  const left = area.left + (max(labels, (label) => textWidth(label, fontSize) * BOLD) ?? 0) + fontSize * 0.5
  const plot = { left, right: area.right, top, bottom }
  const band = bandOf(chart, left, area.right)
  const size = Math.min(fontSize, band.step * 0.8)
  const turned = (x: number, y: number, text: string, look: Attributes) =>
    element(
      'text',
      {
        transform: `translate(${Math.round(x + size * 0.35)} ${Math.round(y)}) rotate(-90)`,
        'font-size': size,
        ...look,
      },
      text,
    )
  return [
    ...uprightAxis({ scale, ticks, rules: chart.rules, plot, fontSize, unit: chart.unit }),
    ...chart.rows.map((row) => {
      const x = band.middle(row)
      const gap = size * (chart.kind === 'dots' ? 0.7 : 0.3)
      const end = endOf(row, bottom, scale)
      return markGroup(
        row,
        turned(x, bottom + fontSize * 0.4, row.code, { 'text-anchor': 'end', class: 'muted' }),
        ...marksOf(chart.kind, row, { scale, at: x, width: band.width, fontSize: size, upright: true }),
        turned(x, isFallen(row) ? end + gap : end - gap, row.text, {
          class: row.value === null ? 'muted' : 'halo',
          ...(isFallen(row) && { 'text-anchor': 'end' }),
        }),
      )
    }),
  ]
}

/** Whether the mark of now stands before that of then: its text goes to its other side. */
const isFallen = ({ value, before }: ChartRow): boolean => value !== null && before !== null && before > value

/** Where the mark is that the text of a row belongs to. */
const endOf = ({ value, before }: ChartRow, none: number, scale: Scale): number =>
  value === null && before === null ? none : scale(value ?? before ?? 0)

function bandOf({ rows }: RowChart, from: number, to: number) {
  const scale = scaleBand(
    rows.map(({ code }) => code),
    [from, to],
  ).padding(0.28)
  const width = scale.bandwidth()
  return { width, step: scale.step(), middle: ({ code }: ChartRow) => (scale(code) ?? from) + width / 2 }
}

interface Place {
  readonly scale: Scale
  /** The middle of the row, across the value axis. */
  readonly at: number
  readonly width: number
  readonly fontSize: number
  readonly upright: boolean
}

function marksOf(kind: RowChart['kind'], row: ChartRow, place: Place): readonly Markup[] {
  const { value, before, sure, tone } = row
  const { scale, at, width, fontSize, upright } = place
  if (kind === 'bars') {
    if (value === null) return []
    const [zero, end] = [scale(0), scale(value)]
    const along = { start: Math.min(zero, end), length: Math.abs(end - zero) }
    const box = upright
      ? { x: at - width / 2, y: along.start, width, height: along.length }
      : { x: along.start, y: at - width / 2, width: along.length, height: width }
    return [element('rect', { ...box, ...barLook(tone, sure) })]
  }
  const point = (share: number): readonly [number, number] => (upright ? [at, scale(share)] : [scale(share), at])
  const parts: Markup[] = []
  if (before !== null && value !== null) {
    parts.push(lineBetween(point(before), point(value), { class: toned('line', tone), 'stroke-width': 1.6 }))
  }
  if (before !== null) parts.push(diamondMark('sipri', ...point(before), fontSize))
  if (value !== null) parts.push(dotMark({ tone, sure }, ...point(value), fontSize))
  return parts
}
