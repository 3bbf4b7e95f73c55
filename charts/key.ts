/** The key: drawing styles and what they mean. */

import { textWidth, wrap } from './labels/text-width.ts'
import type { ChartRow, KeyEntry, Look } from './spec/chart.ts'
import type { PointStatus } from './spec/chart-point.ts'
import { type Attributes, decimal, element, lineBetween, type Markup, type Place, textAt } from './svg/svg.ts'
import { diamond, symbolPath } from './svg/symbols.ts'
import type { Tone } from './theme.ts'

/** The class of a mark in the colour of its tone. */
export const toned = (look: 'line' | 'full' | 'hollow' | 'pale' | 'half' | 'named', tone: Tone): string =>
  `${look} tone t-${tone}`

/** The name of a mark in its colour, set off from the lines behind it. */
export const namedAt = (words: string, x: number, y: number, fontSize: number, tone: Tone): Markup =>
  textAt(words, x, y, fontSize, { 'font-weight': 700, class: `halo ${toned('named', tone)}` })

/** From a name to the mark that it is of. */
export const leader = (from: Place, to: Place, tone: Tone): Markup =>
  lineBetween(from, to, { class: toned('line', tone), 'stroke-width': 0.8, 'stroke-opacity': '.6' })

/** A mark and what belongs to it, with the words that a reader is told. */
export const markGroup = (
  { name, label, value }: Pick<ChartRow, 'name' | 'label' | 'value'>,
  ...parts: readonly Markup[]
): Markup =>
  element(
    'g',
    { 'data-line': name, 'data-label': label, ...(value !== null && { 'data-value': String(value) }) },
    element('title', {}, label),
    ...parts,
  )

interface Room {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly fontSize: number
}

/** Samples with labels from left to right, wrapped into rows. */
export function drawKey(
  entries: readonly KeyEntry[],
  { left, top, width, fontSize }: Room,
): { readonly parts: readonly Markup[]; readonly height: number } {
  const parts: Markup[] = []
  let [x, row] = [left, 0]
  for (const { look, label } of entries) {
    const indent = sampleWidth(look, fontSize) + fontSize * 0.4
    const entryWidth = indent + textWidth(label, fontSize)
    if (x > left && x + entryWidth > left + width) {
      x = left
      row++
    }
    const middle = top + (row * 1.4 + 0.65) * fontSize
    parts.push(...drawSample(look, x, middle, fontSize))
    const lines = wrap(label, left + width - x - indent, fontSize)
    for (const [index, line] of lines.entries()) {
      const y = middle + fontSize * (0.35 + index * 1.4)
      parts.push(textAt(line, x + indent, y, fontSize, { class: 'muted' }))
    }
    x += entryWidth + fontSize * 1.3
    row += Math.max(0, lines.length - 1)
  }
  return { parts, height: entries.length === 0 ? 0 : (row + 1) * fontSize * 1.4 }
}

const sampleWidth = ({ kind }: Look, fontSize: number): number =>
  fontSize * (kind === 'dot' || kind === 'diamond' || kind === 'speck' ? 0.9 : 1.9)

function drawSample(look: Look, x: number, y: number, fontSize: number): readonly Markup[] {
  const width = sampleWidth(look, fontSize)
  const box = { x, y: y - fontSize * 0.4, width, height: fontSize * 0.8 }
  const across = (line: Attributes) => lineBetween([x, y], [x + width, y], line)
  switch (look.kind) {
    case 'line': {
      const line = across(strokeOf(look, fontSize))
      return look.points ? [line, pointMark(look, x + width / 2, y, fontSize * 0.24)] : [line]
    }
    case 'bar':
      return [element('rect', { ...box, ...barLook(look.tone, look.sure) })]
    case 'dot':
      return [dotMark(look, x + width / 2, y, fontSize)]
    case 'diamond':
      return [diamondMark(look.tone, x + width / 2, y, fontSize)]
    case 'speck':
      return [
        element('circle', {
          cx: x + width / 2,
          cy: y,
          r: fontSize * (look.isStrong ? 0.22 : 0.13),
          class: toned('full', look.tone),
          'stroke-width': 0,
        }),
      ]
    case 'band':
      return [element('rect', { ...box, class: toned('pale', look.tone) })]
    case 'rule':
      return [across(RULE)]
  }
}

export const RULE = { class: 'rule', 'stroke-dasharray': '2 3', 'stroke-width': 1.2 } as const

/** Dashes, in font sizes. */
const DASHES: Readonly<Record<PointStatus, readonly number[]>> = {
  actual: [],
  course: [],
  estimate: [0.4, 0.3],
  projection: [0.1, 0.32],
}

/** Estimates are dashed and projections dotted, in the chart and in its key. Lines without points are thinner. */
export const strokeOf = (
  { tone, status, points }: { readonly tone: Tone; readonly status: PointStatus; readonly points: boolean },
  fontSize: number,
) => ({
  class: toned('line', tone),
  'stroke-width': fontSize * (points ? 0.17 : 0.12),
  'stroke-linejoin': 'round',
  ...(DASHES[status].length > 0 && {
    'stroke-dasharray': DASHES[status].map((part) => decimal(part * fontSize)).join(' '),
  }),
})

/** The point of a year: full where the figure is actual, hollow where it is not. */
export const pointMark = (
  { tone, status }: { readonly tone: Tone; readonly status: PointStatus },
  x: number,
  y: number,
  radius: number,
  attributes: Attributes = {},
  ...children: readonly Markup[]
): Markup =>
  element(
    'path',
    {
      d: symbolPath(tone, radius),
      transform: `translate(${decimal(x)} ${decimal(y)})`,
      class: toned(status === 'actual' || status === 'course' ? 'full' : 'hollow', tone),
      'stroke-width': radius * 0.45,
      ...attributes,
    },
    ...children,
  )

/** Estimates have a dashed outline, which is seen without colour too. */
export const barLook = (tone: Tone, sure: boolean) =>
  sure
    ? { class: toned('full', tone), 'stroke-width': 1 }
    : { class: toned('half', tone), 'stroke-width': 1, 'stroke-dasharray': '3 2' }

export const dotMark = (
  { tone, sure }: { readonly tone: Tone; readonly sure: boolean },
  cx: number,
  cy: number,
  fontSize: number,
): Markup =>
  element('circle', { cx, cy, r: fontSize * 0.36, class: toned(sure ? 'full' : 'hollow', tone), 'stroke-width': 1.6 })

/** Another form than the dot: colour alone must not tell then from now. */
export const diamondMark = (tone: Tone, x: number, y: number, fontSize: number): Markup =>
  element('path', { d: diamond(x, y, fontSize * 0.41), class: toned('hollow', tone), 'stroke-width': 1.6 })
