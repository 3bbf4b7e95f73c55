/** Lines over years in a rectangle: a whole chart, or one panel of several. */

import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { type Scales, tickLabel, uprightAxis, yearAxis } from '../axis.ts'
import type { PlotArea } from '../frame.ts'
import { pointMark, strokeOf, toned } from '../key.ts'
import type { PointLabel } from '../labels/free-place.ts'
import { labelColumn, labelsOf, placeLabels } from '../labels/line-labels.ts'
import { BOLD, textWidth, wrap } from '../labels/text-width.ts'
import type { Band, Line, LinePlot, TargetMark } from '../spec/chart.ts'
import { isPlaced, type PlacedPoint } from '../spec/chart-point.ts'
import { element, type Markup, textAt } from '../svg/svg.ts'
import { diamond } from '../svg/symbols.ts'
import { runsOf } from './runs.ts'

interface Domains {
  readonly years: readonly [number, number]
  readonly values: readonly [number, number]
}

/** The years and values of plots, from zero; null where no line has a value. */
export function domainsOf(plots: readonly LinePlot[]): Domains | null {
  const placed = plots.flatMap(({ lines }) => lines.flatMap(({ values }) => values.filter(isPlaced)))
  const targets = plots.flatMap((plot) => plot.targets)
  const [first, last] = extent([...placed, ...targets].map(({ year }) => year))
  if (placed.length === 0 || first === undefined || last === undefined) return null
  const [low = 0, high = 1] = extent([
    0,
    ...[...placed, ...targets].map(({ value }) => value),
    ...plots.flatMap(({ rules }) => rules.map(({ value }) => value)),
    ...plots.flatMap(({ bands }) => bands.flatMap(({ years }) => years.map((year) => year.high))),
  ])
  const values: [number, number] = [low, high > 0 ? high * 1.04 : low < 0 ? 0 : 1]
  return { years: [first, Math.max(last, first + 1)], values }
}

/** Says why there are no figures: an empty plot would look like zero spending. */
export const emptyPlot = (text: string, { left, right, top }: PlotArea, fontSize: number): readonly Markup[] =>
  wrap(text, right - left, fontSize).map((words, index) =>
    textAt(words, left, top + fontSize * (1.2 + index * 1.35), fontSize),
  )

interface PlotOptions {
  readonly fontSize: number
  readonly unit: string
  /** The labels that the column has room for; over all panels, so that all columns have one width. */
  readonly labels?: readonly PointLabel[]
}

export function drawPlot(
  plot: LinePlot,
  available: PlotArea,
  { years, values }: Domains,
  { fontSize, unit, labels = labelsOf(plot) }: PlotOptions,
): readonly Markup[] {
  if (!plot.lines.some((one) => one.values.some(isPlaced))) return emptyPlot(plot.emptyText, available, fontSize)
  const top = available.top + fontSize * 0.6
  const bottom = available.bottom - fontSize * 1.8
  const steps = Math.max(2, Math.floor((bottom - top) / (fontSize * 3.2)))
  const y = scaleLinear(values, [bottom, top]).nice(steps)
  const ticks = y.ticks(steps)
  const axisLabels = [...ticks.map((tick) => tickLabel(tick, unit)), ...plot.rules.map(({ label }) => label)]
  const left = available.left + Math.max(...axisLabels.map((text) => textWidth(text, fontSize) * BOLD)) + fontSize * 0.5
  const column = labelColumn(labels, available.right - left, fontSize)
  const area: PlotArea = { left, right: available.right - column, top, bottom }
  const x = scaleLinear(years, [left + fontSize * 0.6, area.right - fontSize * (column > 0 ? 0.4 : 1.2)])
  const scales: Scales = { x, y }
  const yearWidth = (x(years[0] + 1) - x(years[0])) / fontSize
  return [
    ...uprightAxis({ scale: y, ticks, rules: plot.rules, plot: area, fontSize, unit }),
    ...yearAxis(x, area, fontSize),
    ...plot.bands.map((band) => bandMark(band, scales)),
    ...plot.lines.flatMap((one) => lineMarks(one, scales, yearWidth, fontSize)),
    ...plot.targets.map((target) => targetMark(target, scales, fontSize)),
    ...placeLabels(plot, scales, { plot: area, column, right: available.right }, fontSize),
  ]
}

const bandMark = ({ tone, years }: Band, { x, y }: Scales): Markup =>
  element('path', {
    class: toned('pale', tone),
    d:
      area<Band['years'][number]>(
        ({ year }) => x(year),
        ({ low }) => y(low),
        ({ high }) => y(high),
      ).digits(1)(years) ?? '',
  })

/** @param yearWidth the width of one year divided by the font size; points shrink where years are crowded */
function lineMarks(one: Line, { x, y }: Scales, yearWidth: number, fontSize: number): readonly Markup[] {
  const { tone, name, points, values } = one
  const course = line<PlacedPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  ).digits(1)
  const strokes = runsOf(values)
    .filter((run) => run.points.length > 1)
    .map(({ status, points: years }) =>
      element('path', {
        d: course(years) ?? '',
        'data-line': name,
        ...strokeOf({ tone, status, points }, fontSize),
      }),
    )
  const radius = points ? fontSize * Math.min(0.26, Math.max(0.14, yearWidth * 0.3)) : fontSize * 0.06
  const dots = values.filter(isPlaced).map(({ year, value, status, label }) =>
    pointMark(
      // Small ones cannot be hollow: their line is dashed.
      { tone, status: points ? status : 'actual' },
      x(year),
      y(value),
      radius,
      { 'data-line': name, 'data-year': year, 'data-value': String(value), 'data-label': label },
      element('title', {}, label),
    ),
  )
  return [...strokes, ...dots]
}

const targetMark = ({ year, value, meaning, tone }: TargetMark, { x, y }: Scales, fontSize: number): Markup =>
  element(
    'path',
    {
      d: diamond(x(year), y(value), fontSize * 0.42),
      class: toned('hollow', tone),
      'stroke-width': fontSize * 0.16,
      'data-year': year,
      'data-value': String(value),
      'data-label': meaning,
    },
    element('title', {}, meaning),
  )
