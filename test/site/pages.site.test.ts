/** The pages that the worker makes, in a browser: on a desktop, on a phone, in the dark, printed. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { faultsInViews } from '../support/browser/accessibility.ts'
import { ADDRESSES, MOST_STATIC_BYTES } from '../support/browser/addresses.ts'
import { openPage, pagesForTests, SCREENS, type WatchedPage } from '../support/browser/pages.ts'

const origin = inject('origin')

/** Each page with the most that it shows, and what else there is to see. */
const PATHS = [
  ...Object.values(ADDRESSES).map((paths) => paths.at(-1) ?? ''),
  '/pathway/spain/5-by-2032',
  '/pathway/germany/x',
  '/member/germany?asOf=2024-07-01',
  '/member/germany?asOf=yesterday',
  '/compare?line=atlantis',
  '/revisions?at=x',
  '/tracker?share=lots',
  '/nowhere',
]

describe('nothing is wrong on a desktop in the light and on a phone in the dark', () => {
  let opened: WatchedPage
  beforeAll(async () => {
    opened = await openPage(`${origin}/alliance`)
  })
  afterAll(() => opened.close())

  it.each(PATHS)('with %s', async (path) => {
    const { page } = opened
    await follow(page, path)
    expect(await faultsInViews(page)).toEqual([])
  })
})

/** By a link, so that most pages come in place of the one before. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href })
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await page.waitForURL(origin + path)
}

describe('a page', () => {
  const { open } = pagesForTests(origin)

  it('is read from the top: its heading, the answer, and a name for each control', async () => {
    const page = await open('/pathway/spain/5-by-2032')
    const tree = await page.locator('main').ariaSnapshot()
    expect(tree).toMatch(
      /^- main:\n {2}- 'heading "Spain: from 2% to 5% of GDP by 2032" \[level=1\]'\n {2}- paragraph: Spain goes from 2% in 2026/,
    )
    for (const name of ['Who', 'What', 'Percent of GDP', 'By']) expect(tree).toContain(`"${name}"`)
    expect(tree).toContain('img "Spain: from 2% to 5% of GDP by 2032')
  })

  it('is printed with its chart and without its form', async () => {
    const page = await open('/pathway/spain/5-by-2032', { viewport: SCREENS.phone })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('form:visible').count()).toBe(0)
    expect(await page.locator('svg:visible').count()).toBe(1)
    expect(await page.locator('h1').isVisible()).toBe(true)
  })

  it('loads few bytes besides its HTML: test/src/http/pages/size adds them to each', async () => {
    const page = await open('/precedents')
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => (entry as PerformanceResourceTiming).name),
    )
    const sizes = await Promise.all(
      [...new Set([...loaded, `${origin}/icon.svg`])].map(async (address) => (await fetch(address)).arrayBuffer()),
    )
    expect(loaded).toContain(`${origin}/site.js`)
    expect(sizes.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThanOrEqual(MOST_STATIC_BYTES)
  })
})
