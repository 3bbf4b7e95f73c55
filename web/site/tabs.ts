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
  const list = document.createElement('div')
  list.setAttribute('role', 'tablist')
  list.setAttribute('aria-label', group.dataset.tabs ?? '')
  const tabs = panels.map((panel) => {
    const tab = document.createElement('button')
    tab.type = 'button'
    tab.id = `tab-${panel.id}`
    tab.textContent = panel.dataset.tab ?? ''
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', panel.id)
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', tab.id)
    return tab
  })
  list.append(...tabs)
  group.prepend(list)

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
  open(
    Math.max(
      0,
      ...wanted
        .map((id) => panels.findIndex((panel) => panel.id === id))
        .filter((at) => at >= 0)
        .slice(0, 1),
    ),
  )
}
