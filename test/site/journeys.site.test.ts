/** What people come for, from the front page to the answer: without JavaScript, by mouse, by keyboard, by touch on a phone. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { sharedBrowser } from '../support/browser/browser.ts'
import { CLEAN, PHONE, pagesForTests, SCREENS } from '../support/browser/pages.ts'
import { listen } from '../support/servers/listen.ts'

const origin = inject('origin')
/** What a link leads to that takes a chart along. */
async function fileOf(page: Page, name: string | RegExp) {
  const address = await page.getByRole('link', { name }).getAttribute('href')
  return { address, type: (await fetch(origin + address)).headers.get('content-type') }
}

type Hand = (target: Locator) => Promise<void>

describe.each<[string, BrowserContextOptions, Hand]>([
  ['by mouse on a desktop', { viewport: SCREENS.desktop }, (target) => target.click()],
  ['by keyboard on a desktop', { viewport: SCREENS.desktop }, (target) => target.press('Enter')],
  ['by touch on a phone', PHONE, (target) => target.tap()],
])('without JavaScript, %s', (_how, screen, hand) => {
  const { open, misdeeds } = pagesForTests(origin, { ...screen, javaScriptEnabled: false })
  const act = async (page: Page, role: 'link' | 'button' | 'summary', name: string, leadsTo?: string | RegExp) => {
    const named =
      role === 'summary' ? page.locator(role, { hasText: name }) : page.getByRole(role, { name, exact: true })
    await hand(named.first())
    if (leadsTo) await page.waitForURL(leadsTo)
  }

  it('what would 3.5% by 2035 cost Germany, has anybody done it, the chart and the citation', async () => {
    const page = await open('/')
    await page.getByLabel('Who').selectOption('DEU')
    await page.getByLabel('Percent of GDP', { exact: true }).fill('3,5')
    await page.getByLabel('By', { exact: true }).fill('2035')
    await act(page, 'button', 'Show the pathway', `${origin}/pathway/germany/3.5-by-2035`)
    const text = await page.locator('main').innerText()
    expect(text).toMatch(
      /^Germany: from 2\.69% to 3\.5% of GDP by 2035\n+Germany goes from 2\.69% in 2026 to 3\.5% of GDP by 2035, which costs \$\d/,
    )
    expect(text).toMatch(/Has anybody done it\?\n+(Yes, from a like level: |No)/)
    expect(await page.locator('svg:visible').count()).toBe(1)
    await act(page, 'summary', 'Use this chart: picture, figures, embed, citation')
    expect(await fileOf(page, 'SVG')).toMatchObject({ type: 'image/svg+xml' })
    expect(await fileOf(page, /^PNG \(link preview/)).toMatchObject({ type: 'image/png' })
    expect(await fileOf(page, 'CSV')).toMatchObject({ type: expect.stringContaining('text/csv') })
    expect(await page.locator('pre', { hasText: '@misc' }).innerText()).toContain(
      `url = {${origin}/pathway/germany/3.5-by-2035}`,
    )
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('which ally would pay most, and the way to its page', async () => {
    const page = await open('/')
    await act(page, 'link', 'cost', `${origin}/?sort=cost#allies`)
    const first = page.locator('tbody th a').first()
    expect(await first.innerText()).toBe('United States')
    await act(page, 'link', 'United States', `${origin}/pathway/united-states/3.5-core-by-2035`)
    expect(await page.locator('h1').innerText()).toContain('United States')
  })

  it('how did Greece’s 2024 change between editions', async () => {
    const page = await open('/')
    await act(page, 'link', 'Every ally, by year', `${origin}/alliance`)
    await act(page, 'link', 'Greece', `${origin}/member/greece`)
    const row = page.locator('tr', { has: page.locator('th', { hasText: /^2024$/ }) }).last()
    expect(await row.innerText()).toMatch(/\d\.\d\d% \(estimate\), .*\d\.\d\d%.*10 July 2026/s)
  })

  it('was the 1.47 trillion right, then and now', async () => {
    const page = await open('/')
    await act(
      page,
      'link',
      'NATO, 2024: 1,470 billion USD?',
      `${origin}/claims/internewscast-2025-04-03-nato-2024-total-1-47tn.c1`,
    )
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/On its day: ✓ matches\n+By NATO’s figures of 17 June 2024, NATO spent 1,474\.4 billion USD/)
    expect(text).toMatch(/(Revised since|Now): . \w+\n/)
  })

  it('put a chart into my article: the frame takes its height on a page of somebody else', async () => {
    const page = await open('/pathway/germany/3.5-by-2035')
    await act(page, 'summary', 'Use this chart: picture, figures, embed, citation')
    const code = await page.locator('pre', { hasText: '<iframe' }).innerText()
    // A server of its own: a browser lets no page from elsewhere reach this machine.
    const article = await listen((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><title>An article</title><main>${code}</main>`)
    })
    const context = await (await sharedBrowser()).newContext({ viewport: SCREENS.phone })
    const foreign = await context.newPage()
    await foreign.goto(article.url)
    await foreign.waitForFunction(() => (document.querySelector('iframe')?.style.height ?? '') !== '')
    const [, frame] = foreign.frames()
    const shown = await frame?.evaluate(() => ({
      chart: document.querySelector('svg')?.textContent?.includes('Germany: from 2.69% to 3.5% of GDP'),
      isWhole:
        document.documentElement.scrollHeight <= innerHeight + 1 && document.documentElement.scrollWidth <= innerWidth,
    }))
    expect(shown).toEqual({ chart: true, isWhole: true })
    await context.close()
    await article.close()
  })

  it('two allies and a pathway, side by side, one after the other', async () => {
    const page = await open('/compare?line=DEU')
    await page.getByLabel('Add').selectOption('POL')
    await act(page, 'button', 'Compare', `${origin}/compare?line=DEU&line=POL`)
    await page.getByLabel('Add').selectOption('POL')
    await page.getByLabel('What of it').selectOption('total')
    await page.getByLabel('Percent of GDP, of a pathway').fill('5')
    await act(page, 'button', 'Compare', `${origin}/compare?line=DEU&line=POL&line=poland/5-by-2035`)
    expect(await page.locator('svg:visible').count()).toBe(1)
    await act(page, 'link', 'Remove Germany, NATO', `${origin}/compare?line=POL&line=poland/5-by-2035`)
    expect(await page.locator('.compared li').count()).toBe(2)
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('how the count of allies at 2% and the figure of Greece changed between editions, who keeps their own word, and what is new', async () => {
    const page = await open('/')
    await act(page, 'link', 'how the figures were revised', `${origin}/revisions`)
    expect(await page.locator('h1').innerText()).toMatch(/^The count of allies at 2% in 2024 went from \d+ to \d+/)
    await page.getByLabel('Read out').selectOption('GRC')
    await act(page, 'button', 'Show the revisions', /member=GRC/)
    expect(await page.locator('main').innerText()).toMatch(
      /Greece, 2024: first printed 3\.08% \(17 June 2024, estimate\)/,
    )
    await act(page, 'link', 'Pledges', `${origin}/pledges`)
    expect(await page.locator('main').innerText()).toContain('No pledge of its own of any part of spending')
    await act(page, 'link', 'What is new', `${origin}/changes`)
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('the 32 sorted by what 3.5% by 2035 costs a head, in euro, as a table and a picture to take along', async () => {
    const page = await open('/')
    await act(page, 'link', 'Tracker')
    await page.getByLabel('Money in').selectOption('eur')
    await page.getByLabel('Sorted by').selectOption('headAll')
    await act(page, 'button', 'Show the allies', /\/tracker\?.*sort=headAll/)
    expect(await page.locator('tbody tr').count()).toBe(32)
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/^Luxembourg[\s\S]*€\d/)
    await act(page, 'summary', 'Use this chart: picture, figures, embed, citation')
    for (const [name, type] of [
      ['CSV', 'text/csv'],
      [/^PNG \(link preview/, 'image/png'],
    ] as const)
      expect(await fileOf(page, name)).toEqual({
        address: expect.stringContaining('sort=headAll'),
        type: expect.stringContaining(type),
      })
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('has any ally above 3% ever risen by a point in five years, in peacetime or at all, who, and what came after', async () => {
    const page = await open('/')
    await act(page, 'link', 'Has it ever been done', `${origin}/precedents`)
    await page.getByLabel('Rose by, points of GDP or more').fill('1')
    await page.getByLabel('In how many years').fill('5')
    await page.getByLabel('From, percent of GDP or more').fill('3')
    await page.getByRole('combobox', { name: 'War' }).selectOption('yes')
    // The frozen package does not say who was at war, so that peace is refused and not supposed; what was chosen stays.
    await act(page, 'button', 'Show the stretches', /peace=yes/)
    expect(await page.getByRole('alert').innerText()).toContain('does not carry who was at war')
    expect(await page.getByLabel('Rose by, points of GDP or more').inputValue()).toBe('1')
    await page.getByRole('combobox', { name: 'War' }).selectOption('')
    await act(page, 'button', 'Show the stretches', /peace=&/)
    expect(await page.locator('main').innerText()).toMatch(
      /^Has any of today’s allies ever risen by 1 point of GDP in five years from 3% of GDP or more\?\n+Yes: .*Greece \(1973 to 1978\)/,
    )
    await act(page, 'link', 'Greece, 1973 to 1978', /open=GRC-1973#opened$/)
    expect(await page.getByRole('region', { name: 'Greece, 1973 to 1978' }).innerText()).toMatch(
      /From 3\.52% of GDP to 5\.58%: 2\.06 points more in five years, .* Five years later it was at 5\.17% of GDP/,
    )
    // The browser itself says that the refused page was a 400.
    expect(misdeeds()).toMatchObject({ pageErrors: [], foreignRequests: [] })
  })

  it('what cannot be read stays in its field, with what is allowed beside it', async () => {
    const page = await open('/pathway/spain/5-by-2032')
    await page.getByLabel('Percent of GDP').fill('lots')
    await act(page, 'button', 'Show the pathway')
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Percent of GDP').inputValue()).toBe('lots')
    expect(await page.locator('.invalid').innerText()).toContain('Allowed: a number such as 3.5')
  })
})
