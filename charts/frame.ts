/** The frame of every chart: background, title, subtitle and key above the marks, notes and source below. */

import { drawKey } from './key.ts'
import { BOLD, wrap } from './labels/text-width.ts'
import type { Layout } from './layout.ts'
import type { Chart } from './spec/chart.ts'
import { type Attributes, element, type Markup, textAt } from './svg/svg.ts'
import { styleOf } from './theme.ts'

/** The rectangle for the marks, in pixels. */
export interface PlotArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const FONTS = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

/** Line height as a multiple of the font size. */
const LINE_HEIGHT = 1.35

/**
 * Draws a chart as an SVG document.
 *
 * @param plotHeight the height of the plot in pixels, used where the layout sets no height
 * @param drawMarks draws the marks into the plot area
 */
export function frame(
  chart: Chart,
  layout: Layout,
  plotHeight: number,
  drawMarks: (plot: PlotArea) => readonly Markup[],
): string {
  const { width, fontSize, id } = layout
  const margin = fontSize * 1.2
  const innerWidth = width - 2 * margin
  const parts: Markup[] = []
  let top = margin * 0.7

  const write = (text: string, size: number, look: Attributes) => {
    const bold = 'font-weight' in look ? BOLD : 1
    for (const line of text === '' ? [] : wrap(text, innerWidth / bold, size)) {
      parts.push(textAt(line, margin, top + size, size, look))
      top += size * LINE_HEIGHT
    }
  }
  write(chart.title, fontSize * 1.4, { 'font-weight': 700 })
  top += fontSize * 0.2
  write(chart.subtitle, fontSize, { class: 'muted' })
  top += fontSize * 0.4
  const key = drawKey(chart.key, { left: margin, top, width: innerWidth, fontSize: fontSize * 0.93 })
  parts.push(...key.parts)
  top += key.height + fontSize * 0.5

  const size = fontSize * 0.82
  const source = [chart.source, layout.address ?? ''].filter((text) => text !== '').join(' ')
  const lines = [...chart.notes, source].filter((text) => text !== '').flatMap((text) => wrap(text, innerWidth, size))
  const footer = lines.length === 0 ? 0 : lines.length * size * LINE_HEIGHT + fontSize * 0.6
  const height = layout.height ?? Math.ceil(top + plotHeight + footer + margin * 0.6)
  const bottom = height - footer - margin * 0.6
  for (const [index, line] of lines.entries()) {
    const y = bottom + fontSize * 0.6 + size + index * size * LINE_HEIGHT
    parts.push(textAt(line, margin, y, size, { class: 'muted' }))
  }
  parts.push(...drawMarks({ left: margin, right: width - margin, top, bottom }))
  const tones = new Set(parts.flatMap(({ markup }) => [...markup.matchAll(/ t-(\w+)/g)].map(([, tone = '']) => tone)))
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
    element('title', { id: `${id}-title` }, chart.title),
    element('desc', { id: `${id}-desc` }, chart.description),
    element('style', {}, { markup: styleOf(layout.theme, [...tones]) }),
    element('rect', { class: 'paper', width, height }),
    ...parts,
  ).markup
}
