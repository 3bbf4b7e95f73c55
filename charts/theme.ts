/** Chart colours that stay distinguishable and readable on light and dark backgrounds. */

export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto` follows `prefers-color-scheme`. */
export type Theme = (typeof THEMES)[number]

/** What a line or bar stands for. Each has a colour and a drawing style: colour alone must not carry meaning (WCAG 1.4.1). */
export type Tone = 'nato' | 'sipri' | 'path' | 'beside'

interface Palette {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly rule: string
  readonly tones: Readonly<Record<Tone, string>>
}

/** Contrast with the background: text 4.5 or more, lines and bars 3 or more (WCAG 2.2, 1.4.3 and 1.4.11). */
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

/** The style sheet of a chart. All selectors are scoped to `.chart`, so that it does not style the rest of a page. */
export function styleOf(theme: Theme): string {
  if (theme !== 'auto') return rules(PALETTES[theme])
  return `${rules(PALETTES.light)}@media (prefers-color-scheme:dark){${rules(PALETTES.dark)}}`
}

function rules({ paper, ink, muted, grid, rule, tones }: Palette): string {
  const shared = [
    `.chart .paper{fill:${paper}}`,
    `.chart text{fill:${ink}}`,
    `.chart .muted{fill:${muted}}`,
    // An outline in the background colour keeps lines from crossing the letters.
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
