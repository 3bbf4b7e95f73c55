/** What all pages of the documentation have around their content. */
import { h, type JSX } from 'preact'
import { markup, renderDocument, SITE } from '../../site/shell/shell.ts'
import { escapeHtml } from './html.ts'
import { markdownPath } from './markdown-page.ts'
import type { Audience, DocsPage, PageHeading } from './page.ts'

/** @param style address of the style sheet */
export const layout = (page: DocsPage, pages: readonly DocsPage[], style: string): string =>
  renderDocument({
    path: page.path,
    head: `<title>${escapeHtml(page.title)} – ${SITE}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<link rel="alternate" type="text/markdown" href="${markdownPath(page.path)}">
<link rel="stylesheet" href="${style}">`,
    beside: [
      h(
        'nav',
        { class: 'pages', 'aria-label': 'Documentation' },
        parts(pages).flatMap(([part, those]) => partList(part, those, page.path)),
      ),
      contents(page.headings),
    ],
    content: markup(page.html),
    hasScript: true,
  })

/** The pages of each part, in the order of the pages. */
const parts = (pages: readonly DocsPage[]) => [...Map.groupBy(pages, ({ part }) => part)]

function partList(part: Audience | null, pages: readonly DocsPage[], current: string): readonly JSX.Element[] {
  const items = pages.map(({ path, label }) =>
    h('li', {}, h('a', { href: path, 'aria-current': path === current ? 'page' : undefined }, label)),
  )
  if (part === null) return [h('ul', {}, items)]
  const id = part.toLowerCase().replaceAll(' ', '-')
  return [h('p', { id }, part), h('ul', { 'aria-labelledby': id }, items)]
}

function contents(headings: readonly PageHeading[]): JSX.Element | null {
  const listed = headings.filter(({ level }) => level === 2)
  if (listed.length === 0) return null
  return h(
    'nav',
    { class: 'contents', 'aria-label': 'On this page' },
    h(
      'details',
      {},
      h('summary', {}, 'On this page'),
      h(
        'ul',
        {},
        listed.map(({ id, text }) => h('li', {}, h('a', { href: `#${id}` }, text))),
      ),
    ),
  )
}
