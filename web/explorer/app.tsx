import { useTitle } from './parts/title.ts'
import { followLinks, type Place, usePlace } from './router.ts'
import { AllianceView } from './views/alliance.tsx'
import { ClaimsView } from './views/claims.tsx'
import { CompareView } from './views/compare.tsx'
import { MemberView } from './views/member.tsx'

const PAGES = [
  ['/alliance', 'Every ally'],
  ['/compare', 'Compare'],
  ['/claims', 'Claims'],
] as const

export function App() {
  const place = usePlace()
  const isMember = place.path.startsWith('/member/')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it handles clicks on links, which are interactive themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link fires a click event
    <div class="page" onClick={followLinks}>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header>
        <a class="brand" href="/">
          Realistic Pathway
        </a>
        <nav aria-label="Pages">
          <ul>
            <li>
              <a href="/">The question</a>
            </li>
            {PAGES.map(([path, name]) => (
              <li key={path}>
                <a
                  href={path}
                  aria-current={place.path === path || (path === '/alliance' && isMember) ? 'page' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href="/pathway">A pathway</a>
            </li>
            <li>
              <a href="/data/">Data</a>
            </li>
            <li>
              <a href="/graphiql">API</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <View place={place} />
      </main>
      <footer>
        <p>
          Figures by NATO, SIPRI, the European Defence Agency, the IMF, the United Nations, Eurostat and the OECD:
          credit them as the citations do. NATO’s figures are not for sale or advertising. An open API with its source,
          methods and tests.
        </p>
        <p>
          <a href="/docs">Documentation</a> · <a href="/status">Status of the service</a> ·{' '}
          <a href="/docs/corrections">Report what is wrong</a> · <a href="/feed.xml">What is new</a>
        </p>
      </footer>
    </div>
  )
}

function View({ place }: { readonly place: Place }) {
  const member = /^\/member\/([A-Za-z]{2,3})$/.exec(place.path)?.[1]?.toUpperCase()
  if (member) return <MemberView key={member} code={member} place={place} />
  switch (place.path) {
    case '/alliance':
      return <AllianceView place={place} />
    case '/compare':
      return <CompareView place={place} />
    case '/claims':
      return <ClaimsView place={place} />
    default:
      return <NotFound path={place.path} />
  }
}

function NotFound({ path }: { readonly path: string }) {
  useTitle('There is nothing here')
  return (
    <>
      <h1>There is nothing here</h1>
      <p>
        No page is at <code>{path}</code>. <a href="/alliance">See every ally</a>.
      </p>
    </>
  )
}
