/**
 * Remembers where a reader is in the content before it is replaced: the field that has the focus, and what has been unfolded.
 *
 * @returns puts it back into the new content
 */
export function keepState(main: Element): () => void {
  const field = document.activeElement
  const name = field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.name : null
  const unfolded = [...main.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent)
  return () => {
    for (const summary of main.querySelectorAll('details > summary'))
      if (unfolded.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '')
    if (name !== null) main.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus({ preventScroll: true })
  }
}
