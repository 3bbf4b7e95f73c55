import { element, type Markup } from '../../../charts/svg.ts'
import { wrap } from '../../../charts/text-width.ts'
import type { Theme } from '../../../charts/theme.ts'
import { type Chart, draw } from './chart.ts'

export const EMBED_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/**
 * The widths of the two charts of a page, in pixels. A media query displays the one that fits, so that its text stays readable on a
 * phone.
 */
const WIDTHS = { narrow: 360, wide: 800 } as const
/** The smallest width of a frame that displays the wide chart, in pixels. */
const WIDE_FROM = 620
/** Sizes of the text below the chart, in pixels. */
const CAPTION = { fontSize: 13, line: 19, gap: 2, side: 16, bottom: 14 } as const

const DARK = '--paper:#11161e;--muted:#aab4c2;--link:#79aefc'
const LIGHT = '--paper:#fff;--muted:#525c69;--link:#1d5fc4'

const styleFor = (theme: Theme): string =>
  [
    `:root{color-scheme:${theme === 'auto' ? 'light dark' : theme};${theme === 'dark' ? DARK : LIGHT}}`,
    theme === 'auto' ? `@media (prefers-color-scheme:dark){:root{${DARK}}}` : '',
    `body{margin:0;background:var(--paper);font:${CAPTION.fontSize}px/${CAPTION.line}px system-ui,sans-serif;color:var(--muted)}`,
    `figure{margin:0}svg{display:block;width:100%;height:auto}figcaption{padding:0 ${CAPTION.side}px ${CAPTION.bottom}px}p{margin:0 0 ${CAPTION.gap}px}`,
    'a{color:var(--link)}a:focus-visible{outline:2px solid;outline-offset:2px}',
    `.wide{display:none}@media (min-width:${WIDE_FROM}px){.wide{display:block}.narrow{display:none}}`,
  ].join('')

/** A page for an iframe: a chart, its sources and a link to the explorer, without scripts. Any site may frame it. */
export function embedPage({ spec, summary, explorer }: Chart, theme: Theme, { origin, href }: URL): string {
  // The sources are not in the picture, but below it as text, which readers can select.
  const specWithoutSources = { ...spec, sources: [] }
  const drawn = (id: 'narrow' | 'wide') =>
    element(
      'div',
      { class: id },
      { markup: draw(specWithoutSources, { width: WIDTHS[id], height: null, fontSize: 14, theme, id }) },
    )
  const link = element('a', { href: origin + explorer, target: '_blank', rel: 'noopener' }, 'Open in Realistic Pathway')
  const head: readonly Markup[] = [
    { markup: '<meta charset="utf-8">' },
    { markup: '<meta name="viewport" content="width=device-width">' },
    element('title', {}, `${spec.title} – Realistic Pathway`),
    { markup: `${element('link', oembedLink(origin, href)).markup}` },
    element('style', {}, { markup: styleFor(theme) }),
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

/** The height that a frame of a width needs to display the whole page, in pixels. */
export function embedHeight({ spec, summary }: Chart, width: number): number {
  const id = width < WIDE_FROM ? 'narrow' : 'wide'
  const svg = draw({ ...spec, sources: [] }, { width: WIDTHS[id], height: null, fontSize: 14, theme: 'light', id })
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1])
  return Math.ceil((height * width) / WIDTHS[id]) + captionHeight(captionOf({ spec, summary }), width)
}

/** The lines below the picture, above the link. */
const captionOf = ({ spec, summary }: Pick<Chart, 'spec' | 'summary'>): readonly string[] =>
  summary === null ? spec.sources : [summary, ...spec.sources]

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
