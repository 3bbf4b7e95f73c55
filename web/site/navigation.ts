/** The next page in place of this one: the worker makes it, as it does for browsers without scripts. */
import { announce } from './announce.ts'
import { made } from './made.ts'
import { isSitePath } from './site-path.ts'
import { keepState } from './state.ts'

/** How a page is asked for: by a link or a form that was sent, by a field that was changed, or by the browser's history. */
type Cause = 'link' | 'field' | 'history'

let loading: AbortController | null = null

/** @param refresh is called when the content is new */
export function addNavigation(refresh: () => void): void {
  const go = (url: URL, cause: Cause) => load(url, cause, refresh)

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || event.button !== 0) return
    if (
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey ||
      link.target ||
      link.hasAttribute('download')
    )
      return
    const url = new URL(link.href)
    if (!isSitePath(url) || isHere(url)) return
    event.preventDefault()
    void go(url, 'link')
  })
  document.addEventListener('submit', (event) => {
    const url = event.target instanceof HTMLFormElement ? addressOf(event.target, event.submitter) : null
    if (url === null) return
    event.preventDefault()
    void go(url, 'link')
  })
  document.addEventListener('change', (event) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !field.form) return
    const url = field.form.classList.contains('question') ? addressOf(field.form, null) : null
    if (url !== null) void go(url, 'field')
  })
  addEventListener('popstate', () => void go(new URL(location.href), 'history'))
}

/** Whether an address differs from this one by its fragment alone. */
const isHere = (url: URL): boolean =>
  url.hash !== '' && url.pathname === location.pathname && url.search === location.search

/** What a form asks for; null where it is not the site's. Empty fields are at their defaults and are left out. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): URL | null {
  const url = new URL(form.action)
  if (form.method !== 'get' || !isSitePath(url)) return null
  const given = [...new FormData(form, submitter)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  url.search = new URLSearchParams(given).toString()
  return url
}

async function load(url: URL, cause: Cause, refresh: () => void): Promise<void> {
  loading?.abort()
  const controller = new AbortController()
  loading = controller
  const main = document.querySelector('main')
  main?.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' }, signal: controller.signal })
    const next = new DOMParser().parseFromString(await response.text(), 'text/html')
    const content = next.querySelector('main')
    if (!content || !main || response.status >= 500)
      throw new Error(next.querySelector('main h1')?.textContent ?? `status ${response.status}`)
    const address = new URL(response.url)
    address.hash = url.hash
    if (cause === 'link') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    show(main, content, next, cause)
    refresh()
  } catch (error) {
    if (!controller.signal.aborted) fail(url, cause, refresh, error instanceof Error ? error.message : String(error))
  } finally {
    if (loading === controller) main?.removeAttribute('aria-busy')
  }
}

function show(main: Element, content: Element, next: Document, cause: Cause): void {
  const restore = cause === 'field' ? keepState(main) : null
  document.title = next.title
  main.replaceChildren(...content.childNodes)
  const [here, there] = [document.querySelector('.page > header'), next.querySelector('.page > header')]
  if (here && there) here.replaceWith(there)
  announce(main.querySelector('[role="alert"], .lead, h1')?.textContent ?? '')
  if (restore) restore()
  else if (cause === 'link') {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null
    if (target) target.scrollIntoView()
    else scrollTo(0, 0)
    document.querySelector('main')?.focus({ preventScroll: true })
  }
}

/** What is on the page stays; what failed is said, and can be tried again. */
function fail(url: URL, cause: Cause, refresh: () => void, reason: string): void {
  document.getElementById('failure')?.remove()
  const text = made('p', {}, `This could not be loaded (${reason}). What is shown is the page before.`)
  const again = made('button', { type: 'button' }, 'Try again')
  again.addEventListener('click', () => void load(url, cause, refresh))
  document.querySelector('main')?.prepend(made('div', { id: 'failure', class: 'problem', role: 'alert' }, text, again))
}
