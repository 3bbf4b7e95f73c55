/** Chart colours that stay distinguishable and readable on light and dark backgrounds, in forced colours and on paper. */

export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto` follows `prefers-color-scheme`. */
export type Theme = (typeof THEMES)[number]

/** Twelve lines in one chart: the most that can be told apart. */
export const SERIES_TONES = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12'] as const

/** What a line or bar stands for. Each has a colour, and a drawing style or a label: colour alone must not carry meaning (WCAG 1.4.1). */
export type Tone = 'nato' | 'sipri' | 'path' | 'beside' | 'key' | (typeof SERIES_TONES)[number]

interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly rule: string
  readonly tones: Readonly<Record<Tone, string>>
}

const LIGHT_SERIES = {
  ...{ c1: '#1d5fc4', c2: '#b45309', c3: '#0b7a4b', c4: '#7c3aad', c5: '#b3261e', c6: '#0e7490' },
  ...{ c7: '#a21caf', c8: '#4a7a0c', c9: '#6b4f2a', c10: '#475569', c11: '#be185d', c12: '#7a5c00' },
} as const
const DARK_SERIES = {
  ...{ c1: '#79aefc', c2: '#f5a859', c3: '#58cf9b', c4: '#c79bf2', c5: '#ff8f85', c6: '#5cc8e0' },
  ...{ c7: '#f08df5', c8: '#a9d65b', c9: '#d2b48c', c10: '#b6c2d1', c11: '#ff8fc0', c12: '#e5c454' },
} as const

/** Contrast with the background: text and lines 4.5 or more, rules 3 or more (WCAG 2.2, 1.4.3 and 1.4.11). */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#17202c',
    muted: '#525c69',
    grid: '#e6e9ee',
    rule: '#7a8492',
    tones: {
      ...LIGHT_SERIES,
      ...{ nato: '#1d5fc4', sipri: '#b45309', path: '#0b7a4b', beside: '#7c3aad', key: '#525c69' },
    },
  },
  dark: {
    paper: '#11161e',
    ink: '#eef1f6',
    muted: '#aab4c2',
    grid: '#29313d',
    rule: '#8f9aaa',
    tones: {
      ...DARK_SERIES,
      ...{ nato: '#79aefc', sipri: '#f5a859', path: '#58cf9b', beside: '#c79bf2', key: '#aab4c2' },
    },
  },
}

/** What marks look like in the colour of their tone. An outline of letters in the colour of the paper keeps lines from crossing them. */
const MARKS = [
  '.chart .halo{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}',
  '.chart .line{fill:none;stroke:currentColor}',
  '.chart .full{fill:currentColor;stroke:currentColor}',
  '.chart .hollow{stroke:currentColor}',
  '.chart .pale{fill:currentColor;fill-opacity:.18;stroke:none}',
  '.chart .half{fill:currentColor;fill-opacity:.25;stroke:currentColor}',
  '.chart .named{fill:currentColor}',
].join('')

/** In forced colours, symbols, dashes and labels tell the lines apart. */
const FORCED = `@media (forced-colors:active){.chart{forced-color-adjust:none}${surfaces({ paper: 'Canvas', ink: 'CanvasText', muted: 'CanvasText', grid: 'GrayText', rule: 'CanvasText' })}.chart .tone{color:CanvasText}}`

/**
 * The style sheet of a chart. All selectors are scoped to `.chart`, so that it does not style the rest of a page.
 *
 * @param tones those that the chart has
 */
export function styleOf(theme: Theme, tones: readonly string[]): string {
  const colours = (palette: Palette) => surfaces(palette) + ofTones(palette, tones)
  const paper = { ...PALETTES.light, ink: '#000', muted: '#000' }
  const onPaper = theme === 'light' ? '' : `@media print{${colours(paper)}}`
  if (theme !== 'auto') return `${MARKS}${colours(PALETTES[theme])}${FORCED}${onPaper}`
  return `${MARKS}${colours(PALETTES.light)}@media (prefers-color-scheme:dark){${colours(PALETTES.dark)}}${FORCED}${onPaper}`
}

const ofTones = (palette: Palette, tones: readonly string[]): string =>
  Object.entries(palette.tones)
    .filter(([tone]) => tones.includes(tone))
    .map(([tone, colour]) => `.chart .t-${tone}{color:${colour}}`)
    .join('')

function surfaces({ paper, ink, muted, grid, rule }: Omit<Palette, 'tones'>): string {
  return [
    `.chart .paper,.chart .hollow{fill:${paper}}`,
    `.chart text{fill:${ink}}`,
    `.chart .muted{fill:${muted}}`,
    `.chart .halo{stroke:${paper}}`,
    `.chart .grid{stroke:${grid}}`,
    `.chart .rule{stroke:${rule}}`,
  ].join('')
}
