/** What the script of the pages adds: the next page in place, forms that answer, charts that tell their figures, texts to copy. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { CLEAN, pagesForTests } from '../support/browser/pages.ts'

const origin = inject('origin')
const pages = pagesForTests(origin)

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await pages.open(path, options)
  // Survives as long as no page is loaded anew.
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  return page
}
const isSamePage = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'isSamePage') ?? false)

describe('with JavaScript', () => {
  it('a link brings the next page in place of this one, with its title, its address and its mark in the navigation', async () => {
    const page = await open('/claims')
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Every ally' }).click()
    await page.waitForURL(`${origin}/alliance`)
    await page.getByRole('heading', { level: 1, name: 'What each ally spends on defence' }).waitFor()
    expect(await isSamePage(page)).toBe(true)
    expect(await page.title()).toMatch(/^What each ally spends on defence: \d{4} – Realistic Pathway$/)
    expect(await page.locator('[aria-current="page"]').innerText()).toBe('Every ally')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Was that number right?' }).waitFor()
    expect(await isSamePage(page)).toBe(true)
    expect(pages.misdeeds()).toEqual(CLEAN)
  })

  it('a form answers as soon as a field is changed, and the field keeps the focus', async () => {
    const page = await open('/pathway/germany/3.5-by-2035')
    const before = await page.locator('.lead').first().innerText()
    await page.getByLabel('By', { exact: true }).fill('2032')
    await page.getByLabel('By', { exact: true }).press('Tab')
    await page.waitForURL(`${origin}/pathway/germany/3.5-by-2032`)
    expect(await page.locator('.lead').first().innerText()).not.toBe(before)
    await page.getByLabel('Who').focus()
    await page.getByLabel('Who').selectOption('POL')
    await page.waitForURL(`${origin}/pathway/poland/3.5-by-2032`)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('area')
    expect(await page.getByRole('status').last().innerText()).toContain('Poland')
    expect(await isSamePage(page)).toBe(true)
    expect(pages.misdeeds()).toEqual(CLEAN)
  })

  it('what cannot be read stays in its field, and is said', async () => {
    const page = await open('/pathway/germany/3.5-by-2035')
    await page.getByLabel('Percent of GDP').fill('lots')
    await page.getByLabel('Percent of GDP').press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('“lots”')
    expect(await page.getByLabel('Percent of GDP').inputValue()).toBe('lots')
    expect(await isSamePage(page)).toBe(true)
  })

  it('a request that fails leaves the page as it is, says so, and can be tried again', async () => {
    const page = await open('/alliance')
    await page.route('**/claims', (route) => route.abort())
    await page.getByRole('link', { name: 'Claims', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('This could not be loaded')
    expect(await page.locator('tbody tr').count()).toBe(32)
    await page.unroute('**/claims')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Was that number right?' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('a chart tells the figure under the pointer, and the next one by the arrow keys', async () => {
    const page = await open('/alliance')
    const chart = page.locator('svg.chart:visible')
    await chart.focus()
    await page.keyboard.press('ArrowRight')
    const first = await page.locator('.tip:visible').innerText()
    expect(first).toMatch(/^Lithuania.*5\.33/)
    expect(await page.getByRole('status').last().innerText()).toBe(first)
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.tip:visible').innerText()).toMatch(/^Estonia/)
    await page.keyboard.press('Escape')
    expect(await page.locator('.tip:visible').count()).toBe(0)
    await chart.locator('[data-label^="Poland"]').first().hover()
    expect(await page.locator('.tip:visible').innerText()).toMatch(/^Poland/)
  })

  it('a citation is copied by its button', async () => {
    const page = await open('/alliance', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByText('Use this chart').first().click()
    await page.getByRole('button', { name: 'Copy: Citation' }).first().click()
    await page.getByText('Citation is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${origin}/alliance`)
  })

  it('files, documentation and GraphiQL are loaded as pages of their own', async () => {
    const page = await open('/alliance')
    await page.getByRole('link', { name: 'Docs', exact: true }).click()
    await page.waitForURL(`${origin}/docs`)
    expect(await isSamePage(page)).toBe(false)
  })
})
