import { announce } from './announce.ts'
import { made } from './made.ts'

/** A button that copies for each text that has `data-copy`. It is named as the list of its block names it: "Citation". */
export function addCopyButtons(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]:not([data-copy-ready])')) {
    text.dataset.copyReady = ''
    const name = text.closest('dd')?.previousElementSibling?.textContent ?? (text.dataset.copy || 'The text')
    const button = made('button', { type: 'button', class: 'copy', 'aria-label': `Copy: ${name}` }, 'Copy')
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text.textContent ?? '').then(
        () => {
          button.textContent = 'Copied'
          announce(`${name} is copied.`)
        },
        () => announce('This browser does not let a page copy. Select the text and copy it.'),
      )
    })
    text.after(button)
  }
}
