/** Where somebody is in the explorer: each view's whole state is in its address. */
import { useEffect, useState } from 'preact/hooks'

export interface Place {
  readonly path: string
  readonly search: URLSearchParams
}

const MOVED = 'explorer:moved'

const here = (): Place => ({ path: location.pathname, search: new URLSearchParams(location.search) })

/** Goes to another page of the explorer. */
function go(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new Event(MOVED))
}

/**
 * Changes parameters of the address of this page; null takes one out. It starts from where the reader is now, not from what was drawn
 * last: two choices may follow each other faster than a page is drawn.
 */
export function choose(changes: Readonly<Record<string, string | null>>): void {
  history.replaceState(null, '', withParameters(here(), changes))
  dispatchEvent(new Event(MOVED))
}

/** The address of this page with some parameters changed; null takes one out. */
export function withParameters({ path, search }: Place, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    const update = () => setPlace(here())
    addEventListener('popstate', update)
    addEventListener(MOVED, update)
    return () => {
      removeEventListener('popstate', update)
      removeEventListener(MOVED, update)
    }
  }, [])
  return place
}

/** Follows links to pages of the explorer without loading them anew; every other click is the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.target !== '') return
  if (!isPage(link.pathname) || link.hash !== '') return
  event.preventDefault()
  go(link.pathname + link.search)
  scrollTo(0, 0)
  // Whoever does not see the page change hears it from here.
  document.getElementById('content')?.focus({ preventScroll: true })
}

export const isPage = (path: string): boolean => /^\/($|compare$|claims$|member\/[A-Za-z]{2,3}$)/.test(path)
