import { made } from './made.ts'

/**
 * Makes tabs of sections that stand one after the other (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). The address names the one that is
 * open, and a copy of the page that comes in place of this one keeps it.
 */
export function addTabs(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-tabs]:not([data-tabs-ready])')) makeTabs(group)
}

function makeTabs(group: HTMLElement): void {
  group.dataset.tabsReady = ''
  const panels = [...group.querySelectorAll<HTMLElement>(':scope > [data-tab]')]
  const tabs = panels.map((panel) => {
    const id = `tab-${panel.id}`
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', id)
    return made('button', { type: 'button', id, role: 'tab', 'aria-controls': panel.id }, panel.dataset.tab ?? '')
  })
  group.prepend(made('div', { role: 'tablist', 'aria-label': group.dataset.tabs ?? '' }, ...tabs))

  const open = (index: number) => {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === index))
      tab.tabIndex = at === index ? 0 : -1
      const panel = panels[at]
      if (panel) panel.hidden = at !== index
    }
  }
  const choose = (index: number) => {
    const at = (index + tabs.length) % tabs.length
    open(at)
    tabs[at]?.focus()
    sessionStorage.setItem('tab', panels[at]?.id ?? '')
    history.replaceState(history.state, '', `#${panels[at]?.id}`)
  }
  const keys: Readonly<Record<string, (at: number) => number>> = {
    ArrowRight: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    Home: () => 0,
    End: () => -1,
  }
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(at))
    tab.addEventListener('keydown', (event) => {
      const next = keys[event.key]
      if (!next) return
      event.preventDefault()
      choose(next(at))
    })
  }
  const wanted = [location.hash.slice(1), sessionStorage.getItem('tab')]
  open(wanted.map((id) => panels.findIndex((panel) => panel.id === id)).find((at) => at >= 0) ?? 0)
}
