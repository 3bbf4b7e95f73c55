/** Two columns of values with a line from each to each: as it was, as it is. All are named on both sides, as far as there is room. */

import { extent, max } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import type { PlotArea } from '../frame.ts'
import { leader, markGroup, pointMark, RULE, toned } from '../key.ts'
import { dodge } from '../labels/dodge.ts'
import { BOLD, textWidth } from '../labels/text-width.ts'
import type { Layout } from '../layout.ts'
import type { SlopeChart } from '../spec/chart.ts'
import type { SlopeRow } from '../spec/slope-row.ts'
import { lineBetween, type Markup, textAt } from '../svg/svg.ts'
import { emptyPlot } from './line-plot.ts'

type Scale = (value: number) => number

/** The height of a name, in font sizes. */
const LINE = 1.2
/** Room for the heads of the columns, in font sizes. */
const HEAD = 2.2

export const slopesHeight = ({ rows }: SlopeChart, { fontSize }: Layout): number =>
  (Math.max(rows.length, 8) * LINE + HEAD + 1) * fontSize

export function drawSlopes(chart: SlopeChart, area: PlotArea, layout: Layout): readonly Markup[] {
  const { rows, rules, columns } = chart
  if (rows.length === 0) return emptyPlot(chart.emptyText, area, layout.fontSize)
  const room = area.bottom - area.top - (HEAD + 0.5) * layout.fontSize
  const fitting = Math.min(layout.fontSize, room / (rows.length * LINE))
  // Where not all can be named in letters that can be read, those are that the title is about.
  const all = fitting >= layout.fontSize * 0.7
  const fontSize = all ? fitting : layout.fontSize * 0.75
  const named = all ? rows : rows.filter(({ isMarked }) => isMarked)
  const widthOf = (name: (row: SlopeRow) => string) =>
    max(named, (row) => textWidth(`${name(row)} ${longer(row.texts)}`, fontSize) * (row.isMarked ? BOLD : 1)) ?? 0
  const most = (area.right - area.left) * 0.36
  const nameOf = (row: SlopeRow) => (widthOf(({ name }) => name) <= most ? row.name : row.code)
  const width = widthOf(nameOf) + fontSize * 1.4
  const [left, right] = [area.left + width, area.right - width]
  const [top, bottom] = [area.top + HEAD * layout.fontSize, area.bottom - fontSize * 0.7]
  const [low = 0, high = 1] = extent([
    ...rows.flatMap(({ before, value }) => [before, value]),
    ...rules.map(({ value }) => value),
  ])
  const scale = (chart.isLogarithmic ? scaleLog : scaleLinear)([low, high > low ? high : low + 1], [bottom, top])
  const side = (at: 0 | 1) =>
    sideNames(named, { at, x: at === 0 ? left : right, scale, fontSize, nameOf, bounds: [top - fontSize, area.bottom] })
  return [
    ...columns.map((text, at) =>
      textAt(text, at === 0 ? left : right, area.top + layout.fontSize, layout.fontSize, {
        'font-weight': 600,
        'text-anchor': at === 0 ? 'end' : 'start',
      }),
    ),
    ...[left, right].map((x) => lineBetween([x, top], [x, bottom], { class: 'grid', 'stroke-width': 1 })),
    ...rules.flatMap(({ value, label }) => [
      lineBetween([left, scale(value)], [right, scale(value)], RULE),
      textAt(label, (left + right) / 2, scale(value) - fontSize * 0.3, fontSize, {
        'font-weight': 600,
        'text-anchor': 'middle',
        class: 'muted halo',
      }),
    ]),
    ...rows
      .toSorted((a, b) => Number(a.isMarked) - Number(b.isMarked))
      .map((row) => slope(row, [left, right], scale, fontSize)),
    ...side(0),
    ...side(1),
  ]
}

const longer = ([a, b]: readonly [string, string]): string => (a.length > b.length ? a : b)

function slope(row: SlopeRow, [x1, x2]: readonly [number, number], scale: Scale, fontSize: number): Markup {
  const { before, value, tone, isMarked } = row
  const [y1, y2] = [scale(before), scale(value)]
  const look = { tone, status: 'actual' } as const
  return markGroup(
    row,
    lineBetween([x1, y1], [x2, y2], {
      class: toned('line', tone),
      'stroke-width': fontSize * (isMarked ? 0.17 : 0.08),
    }),
    pointMark(look, x1, y1, fontSize * (isMarked ? 0.26 : 0.16)),
    pointMark(look, x2, y2, fontSize * (isMarked ? 0.26 : 0.16)),
  )
}

interface Side {
  readonly at: 0 | 1
  readonly x: number
  readonly scale: Scale
  readonly fontSize: number
  readonly nameOf: (row: SlopeRow) => string
  readonly bounds: readonly [number, number]
}

/** The names of one column, moved apart where they would overlap, each with a stroke to its point. */
function sideNames(rows: readonly SlopeRow[], { at, x, scale, fontSize, nameOf, bounds }: Side): readonly Markup[] {
  const yOf = ({ before, value }: SlopeRow) => scale(at === 0 ? before : value)
  const middles = dodge(
    rows.map((row) => ({ at: yOf(row), size: LINE * fontSize })),
    bounds,
  )
  const away = at === 0 ? -1 : 1
  return rows.flatMap((row, index) => {
    const middle = middles[index] ?? 0
    const text = at === 0 ? `${nameOf(row)} ${row.texts[0]}` : `${row.texts[1]} ${nameOf(row)}`
    return [
      leader([x + away * fontSize * 0.3, yOf(row)], [x + away * fontSize * 1.1, middle], row.tone),
      textAt(text, x + away * fontSize * 1.3, middle + fontSize * 0.35, fontSize, {
        'text-anchor': at === 0 ? 'end' : 'start',
        ...(row.isMarked && { 'font-weight': 700, class: toned('named', row.tone) }),
      }),
    ]
  })
}
