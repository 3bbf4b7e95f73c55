/**
 * Suggestions while somebody types into the search, as a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the first
 * results of the page that the form leads to. `/` brings the focus to the field.
 */
import { announce } from './announce.ts'
import { made } from './made.ts'

/** Suggestions at most. */
const MOST = 8
/** Milliseconds without a key until it is asked. */
const PAUSE = 150

const LIST = 'suggestions'

/** Finds the field of the page that is shown. */
export function addSearchBox(): void {
  const field = document.querySelector<HTMLInputElement>('.site-search input:not([role])')
  if (field?.form) suggest(field, field.form)
}

export function addSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    const at = event.target
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (at instanceof Element && at.closest('input, select, textarea, [contenteditable]')) return
    const field = document.querySelector<HTMLInputElement>('.site-search input')
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}

function suggest(field: HTMLInputElement, form: HTMLFormElement): void {
  const list = made('ul', { id: LIST, class: LIST, hidden: '', role: 'listbox', 'aria-label': 'Suggestions' })
  form.append(list)
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': LIST }
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)

  let current = -1
  let timer = 0
  let loading: AbortController | null = null
  const options = () => [...list.querySelectorAll<HTMLLIElement>('li')]

  const choose = (index: number) => {
    current = index
    field.removeAttribute('aria-activedescendant')
    for (const [at, option] of options().entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at !== index) continue
      field.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
  const close = () => {
    clearTimeout(timer)
    loading?.abort()
    list.hidden = true
    field.setAttribute('aria-expanded', 'false')
    choose(-1)
  }
  const show = (links: readonly HTMLAnchorElement[]) => {
    list.replaceChildren(...links.map(optionOf))
    list.hidden = links.length === 0
    field.setAttribute('aria-expanded', String(links.length > 0))
    choose(-1)
    announce(links.length === 0 ? 'No suggestions.' : `${links.length} suggestions, by the arrow keys.`)
  }
  const load = async () => {
    loading?.abort()
    const controller = new AbortController()
    loading = controller
    const url = new URL(form.action)
    url.search = new URLSearchParams({ q: field.value }).toString()
    try {
      const response = await fetch(url, { headers: { accept: 'text/html' }, signal: controller.signal })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      show([...page.querySelectorAll<HTMLAnchorElement>('main a[data-found]')].slice(0, MOST))
    } catch {
      // Without suggestions the form still leads to its page, which says what is wrong.
      if (!controller.signal.aborted) close()
    }
  }
  const open = () => {
    const address = options()[current]?.dataset.address
    close()
    if (address !== undefined) follow(address)
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    if (field.value.trim() === '') close()
    else timer = window.setTimeout(() => void load(), PAUSE)
  })
  field.addEventListener('keydown', (event) => {
    const count = options().length
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && current >= 0) {
      event.preventDefault()
      open()
    } else if (step !== undefined && !list.hidden) {
      event.preventDefault()
      // Past either end is the field itself.
      choose(((current + 1 + step + count + 1) % (count + 1)) - 1)
    }
  })
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null
    if (!option) return
    choose(options().indexOf(option))
    open()
  })
  field.addEventListener('blur', close)
  form.addEventListener('submit', close)
}

const optionOf = (found: HTMLAnchorElement, index: number): HTMLLIElement =>
  made(
    'li',
    { id: `suggestion-${index}`, role: 'option', 'data-address': found.getAttribute('href') ?? '' },
    made('span', {}, found.textContent ?? ''),
    ' ',
    made('small', {}, found.dataset.found ?? ''),
  )

/** As a link of the page leads there: in place of this page, where it is one of the worker's. */
function follow(address: string): void {
  const link = made('a', { href: address })
  document.body.append(link)
  link.click()
  link.remove()
}
