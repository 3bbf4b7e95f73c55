import { useEffect } from 'preact/hooks'

/** Names the page, in the browser's tab and for whoever listens to it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Realistic Pathway`
  }, [title])
}
