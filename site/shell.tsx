/** The document around every page: head, header, footer. One look for all. */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Page } from './page.ts'
import { STYLE } from './style.ts'

export const SITE = 'Realistic Pathway'

const PAGES = [
  ['/', 'The question'],
  ['/alliance', 'Every ally'],
  ['/pathway', 'A pathway'],
  ['/compare', 'Compare'],
  ['/claims', 'Claims'],
  ['/data/', 'Data'],
  ['/docs', 'Docs'],
  ['/graphiql', 'API'],
] as const

/** @param head elements of `<head>` for link previews, which depend on the host */
export const renderPage = (page: Page, path: string, head: string): string =>
  `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        <meta name="HEAD" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this repository */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <Shell path={path}>{page.content}</Shell>
      </body>
    </html>,
  ).replace('<meta name="HEAD"/>', () => head)}\n`

function Shell({ path, children }: { readonly path: string; readonly children: ComponentChildren }) {
  return (
    <div class="page">
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header>
        <a class="brand" href="/">
          {SITE}
        </a>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(([address, name]) => (
              <li key={address}>
                <a href={address} aria-current={isCurrent(path, address) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>
          Figures by NATO, SIPRI, the IMF, the United Nations, Eurostat and the OECD: credit them as the citations do.
          NATO’s figures are not for sale or advertising.
        </p>
        <p>
          <a href="/docs">Documentation</a> · <a href="/status">Status of the service</a>
        </p>
      </footer>
    </div>
  )
}

const isCurrent = (path: string, address: string): boolean =>
  path === address || (address === '/pathway' && path.startsWith('/pathway/'))
