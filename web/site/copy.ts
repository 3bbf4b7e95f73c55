import { announce } from './announce.ts'

/** A button that copies for each text that has `data-copy`, which names the text: "The citation". */
export function addCopyButtons(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]:not([data-copy-ready])')) {
    text.dataset.copyReady = ''
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = 'Copy'
    const name = text.dataset.copy || 'The text'
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
