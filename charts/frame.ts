/** The frame of every chart: background, title, subtitle, legend and sources around the plot. */
import type { Layout, Words } from './layout.ts'
import { type LegendEntry, legend } from './legend.ts'
import { element, type Markup } from './svg.ts'
import { BOLD, wrap } from './text-width.ts'
import { styleOf } from './theme.ts'

/** The rectangle for the marks, in pixels. */
export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const FONTS = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

/** Line height as a multiple of the font size. */
const LINE_HEIGHT = 1.35

/**
 * Draws a chart as an SVG document.
 *
 * @param plotHeight the height of the plot in pixels, used where the layout sets no height
 * @param drawMarks draws the marks into the plot area
 */
export function frame(
  words: Words,
  entries: readonly LegendEntry[],
  layout: Layout,
  plotHeight: number,
  drawMarks: (plot: PlotArea) => readonly Markup[],
): string {
  const { width, fontSize, id } = layout
  const margin = fontSize * 1.2
  const innerWidth = width - 2 * margin
  const parts: Markup[] = []
  let top = margin * 0.7

  const writeText = (text: string, size: number, attributes: Readonly<Record<string, string | number>>) => {
    const boldFactor = 'font-weight' in attributes ? BOLD : 1
    for (const line of wrap(text, innerWidth / boldFactor, size)) {
      parts.push(element('text', { x: margin, y: top + size, 'font-size': size, ...attributes }, line))
      top += size * LINE_HEIGHT
    }
  }
  writeText(words.title, fontSize * 1.45, { 'font-weight': 700 })
  top += fontSize * 0.2
  writeText(words.subtitle, fontSize, { class: 'muted' })
  top += fontSize * 0.5
  const legendBlock = legend(entries, { left: margin, top, width: innerWidth, fontSize })
  parts.push(...legendBlock.parts)
  top += legendBlock.height + fontSize * 0.6

  const sourceSize = fontSize * 0.86
  const sources = words.sources.flatMap((source) => wrap(source, innerWidth, sourceSize))
  const footerHeight = sources.length === 0 ? 0 : sources.length * sourceSize * LINE_HEIGHT + fontSize * 0.5
  const height = layout.height ?? Math.ceil(top + plotHeight + footerHeight + margin * 0.6)
  const bottom = height - footerHeight - margin * 0.6
  for (const [index, line] of sources.entries())
    parts.push(
      element(
        'text',
        {
          x: margin,
          y: bottom + fontSize * 0.5 + sourceSize + index * sourceSize * LINE_HEIGHT,
          'font-size': sourceSize,
          class: 'muted',
        },
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
    ...drawMarks({ left: margin, right: width - margin, top, bottom }),
  ).markup
}
