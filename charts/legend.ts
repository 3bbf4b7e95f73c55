import { element, type Markup } from './svg.ts'
import { textWidth, wrap } from './text-width.ts'
import type { Tone } from './theme.ts'

/** Which look means what. */
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

/** Samples with their names, from left to right, in as many rows as they need. */
export function legend(
  entries: readonly LegendEntry[],
  { left, top, width, fontSize }: { left: number; top: number; width: number; fontSize: number },
): { readonly parts: readonly Markup[]; readonly height: number } {
  const sample = fontSize * 1.9
  const gap = fontSize * 0.45
  const parts: Markup[] = []
  let [x, row] = [left, 0]
  for (const { look, label } of entries) {
    const needed = sample + gap + textWidth(label, fontSize)
    if (x > left && x + needed > left + width) {
      x = left
      row++
    }
    const middle = top + row * fontSize * 1.5 + fontSize * 0.65
    parts.push(...sampleOf(look, x, middle, sample, fontSize))
    const lines = wrap(label, left + width - x - sample - gap, fontSize)
    for (const [at, line] of lines.entries()) {
      const y = middle + fontSize * (0.35 + at * 1.5)
      parts.push(element('text', { x: x + sample + gap, y, 'font-size': fontSize, class: 'muted' }, line))
    }
    x += needed + fontSize * 1.3
    row += Math.max(0, lines.length - 1)
  }
  return { parts, height: entries.length === 0 ? 0 : (row + 1) * fontSize * 1.5 }
}

function sampleOf(look: Look, x: number, y: number, width: number, fontSize: number): readonly Markup[] {
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

/** How a line is drawn, in a chart and in its legend. A line without points is thinner, so that colour is not all that tells it. */
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
