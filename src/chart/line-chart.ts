/** Shares over years as lines. What is no actual figure is dashed, with hollow points; a year without a figure is a gap. */
import { ruleLines, valueAxis, yearAxis } from './axis.ts'
import { frame, type Room } from './frame.ts'
import type { Layout, Rule, Words } from './layout.ts'
import { type LegendEntry, strokeOf } from './legend.ts'
import { isPlaced, type Point, type Run, runsOf } from './runs.ts'
import { linearScale, type Scale } from './scale.ts'
import { decimal, element, type Markup } from './svg.ts'
import { BOLD, textWidth, wrap } from './text-width.ts'
import type { Tone } from './theme.ts'
import { niceTicks } from './ticks.ts'

export interface Line {
  readonly tone: Tone
  /** Whether each year has a point of its own to be seen, or only the line. */
  readonly points: boolean
  readonly values: readonly Point[]
  /** Written beside its last point; null: nothing. */
  readonly lastLabel: string | null
}

/** Between two values in each year: what is only known as a range. */
export interface Band {
  readonly tone: Tone
  readonly years: readonly { readonly year: number; readonly low: number; readonly high: number }[]
}

/** A value that is to be met in a year. */
export interface Target {
  readonly year: number
  readonly value: number
  readonly label: string
  readonly tone: Tone
}

export interface LineChart extends Words {
  readonly lines: readonly Line[]
  readonly bands: readonly Band[]
  readonly rules: readonly Rule[]
  readonly targets: readonly Target[]
  readonly legend: readonly LegendEntry[]
  /** Said in place of the lines where there are none. */
  readonly nothing: string
}

type Scales = { readonly x: Scale; readonly y: Scale }

export function lineChart(chart: LineChart, layout: Layout): string {
  const { fontSize } = layout
  const needs = Math.max(fontSize * 17, Math.min(layout.width * 0.45, fontSize * 28))
  return frame(chart, chart.legend, layout, needs, (room) => marks(chart, room, fontSize))
}

function marks(chart: LineChart, whole: Room, fontSize: number): readonly Markup[] {
  const placed = chart.lines.flatMap(({ values }) => values.filter(isPlaced))
  if (placed.length === 0) return excuse(chart.nothing, whole, fontSize)
  const years = [...placed, ...chart.targets].map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const highest = Math.max(
    ...placed.map(({ value }) => value),
    ...chart.rules.map(({ value }) => value),
    ...chart.targets.map(({ value }) => value),
    ...chart.bands.flatMap((band) => band.years.map(({ high }) => high)),
  )
  const ticks = niceTicks(0, highest + 0.25, Math.max(3, Math.floor((whole.bottom - whole.top) / (fontSize * 3))))
  const room: Room = {
    left: whole.left + Math.max(...ticks.map((tick) => textWidth(`${tick}%`, fontSize))) + fontSize * 0.5,
    right:
      whole.right -
      Math.max(...chart.rules.map(({ label }) => textWidth(label, fontSize) * BOLD), fontSize * 2) -
      fontSize * 0.4,
    top: whole.top + fontSize * 0.4,
    bottom: whole.bottom - fontSize * 1.8,
  }
  const scales: Scales = {
    x: linearScale([first, Math.max(last, first + 1)], [room.left + fontSize * 0.6, room.right - fontSize * 0.6]),
    y: linearScale([0, ticks.at(-1) ?? 1], [room.bottom, room.top]),
  }
  const density = (scales.x(first + 1) - scales.x(first)) / fontSize
  return [
    ...valueAxis(ticks, scales.y, room, fontSize),
    ...yearAxis(first, Math.max(last, first + 1), scales.x, room, fontSize),
    ...ruleLines(chart.rules, scales.y, room, fontSize),
    ...chart.bands.map((band) => bandMark(band, scales)),
    ...chart.lines.flatMap((line) => lineMarks(line, scales, density, fontSize)),
    ...chart.targets.flatMap((target) => targetMarks(target, scales, fontSize)),
    ...lastLabels(chart, scales, room, fontSize),
  ]
}

function bandMark({ tone, years }: Band, { x, y }: Scales): Markup {
  const corner = (year: number, value: number) => `${decimal(x(year))},${decimal(y(value))}`
  const upper = years.map(({ year, high }) => corner(year, high))
  const lower = years.map(({ year, low }) => corner(year, low)).toReversed()
  return element('polygon', { points: [...upper, ...lower].join(' '), class: `pale-${tone}` })
}

/** @param density the room of a year, in heights of text: where years are crowded, points are small */
function lineMarks(
  { tone, points, values }: Line,
  { x, y }: Scales,
  density: number,
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
  const radius = points ? fontSize * Math.min(0.26, Math.max(0.14, density * 0.3)) : fontSize * 0.06
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

function targetMarks({ year, value, label, tone }: Target, { x, y }: Scales, fontSize: number): readonly Markup[] {
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

/** Places on a line between two years at which a label would run into it. */
const SAMPLES = 8

/** The newest value of each line in words, above or below its last point, where no other label is. */
function lastLabels({ lines, targets }: LineChart, { x, y }: Scales, room: Room, fontSize: number): readonly Markup[] {
  const labels = [
    ...lines.flatMap(({ tone, values, lastLabel }) => {
      const last = values.findLast(isPlaced)
      return last && lastLabel !== null ? [{ at: last, tone, text: lastLabel }] : []
    }),
    ...targets.map(({ year, value, label, tone }) => ({ at: { year, value }, tone, text: label })),
  ]
  const boxes: Box[] = []
  const curve = lines.flatMap(({ values }) => runsOf(values).flatMap(alongRun))
  const parts: Markup[] = []
  for (const { at, tone, text } of labels) {
    const width = textWidth(text, fontSize) * BOLD
    const right = Math.min(x(at.year) + width / 2, room.right)
    const left = Math.max(right - width, room.left)
    const places = [-0.8, 1.5, -2, 2.7, -3.2, 3.9].map((step) => y(at.value) + step * fontSize)
    const boxAt = (base: number) => ({ left, right: left + width, top: base - fontSize, bottom: base + fontSize * 0.3 })
    const clashes = (base: number) =>
      boxes.filter((box) => overlap(box, boxAt(base))).length * 100 +
      curve.filter((point) => covers(boxAt(base), x(point.year), y(point.value))).length +
      (base - fontSize < room.top || base > room.bottom ? 50 : 0)
    const base = places.reduce((best, place) => (clashes(place) < clashes(best) ? place : best))
    boxes.push(boxAt(base))
    parts.push(
      element(
        'text',
        { x: left, y: base, 'font-size': fontSize, 'font-weight': 700, class: `halo text-${tone}` },
        text,
      ),
    )
  }
  return parts
}

/** Points along a run, close enough that no label fits between two. */
const alongRun = ({ points }: Run): readonly { readonly year: number; readonly value: number }[] =>
  points.flatMap(({ year, value }, at) => {
    const next = points[at + 1] ?? { year, value }
    return Array.from({ length: SAMPLES }, (_, step) => ({
      year: year + ((next.year - year) * step) / SAMPLES,
      value: value + ((next.value - value) * step) / SAMPLES,
    }))
  })

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const covers = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left - 3 && x <= right + 3 && y >= top - 3 && y <= bottom + 3

/** Missing is said in words: an empty chart would look like nothing spent. */
function excuse(text: string, { left, right, top }: Room, fontSize: number): readonly Markup[] {
  return wrap(text, right - left, fontSize * 1.1).map((line, at) =>
    element('text', { x: left, y: top + fontSize * (2 + at * 1.6), 'font-size': fontSize * 1.1 }, line),
  )
}
