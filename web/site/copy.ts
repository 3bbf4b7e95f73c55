import { announce } from './announce.ts'

/** A button that copies for each text that has `data-copy`. It is named as the list of its block names it: "Citation". */
export function addCopyButtons(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]:not([data-copy-ready])')) {
    text.dataset.copyReady = ''
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = 'Copy'
    const name = text.closest('dd')?.previousElementSibling?.textContent ?? (text.dataset.copy || 'The text')
    button.setAttribute('aria-label', `Copy: ${name}`)
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
