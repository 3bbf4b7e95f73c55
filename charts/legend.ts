import { element, type Markup } from './svg.ts'
import { textWidth, wrap } from './text-width.ts'
import type { Tone } from './theme.ts'

/** One legend item: a drawing style and its meaning. */
export interface LegendEntry {
  readonly look: Look
  readonly label: string
}

export type Look =
  | {
      readonly kind: 'line'
      readonly tone: Tone
      readonly dashed: boolean
      readonly points: 'full' | 'hollow' | 'none'
    }
  | { readonly kind: 'bar'; readonly tone: Tone; readonly hollow: boolean }
  | { readonly kind: 'band'; readonly tone: Tone }
  | { readonly kind: 'rule' }

/** Lays out samples with labels from left to right, wrapped into rows. */
export function legend(
  entries: readonly LegendEntry[],
  { left, top, width, fontSize }: { left: number; top: number; width: number; fontSize: number },
): { readonly parts: readonly Markup[]; readonly height: number } {
  const sampleWidth = fontSize * 1.9
  const gap = fontSize * 0.45
  const parts: Markup[] = []
  let [x, row] = [left, 0]
  for (const { look, label } of entries) {
    const entryWidth = sampleWidth + gap + textWidth(label, fontSize)
    if (x > left && x + entryWidth > left + width) {
      x = left
      row++
    }
    const middle = top + row * fontSize * 1.5 + fontSize * 0.65
    parts.push(...drawSample(look, x, middle, sampleWidth, fontSize))
    const lines = wrap(label, left + width - x - sampleWidth - gap, fontSize)
    for (const [index, line] of lines.entries()) {
      const y = middle + fontSize * (0.35 + index * 1.5)
      parts.push(element('text', { x: x + sampleWidth + gap, y, 'font-size': fontSize, class: 'muted' }, line))
    }
    x += entryWidth + fontSize * 1.3
    row += Math.max(0, lines.length - 1)
  }
  return { parts, height: entries.length === 0 ? 0 : (row + 1) * fontSize * 1.5 }
}

function drawSample(look: Look, x: number, y: number, width: number, fontSize: number): readonly Markup[] {
  const box = { x, y: y - fontSize * 0.4, width, height: fontSize * 0.8 }
  switch (look.kind) {
    case 'line': {
      const line = element('line', { x1: x, x2: x + width, y1: y, y2: y, ...strokeOf(look, fontSize) })
      if (look.points === 'none') return [line]
      return [
        line,
        element('circle', {
          cx: x + width / 2,
          cy: y,
          r: fontSize * 0.24,
          class: `${look.points}-${look.tone}`,
          'stroke-width': fontSize * 0.12,
        }),
      ]
    }
    case 'bar':
      return [element('rect', { ...box, ...barLook(look.tone, look.hollow) })]
    case 'band':
      return [element('rect', { ...box, class: `pale-${look.tone}` })]
    case 'rule':
      return [
        element('line', {
          x1: x,
          x2: x + width,
          y1: y,
          y2: y,
          class: 'rule',
          'stroke-dasharray': '2 3',
          'stroke-width': 1.5,
        }),
      ]
  }
}

/**
 * Stroke attributes of a line, in the chart and in its legend. Lines without points are thinner: colour alone must not
 * distinguish lines.
 */
export const strokeOf = (
  {
    tone,
    dashed,
    points,
  }: { readonly tone: Tone; readonly dashed: boolean; readonly points: 'full' | 'hollow' | 'none' },
  fontSize: number,
) => ({
  class: `line-${tone}`,
  fill: 'none',
  'stroke-width': fontSize * (points === 'none' ? 0.12 : 0.18),
  'stroke-linejoin': 'round',
  ...(dashed ? { 'stroke-dasharray': `${fontSize * 0.4} ${fontSize * 0.3}` } : {}),
})

export const barLook = (tone: Tone, hollow: boolean) =>
  hollow ? { class: `half-${tone}`, 'stroke-width': 1 } : { class: `full-${tone}`, 'stroke-width': 1 }
