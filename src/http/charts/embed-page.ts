import { drawChart } from '../../../charts/draw.ts'
import { wrap } from '../../../charts/labels/text-width.ts'
import { SIZES } from '../../../charts/layout.ts'
import { element, type Markup } from '../../../charts/svg/svg.ts'
import { PALETTES, type Theme } from '../../../charts/theme.ts'
import type { SubjectChart } from './chart.ts'

/** Its one script tells the page around it how high it is. */
export const EMBED_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/** The smallest width of a frame that displays the wide chart, in pixels: a media query displays the one that fits. */
const WIDE_FROM = 600
/** Sizes of the text below the chart, in pixels. */
const CAPTION = { fontSize: 13, line: 19, gap: 2, side: 16, bottom: 14 } as const

const coloursOf = ({ paper, muted, tones }: (typeof PALETTES)['light']): string =>
  `--paper:${paper};--muted:${muted};--link:${tones.nato}`

const styleFor = (theme: Theme): string =>
  [
    `:root{color-scheme:${theme === 'auto' ? 'light dark' : theme};${coloursOf(PALETTES[theme === 'dark' ? 'dark' : 'light'])}}`,
    theme === 'auto' ? `@media (prefers-color-scheme:dark){:root{${coloursOf(PALETTES.dark)}}}` : '',
    `body{margin:0;background:var(--paper);font:${CAPTION.fontSize}px/${CAPTION.line}px system-ui,sans-serif;color:var(--muted)}`,
    `figure{margin:0}svg{display:block;width:100%;height:auto}figcaption{padding:0 ${CAPTION.side}px ${CAPTION.bottom}px;overflow-wrap:anywhere}p{margin:0 0 ${CAPTION.gap}px}`,
    'a{color:var(--link)}a:focus-visible{outline:2px solid;outline-offset:2px}',
    `.wide{display:none}@media (min-width:${WIDE_FROM}px){.wide{display:block}.narrow{display:none}}`,
  ].join('')

/** A page for an iframe: a chart, its sources and a link to the page that explains it. Any site may frame it. */
export function embedPage({ spec, summary, page }: SubjectChart, theme: Theme, { origin, href }: URL): string {
  const drawn = (id: 'narrow' | 'wide') => element('div', { class: id }, { markup: drawing(spec, theme, id) })
  const link = element('a', { href: origin + page, target: '_blank', rel: 'noopener' }, 'Open in Realistic Pathway')
  const head: readonly Markup[] = [
    { markup: '<meta charset="utf-8">' },
    { markup: '<meta name="viewport" content="width=device-width">' },
    element('title', {}, `${spec.title} – Realistic Pathway`),
    { markup: `${element('link', oembedLink(origin, href)).markup}` },
    element('style', {}, { markup: styleFor(theme) }),
    { markup: '<script src="/embed-frame.js" async></script>' },
  ]
  const caption = element(
    'figcaption',
    {},
    ...captionOf({ spec, summary }).map((line) => element('p', {}, line)),
    element('p', {}, link),
  )
  const body = element('body', {}, element('figure', {}, drawn('narrow'), drawn('wide'), caption))
  return `<!doctype html>\n${element('html', { lang: 'en' }, element('head', {}, ...head), body).markup}\n`
}

/** Notes and sources are not in the picture, but below it as text, which readers can select. */
const drawing = (spec: SubjectChart['spec'], theme: Theme, id: 'narrow' | 'wide'): string =>
  drawChart({ ...spec, notes: [], source: '' }, { ...SIZES[id === 'wide' ? 'page' : 'narrow'], theme, id })

/** The height that a frame of a width needs to display the whole page, in pixels. */
export function embedHeight({ spec, summary }: SubjectChart, width: number): number {
  const svg = drawing(spec, 'light', width < WIDE_FROM ? 'narrow' : 'wide')
  const [, drawnWidth, drawnHeight] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const height = (Number(drawnHeight) * width) / Number(drawnWidth)
  return Math.ceil(height) + captionHeight(captionOf({ spec, summary }), width)
}

/** The lines below the picture, above the link. */
const captionOf = ({ spec, summary }: Pick<SubjectChart, 'spec' | 'summary'>): readonly string[] =>
  [summary ?? '', ...spec.notes, spec.source].filter((line) => line !== '')

/** The reduction starts at 1, the line of the link. */
function captionHeight(texts: readonly string[], width: number): number {
  const textWidth = Math.max(1, width - 2 * CAPTION.side)
  const lines = texts.reduce((sum, text) => sum + wrap(text, textWidth, CAPTION.fontSize).length, 1)
  return lines * CAPTION.line + (texts.length + 1) * CAPTION.gap + CAPTION.bottom
}

/** The attributes of the `<link>` for oEmbed discovery (https://oembed.com, section 4). */
export const oembedLink = (origin: string, href: string) => ({
  rel: 'alternate',
  type: 'application/json+oembed',
  href: `${origin}/oembed?${new URLSearchParams({ url: href, format: 'json' })}`,
})
