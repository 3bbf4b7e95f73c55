/** The document around every page: head, header, footer. One look for pages, documentation, data and status. No JSX: the build runs it in Node. */
import { type ComponentChildren, h, type JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { STYLE } from './style.ts'

export const SITE = 'Realistic Pathway'

const PAGES = [
  ['/', 'The question'],
  ['/alliance', 'Every ally'],
  ['/tracker', 'Tracker'],
  ['/precedents', 'Precedents'],
  ['/pathway', 'A pathway'],
  ['/compare', 'Compare'],
  ['/revisions', 'Revisions'],
  ['/pledges', 'Pledges'],
  ['/claims', 'Claims'],
  ['/statements', 'Statements'],
  ['/data/', 'Data'],
  ['/docs', 'Docs'],
  ['/developers', 'Developers'],
] as const

interface PageDocument {
  /** The path of the page, which the navigation marks. */
  readonly path: string
  /** Elements of `<head>`, as HTML. */
  readonly head: string
  /** What stands beside the content, such as the contents of the documentation. */
  readonly beside?: ComponentChildren
  readonly content: ComponentChildren
  /** What was searched for. */
  readonly search?: string
  /** Whether the browser's script comes along, without which all pages work too. */
  readonly hasScript?: boolean
}

/** @returns the whole document as HTML */
export const renderDocument = ({ path, head, beside, content, search = '', hasScript = false }: PageDocument): string =>
  `<!doctype html>\n${renderToString(
    h(
      'html',
      { lang: 'en' },
      h(
        'head',
        {},
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }),
        h('link', { rel: 'alternate', type: 'application/atom+xml', title: 'What is new', href: '/feed.xml' }),
        h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
        hasScript && h('script', { type: 'module', src: '/site.js' }),
        h('meta', { name: 'HEAD' }),
      ),
      h('body', {}, h('div', { class: 'page' }, skip, header(path, search), mainOf(beside, content), footer)),
    ),
  ).replace('<meta name="HEAD"/>', () => head)}\n`

/** Content that is HTML already. */
export const markup = (html: string): JSX.Element => h('div', { dangerouslySetInnerHTML: { __html: html } })

const skip = h('a', { class: 'skip', href: '#content' }, 'Skip to the content')

const header = (path: string, search: string) =>
  h(
    'header',
    {},
    h('a', { class: 'brand', href: '/' }, SITE),
    h(
      'form',
      { role: 'search', action: '/search', class: 'site-search' },
      h('input', {
        type: 'search',
        name: 'q',
        value: search,
        'aria-label': 'Search everything',
        placeholder: 'Search everything',
        autocomplete: 'off',
        maxLength: 200,
      }),
      h('button', { type: 'submit' }, 'Search'),
    ),
    h(
      'nav',
      { 'aria-label': 'Pages' },
      h(
        'ul',
        {},
        PAGES.map(([address, name]) =>
          h(
            'li',
            { key: address },
            h('a', { href: address, 'aria-current': isCurrent(path, address) ? 'page' : undefined }, name),
          ),
        ),
      ),
    ),
  )

function mainOf(beside: ComponentChildren, content: ComponentChildren): JSX.Element {
  const main = h('main', { id: 'content', tabIndex: -1 }, content)
  return beside ? h('div', { class: 'columns' }, beside, main) : main
}

const footer = h(
  'footer',
  {},
  h(
    'p',
    {},
    'Figures by NATO, SIPRI, the European Defence Agency, the IMF, the United Nations, Eurostat and the OECD: credit them as the citations do. NATO’s figures are not for sale or advertising.',
  ),
  h(
    'p',
    {},
    h('a', { href: '/docs' }, 'Documentation'),
    ' · ',
    h('a', { href: '/status' }, 'Status of the service'),
    ' · ',
    h('a', { href: '/docs/corrections' }, 'Report what is wrong'),
    ' · ',
    h('a', { href: '/changes' }, 'What is new'),
  ),
)

/** A page belongs to the part of the site whose address begins its own. */
const isCurrent = (path: string, address: string): boolean =>
  path === address || (address !== '/' && path.startsWith(address.endsWith('/') ? address : `${address}/`))
