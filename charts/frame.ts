/** What surrounds the marks of every chart: paper, title, subtitle, legend and sources. */
import type { Layout, Words } from './layout.ts'
import { type LegendEntry, legend } from './legend.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, wrap } from './text-width.ts'
import { styleOf } from './theme.ts'

/** The room that is left for the marks. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const FONTS = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

const LINE = 1.35

/**
 * @param needs the height of the marks in pixels, where the layout leaves the height open
 * @param draw the marks, in the room that is left
 */
export function frame(
  words: Words,
  entries: readonly LegendEntry[],
  layout: Layout,
  needs: number,
  draw: (room: Room) => readonly Markup[],
): string {
  const { width, fontSize, id } = layout
  const margin = fontSize * 1.2
  const inner = width - 2 * margin
  const parts: Markup[] = []
  let top = margin * 0.7

  const write = (text: string, size: number, attributes: Readonly<Record<string, string | number>>) => {
    const widening = 'font-weight' in attributes ? BOLD : 1
    for (const line of wrap(text, inner / widening, size)) {
      parts.push(element('text', { x: margin, y: top + size, 'font-size': size, ...attributes }, line))
      top += size * LINE
    }
  }
  write(words.title, fontSize * 1.45, { 'font-weight': 700 })
  top += fontSize * 0.2
  write(words.subtitle, fontSize, { class: 'muted' })
  top += fontSize * 0.5
  const explained = legend(entries, { left: margin, top, width: inner, fontSize })
  parts.push(...explained.parts)
  top += explained.height + fontSize * 0.6

  const small = fontSize * 0.86
  const sources = words.sources.flatMap((source) => wrap(source, inner, small))
  const foot = sources.length === 0 ? 0 : sources.length * small * LINE + fontSize * 0.5
  const height = layout.height ?? Math.ceil(top + needs + foot + margin * 0.6)
  const bottom = height - foot - margin * 0.6
  for (const [at, line] of sources.entries())
    parts.push(
      element(
        'text',
        { x: margin, y: bottom + fontSize * 0.5 + small + at * small * LINE, 'font-size': small, class: 'muted' },
        line,
      ),
    )

  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': FONTS,
    },
    element('title', { id: `${id}-title` }, words.title),
    element('desc', { id: `${id}-desc` }, words.description),
    element('style', {}, styleOf(layout.theme)),
    element('rect', { class: 'paper', width, height }),
    ...parts,
    ...draw({ left: margin, right: width - margin, top, bottom }),
  ).markup
}
