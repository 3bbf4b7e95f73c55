/** Routing by the History API. The address contains the whole state of a view. */
import { useEffect, useState } from 'preact/hooks'

/** The current address: path and query parameters. */
export interface Place {
  readonly path: string
  readonly search: URLSearchParams
}

const PLACE_CHANGED = 'explorer:moved'

const currentPlace = (): Place => ({ path: location.pathname, search: new URLSearchParams(location.search) })

/** Navigates to another page of the explorer, with a new history entry. */
function navigate(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new Event(PLACE_CHANGED))
}

/**
 * Changes parameters of the current address; null removes one. Reads the address instead of the last rendered state, because two changes
 * may come faster than a render.
 */
export function setParameters(changes: Readonly<Record<string, string | null>>): void {
  history.replaceState(null, '', withParameters(currentPlace(), changes))
  dispatchEvent(new Event(PLACE_CHANGED))
}

/** The address of a place with some parameters changed; null removes one. */
export function withParameters({ path, search }: Place, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The current place. Re-renders the component when it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(currentPlace)
  useEffect(() => {
    const update = () => setPlace(currentPlace())
    addEventListener('popstate', update)
    addEventListener(PLACE_CHANGED, update)
    return () => {
      removeEventListener('popstate', update)
      removeEventListener(PLACE_CHANGED, update)
    }
  }, [])
  return place
}

/** Handles clicks on links to pages of the explorer without a page load. The browser handles all other clicks. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.target !== '') return
  if (!isPage(link.pathname) || link.hash !== '') return
  event.preventDefault()
  navigate(link.pathname + link.search)
  scrollTo(0, 0)
  // Moves the focus, so that screen readers notice the new page.
  document.getElementById('content')?.focus({ preventScroll: true })
}

export const isPage = (path: string): boolean => /^\/(alliance$|compare$|claims$|member\/[A-Za-z]{2,3}$)/.test(path)
