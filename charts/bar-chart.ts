/** One value for each of many as bars, the longest first. Whoever has none is listed without a bar. */
import { frame, type Room } from './frame.ts'
import type { Layout, RuleLine, Words } from './layout.ts'
import { barLook, type LegendEntry } from './legend.ts'
import { linearScale, type Scale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, textWidth } from './text-width.ts'
import type { Tone } from './theme.ts'
import { niceTicks } from './ticks.ts'

export interface Bar {
  readonly name: string
  /** Short, for where there is no room for the name. */
  readonly code: string
  readonly value: number | null
  /** False for estimates and projections. */
  readonly sure: boolean
  /** The value as it is printed, or in a word why there is none. */
  readonly text: string
  /** What the bar says when it is pointed at. */
  readonly label: string
  readonly tone: Tone
}

export interface BarChart extends Words {
  /** In the order in which they are drawn. */
  readonly bars: readonly Bar[]
  readonly rules: readonly RuleLine[]
  readonly legend: readonly LegendEntry[]
}

/** The highest value that an axis must reach. */
export const highestOf = ({ bars, rules }: BarChart): number =>
  Math.max(...bars.map(({ value }) => value ?? 0), ...rules.map(({ value }) => value))

export function barChart(chart: BarChart, layout: Layout): string {
  const { fontSize } = layout
  const needs = (chart.bars.length * 1.5 + 3) * fontSize
  return frame(chart, chart.legend, layout, needs, (room) => marks(chart, room, fontSize))
}

function marks(chart: BarChart, whole: Room, fontSize: number): readonly Markup[] {
  const names = Math.max(...chart.bars.map(({ name }) => textWidth(name, fontSize)))
  const left = whole.left + Math.min(names + fontSize * 0.5, (whole.right - whole.left) * 0.42)
  const right = whole.right - textWidth('00.00%', fontSize) - fontSize * 0.5
  const x = linearScale([0, Math.max(highestOf(chart) * 1.02, 1)], [left, right])
  const rules = inRows(chart.rules, x, fontSize)
  const rows = 1 + Math.max(0, ...rules.map(({ row }) => row))
  const room: Room = {
    left,
    right,
    top: whole.top + fontSize * (0.4 + 1.2 * rows),
    bottom: whole.bottom - fontSize * 1.4,
  }
  const ticks = niceTicks(0, highestOf(chart), Math.max(2, Math.floor((room.right - room.left) / (fontSize * 4))), 1)
  const step = (room.bottom - room.top) / Math.max(1, chart.bars.length)
  return [
    ...ticks
      .filter((tick) => x(tick) <= room.right)
      .flatMap((tick) => [
        element('line', { x1: x(tick), x2: x(tick), y1: room.top, y2: room.bottom, class: 'grid', 'stroke-width': 1 }),
        element(
          'text',
          {
            x: x(tick),
            y: room.bottom + fontSize * 1.2,
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
        y1: room.top,
        y2: room.bottom,
        class: 'rule',
        'stroke-width': 1.2,
        'stroke-dasharray': '2 3',
      }),
      element(
        'text',
        {
          x: x(value),
          y: room.top - fontSize * (0.5 + 1.2 * row),
          'font-size': fontSize,
          'font-weight': 600,
          'text-anchor': 'middle',
          class: 'muted',
        },
        label,
      ),
    ]),
    ...chart.bars.flatMap((bar, at) => barMarks(bar, room.top + at * step, step, { x, left: room.left }, fontSize)),
  ]
}

/** Names of rules that would run into each other stand in rows: 0 is next to the bars. */
function inRows(
  rules: readonly RuleLine[],
  x: Scale,
  fontSize: number,
): readonly (RuleLine & { readonly row: number })[] {
  const ends: number[] = []
  return rules.map((rule) => {
    const half = textWidth(rule.label, fontSize) * 0.5 * BOLD
    const free = ends.findIndex((end) => end < x(rule.value) - half)
    const row = free < 0 ? ends.length : free
    ends[row] = x(rule.value) + half
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
  const fits = textWidth(name, fontSize) <= left - fontSize * 0.9
  const written = element(
    'text',
    { x: left - fontSize * 0.4, y: base, 'font-size': fontSize, 'text-anchor': 'end' },
    fits ? name : code,
  )
  const after = (from: number) =>
    element(
      'text',
      { x: from + fontSize * 0.4, y: base, 'font-size': fontSize, class: value === null ? 'muted' : 'halo' },
      text,
    )
  if (value === null) return [element('g', {}, element('title', {}, label), written, after(left))]
  const bar = element('rect', {
    x: left,
    y: top + step * 0.14,
    width: x(value) - left,
    height: step * 0.72,
    ...barLook(tone, !sure),
  })
  return [element('g', {}, element('title', {}, label), bar, written, after(x(value)))]
}
