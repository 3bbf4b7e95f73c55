/** The marks of a line chart: lines with points, bands and targets. */
import { strokeOf } from './legend.ts'
import type { Band, Line, Scales, TargetLine } from './line-chart-spec.ts'
import { isPlaced, runsOf } from './runs.ts'
import { decimal, element, type Markup } from './svg.ts'

export function bandMark({ tone, years }: Band, { x, y }: Scales): Markup {
  const vertex = (year: number, value: number) => `${decimal(x(year))},${decimal(y(value))}`
  const upper = years.map(({ year, high }) => vertex(year, high))
  const lower = years.map(({ year, low }) => vertex(year, low)).toReversed()
  return element('polygon', { points: [...upper, ...lower].join(' '), class: `pale-${tone}` })
}

/** @param yearWidth the width of one year divided by the font size; points shrink where years are crowded */
export function lineMarks(
  { tone, points, values }: Line,
  { x, y }: Scales,
  yearWidth: number,
  fontSize: number,
): readonly Markup[] {
  const strokes = runsOf(values)
    .filter((run) => run.points.length > 1)
    .map((run) =>
      element('polyline', {
        points: run.points.map(({ year, value }) => `${decimal(x(year))},${decimal(y(value))}`).join(' '),
        ...strokeOf({ tone, dashed: !run.sure, points: points ? 'full' : 'none' }, fontSize),
      }),
    )
  const radius = points ? fontSize * Math.min(0.26, Math.max(0.14, yearWidth * 0.3)) : fontSize * 0.06
  const dots = values.filter(isPlaced).map(({ year, value, sure, label }) =>
    element(
      'circle',
      {
        cx: x(year),
        cy: y(value),
        r: radius,
        class: `${sure ? 'full' : 'hollow'}-${tone}`,
        'stroke-width': points ? fontSize * 0.11 : 0,
      },
      element('title', {}, label),
    ),
  )
  return [...strokes, ...dots]
}

export function targetMarks(
  { year, value, label, tone }: TargetLine,
  { x, y }: Scales,
  fontSize: number,
): readonly Markup[] {
  const [cx, cy, r] = [x(year), y(value), fontSize * 0.42]
  return [
    element(
      'polygon',
      {
        points: [
          `${decimal(cx)},${decimal(cy - r)}`,
          `${decimal(cx + r)},${decimal(cy)}`,
          `${decimal(cx)},${decimal(cy + r)}`,
          `${decimal(cx - r)},${decimal(cy)}`,
        ].join(' '),
        class: `hollow-${tone}`,
        'stroke-width': fontSize * 0.16,
      },
      element('title', {}, label),
    ),
  ]
}
