/** The same as a bar chart, upright: for what is wide and low, such as a card. Names are codes there. */
import { ruleLines, valueAxis } from './axis.ts'
import { type BarChart, highestOf } from './bar-chart.ts'
import { frame, type Room } from './frame.ts'
import type { Layout } from './layout.ts'
import { barLook } from './legend.ts'
import { linearScale } from './scale.ts'
import { element, type Markup } from './svg.ts'
import { textWidth } from './text-width.ts'
import { niceTicks } from './ticks.ts'

export const columnChart = (chart: BarChart, layout: Layout): string =>
  frame(chart, chart.legend, layout, layout.fontSize * 18, (room) => marks(chart, room, layout))

function marks(chart: BarChart, whole: Room, { fontSize }: Layout): readonly Markup[] {
  const ticks = niceTicks(0, highestOf(chart), Math.max(2, Math.floor((whole.bottom - whole.top) / (fontSize * 3))), 1)
  const room: Room = {
    left: whole.left + textWidth('00%', fontSize),
    right: whole.right - Math.max(...chart.rules.map(({ label }) => textWidth(label, fontSize))) - fontSize * 0.4,
    top: whole.top + fontSize * 0.4,
    bottom: whole.bottom - fontSize * 1.2,
  }
  const y = linearScale([0, ticks.at(-1) ?? 1], [room.bottom, room.top])
  const step = (room.right - room.left) / Math.max(1, chart.bars.length)
  const small = Math.min(fontSize, step * 0.42)
  return [
    ...valueAxis(ticks, y, room, fontSize),
    ...chart.bars.flatMap(({ code, value, sure, label, tone }, at) => {
      const left = room.left + at * step
      const middle = left + step / 2
      const name = element(
        'text',
        { x: middle, y: room.bottom + small * 1.4, 'font-size': small, 'text-anchor': 'middle', class: 'muted' },
        code,
      )
      if (value === null)
        return [
          name,
          element(
            'text',
            { x: middle, y: room.bottom - small * 0.5, 'font-size': small, 'text-anchor': 'middle', class: 'muted' },
            '–',
          ),
        ]
      const column = { x: left + step * 0.14, y: y(value), width: step * 0.72, height: room.bottom - y(value) }
      return [name, element('rect', { ...column, ...barLook(tone, !sure) }, element('title', {}, label))]
    }),
    ...ruleLines(chart.rules, y, room, fontSize),
  ]
}
