import { element, type Markup } from '../../../charts/svg/svg.ts'
import type { Page } from '../../../site/page.ts'
import { oembedLink } from '../charts/embed-page.ts'
import { CARD, cardPath } from './card.ts'

/** Of pages without a chart of their own. */
const USUAL_CARD = {
  card: { kind: 'allies' },
  alt: 'Chart of what each ally spends on defence as a share of GDP.',
} as const

/** The elements of `<head>` that link previews read: title, description, canonical address, Open Graph (https://ogp.me), oEmbed. */
export function renderHead(
  { status = 200, path, title, description, card, cardAlt = USUAL_CARD.alt, embeddable, listed = true }: Page,
  { origin, href }: URL,
): string {
  const property = (name: string, content: string | number) =>
    element('meta', { property: `og:${name}`, content: String(content) })
  const parts: readonly Markup[] = [
    element('title', {}, `${title} – Realistic Pathway`),
    element('meta', { name: 'description', content: description }),
    ...(path !== undefined && status === 200
      ? [element('link', { rel: 'canonical', href: origin + path }), property('url', origin + path)]
      : []),
    ...(listed ? [] : [element('meta', { name: 'robots', content: 'noindex, follow' })]),
    property('site_name', 'Realistic Pathway'),
    property('type', 'website'),
    property('title', title),
    property('description', description),
    property('image', origin + cardPath(card ?? USUAL_CARD.card)),
    property('image:type', 'image/png'),
    property('image:width', CARD.width),
    property('image:height', CARD.height),
    property('image:alt', cardAlt),
    element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    ...(embeddable ? [element('link', oembedLink(origin, href))] : []),
  ]
  return parts.map(({ markup }) => markup).join('\n')
}
