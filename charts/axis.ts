/** Axes: grid lines with round values, years, and the rules that figures are held against. */
import type { Room } from './frame.ts'
import type { RuleLine } from './layout.ts'
import type { Scale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { textWidth } from './text-width.ts'
import { ticksWithin } from './ticks.ts'

/** Horizontal grid lines, the value to the left of each. */
export const valueAxis = (
  ticks: readonly number[],
  y: Scale,
  { left, right }: Room,
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

/** Round years below the marks, as many as fit side by side, and always the last: that is the one that readers look for. */
export function yearAxis(first: number, last: number, x: Scale, room: Room, fontSize: number): readonly Markup[] {
  const wide = textWidth('2026', fontSize) + fontSize
  const most = Math.max(1, Math.floor((room.right - room.left) / (wide * 1.15)))
  const round = ticksWithin(first, last, most, 1).filter((year) => x(last) - x(year) >= wide)
  const y = room.bottom + fontSize * 1.4
  return [...round, last].flatMap((year) => [
    element('line', {
      x1: x(year),
      x2: x(year),
      y1: room.bottom,
      y2: room.bottom + fontSize * 0.35,
      class: 'rule',
      'stroke-width': 1,
    }),
    element('text', { x: x(year), y, 'font-size': fontSize, 'text-anchor': 'middle', class: 'muted' }, String(year)),
  ])
}

/** Horizontal dashed lines across the marks, their names at the right. */
export const ruleLines = (
  rules: readonly RuleLine[],
  y: Scale,
  { left, right }: Room,
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
