/** Points on two value axes: each stands for itself, and none is joined to another. */

import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { flatAxis, type Scale, type Scales, tickLabel, uprightAxis } from '../axis.ts'
import type { PlotArea } from '../frame.ts'
import { diamondMark, dotMark, markGroup, namedAt, toned } from '../key.ts'
import { freePlaces } from '../labels/free-place.ts'
import { BOLD, textWidth } from '../labels/text-width.ts'
import type { PointChart } from '../spec/chart.ts'
import type { Cloud, PointMark } from '../spec/point-plot.ts'
import { decimal, element, lineBetween, type Markup, textAt } from '../svg/svg.ts'
import { emptyPlot } from './line-plot.ts'

export function drawPoints(chart: PointChart, available: PlotArea, fontSize: number): readonly Markup[] {
  const { clouds, marks, rules, acrossRules, unit } = chart
  const places = [...clouds.flatMap(({ points }) => points), ...marks.map(({ x, y }) => [x, y] as const)]
  if (places.length === 0) return emptyPlot(chart.emptyText, available, fontSize)
  const top = available.top + fontSize * (acrossRules.length > 0 ? 3.4 : 2)
  const bottom = available.bottom - fontSize * 3
  const steps = Math.max(2, Math.floor((bottom - top) / (fontSize * 3.2)))
  const y = scaleLinear(domainOf([...places.map(([, up]) => up), ...rules.map(({ value }) => value)]), [
    bottom,
    top,
  ]).nice(steps)
  const ticks = y.ticks(steps)
  const labels = [...ticks.map((tick) => tickLabel(tick, unit)), ...rules.map(({ label }) => label)]
  const left = available.left + Math.max(...labels.map((text) => textWidth(text, fontSize) * BOLD)) + fontSize * 0.5
  const plot = { left, right: available.right, top, bottom }
  const x = scaleLinear(domainOf([...places.map(([across]) => across), ...acrossRules.map(({ value }) => value)]), [
    left + fontSize * 0.4,
    available.right - fontSize,
  ])
  const across = x.ticks(Math.max(2, Math.floor((plot.right - left) / (fontSize * 5))))
  const scales: Scales = { x, y }
  return [
    ...flatAxis({ scale: x, ticks: across, rules: acrossRules, plot, fontSize, unit: chart.across.unit }),
    ...uprightAxis({ scale: y, ticks, rules, plot, fontSize, unit }),
    ...zeroLine(y, plot),
    textAt(`↑ ${chart.up.label}`, available.left, available.top + fontSize, fontSize, { class: 'muted' }),
    textAt(`${chart.across.label} →`, plot.right, available.bottom - fontSize * 0.3, fontSize, {
      class: 'muted',
      'text-anchor': 'end',
    }),
    ...clouds.map((cloud) => cloudMark(cloud, scales, fontSize)),
    ...marks.map((mark) => markOf(mark, scales, fontSize)),
    ...namesOf(chart, scales, plot, fontSize),
  ]
}

/** From zero, or below it where values are. */
function domainOf(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent([0, ...values])
  return [low, high > low ? high * 1.03 : low + 1]
}

const zeroLine = (y: Scale, { left, right }: PlotArea): readonly Markup[] =>
  (y.domain()[0] ?? 0) < 0 ? [lineBetween([left, y(0)], [right, y(0)], { class: 'rule', 'stroke-width': 1 })] : []

/** All in one stroke of round ends, since they may be thousands. */
const cloudMark = ({ tone, isStrong, points }: Cloud, { x, y }: Scales, fontSize: number): Markup =>
  element('path', {
    d: points.map(([across, up]) => `M${decimal(x(across))} ${decimal(y(up))}h0`).join(''),
    class: toned('line', tone),
    'stroke-linecap': 'round',
    'stroke-width': fontSize * (isStrong ? 0.42 : 0.24),
    'stroke-opacity': isStrong ? '.8' : '.4',
  })

function markOf({ x: across, y: up, tone, name, label, look }: PointMark, { x, y }: Scales, fontSize: number): Markup {
  const [cx, cy] = [x(across), y(up)]
  return markGroup(
    { name, label, value: up },
    look === 'diamond'
      ? diamondMark(tone, cx, cy, fontSize * 1.2)
      : dotMark({ tone, sure: look === 'dot' }, cx, cy, fontSize * 0.9),
  )
}

/** Keeping a marked point visible matters more than one of a cloud. */
const WEIGHT = 8

/** Labels that do not overlap, those of marked points first. Points without a label have a tooltip. */
function namesOf({ marks, clouds }: PointChart, scales: Scales, plot: PlotArea, fontSize: number): readonly Markup[] {
  const alone = ({ look }: PointMark) => Number(look === 'diamond')
  const labels = marks
    .toSorted((a, b) => alone(b) - alone(a))
    .flatMap(({ x, y, text, tone }) =>
      text === null ? [] : [{ year: x, value: y, text, tone, isNear: true, elsewhere: [] }],
    )
  const place = (across: number, up: number) => [scales.x(across), scales.y(up)] as const
  const obstacles = [
    ...marks.flatMap(({ x, y }) => Array.from({ length: WEIGHT }, () => place(x, y))),
    ...clouds.flatMap(({ points }) => points.map(([across, up]) => place(across, up))),
  ]
  const places = freePlaces(labels, [], scales, plot, fontSize, obstacles).filter(({ isFree }) => isFree)
  return places.map(({ label, left, base }) => namedAt(label.text, left, base, fontSize, label.tone))
}
