/** Colours that can be told apart and read, on a light and on a dark ground. */

export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto` follows the reader's system. */
export type Theme = (typeof THEMES)[number]

/** What a line or bar stands for: each has a colour and, because colour alone does not reach everybody, a look of its own. */
export type Tone = 'nato' | 'sipri' | 'path' | 'beside'

interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly rule: string
  readonly tones: Readonly<Record<Tone, string>>
}

/** Text has a contrast of 4.5 or more on the paper, lines and bars of 3 or more (WCAG 2.2, 1.4.3 and 1.4.11). */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#17202c',
    muted: '#525c69',
    grid: '#e6e9ee',
    rule: '#7a8492',
    tones: { nato: '#1d5fc4', sipri: '#b45309', path: '#0b7a4b', beside: '#7c3aad' },
  },
  dark: {
    paper: '#11161e',
    ink: '#eef1f6',
    muted: '#aab4c2',
    grid: '#29313d',
    rule: '#8f9aaa',
    tones: { nato: '#79aefc', sipri: '#f5a859', path: '#58cf9b', beside: '#c79bf2' },
  },
}

/** The style sheet of a chart. Its rules hold below `.chart` only, so that it may stand in a page with others. */
export function styleOf(theme: Theme): string {
  if (theme !== 'auto') return rules(PALETTES[theme])
  return `${rules(PALETTES.light)}@media (prefers-color-scheme:dark){${rules(PALETTES.dark)}}`
}

function rules({ paper, ink, muted, grid, rule, tones }: Palette): string {
  const shared = [
    `.chart .paper{fill:${paper}}`,
    `.chart text{fill:${ink}}`,
    `.chart .muted{fill:${muted}}`,
    // Paper around the letters, so that no line runs through them.
    `.chart .halo{paint-order:stroke;stroke:${paper};stroke-width:4px;stroke-linejoin:round}`,
    `.chart .grid{stroke:${grid}}`,
    `.chart .rule{stroke:${rule}}`,
  ]
  const ofTones = Object.entries(tones).flatMap(([tone, colour]) => [
    `.chart .line-${tone}{stroke:${colour}}`,
    `.chart .full-${tone}{fill:${colour};stroke:${colour}}`,
    `.chart .hollow-${tone}{fill:${paper};stroke:${colour}}`,
    `.chart .pale-${tone}{fill:${colour};fill-opacity:.18;stroke:none}`,
    `.chart .half-${tone}{fill:${colour};fill-opacity:.3;stroke:${colour}}`,
    `.chart .text-${tone}{fill:${colour}}`,
  ])
  return [...shared, ...ofTones].join('')
}
