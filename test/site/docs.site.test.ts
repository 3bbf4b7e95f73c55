import { describe, expect, inject, it } from 'vitest'
import { faultsInViews } from '../support/browser/accessibility.ts'
import { CLEAN, PHONE, pagesForTests } from '../support/browser/pages.ts'

const origin = inject('origin')
const PATHS = ['/docs', '/docs/pathways', '/docs/errors', '/docs/deploy', '/docs/schema']

const { open, misdeeds } = pagesForTests(origin)

describe('the documentation, in a browser that reaches nothing but this server', () => {
  it.each(PATHS)(
    '%s has nothing wrong on a desktop in the light and on a phone in the dark, and makes no error',
    async (path) => {
      const page = await open(path, PHONE)
      // With what is folded up, which is not looked at otherwise.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await faultsInViews(page)).toEqual([])
      expect(misdeeds()).toEqual(CLEAN)
    },
  )

  it('would be found wrong without its language, with pale text, or wider than the screen', async () => {
    const page = await open('/docs')
    await page.evaluate(() => {
      document.documentElement.removeAttribute('lang')
      document.querySelector('main p')?.setAttribute('style', 'color: #ddd; background: #fff; min-width: 1700px')
    })
    const found = await faultsInViews(page)
    for (const view of ['1280 light', '390 dark'])
      expect(found).toEqual(
        expect.arrayContaining([
          `${view}: html-has-lang: html`,
          expect.stringContaining(`${view}: color-contrast: `),
          expect.stringMatching(`${view}: \\d+ pixels wider than the screen`),
        ]),
      )
  })

  it('leads from a query into GraphiQL, whose own test opens such a link', async () => {
    const page = await open('/docs/pathways')
    const link = await page.getByRole('link', { name: 'Open in GraphiQL' }).first().getAttribute('href')
    const { pathname, searchParams } = new URL(link ?? '', origin)
    expect([pathname, searchParams.get('query')]).toEqual(['/graphiql', expect.stringMatching(/germany:\s*member/)])
  })

  it('is read with the keyboard: past the navigation, into the contents, to a section', async () => {
    const page = await open('/docs/pathways')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    const section = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Realism' })
    await section.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() =>
        page.getByRole('heading', { name: 'Realism' }).evaluate((heading) => heading.getBoundingClientRect().top),
      )
      .toBeLessThan(100)
    expect(page.url()).toBe(`${origin}/docs/pathways#realism`)
  })

  it('opens the contents of a page on a phone at a touch', async () => {
    const page = await open('/docs/pathways', PHONE)
    const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Shapes' })
    expect(await link.isVisible()).toBe(false)
    await page.getByText('On this page', { exact: true }).tap()
    await link.tap()
    expect(page.url()).toBe(`${origin}/docs/pathways#shapes`)
  })

  it('leads from a field of the reference to its type', async () => {
    const page = await open('/docs/schema#Member.series')
    await page.locator('[id="Member.series"]').getByRole('link', { name: 'Series', exact: true }).click()
    expect(page.url()).toBe(`${origin}/docs/schema#Series`)
    expect(await page.locator('[id="Series"]').innerText()).toBe('Series')
  })

  it('is served at its addresses without a redirect, may be kept, and is asked for again by its entity tag', async () => {
    for (const path of PATHS) {
      const page = await fetch(origin + path, { redirect: 'manual' })
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const again = await fetch(origin + path, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } })
      expect(again.status).toBe(304)
    }
    const [style = ''] = /\/assets\/docs-\w+\.css/.exec(await (await fetch(`${origin}/docs`)).text()) ?? []
    const asset = await fetch(origin + style)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('prints without navigation, and with what is folded up', async () => {
    const page = await open('/docs/pathways')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation', { name: 'Documentation' }).isVisible()).toBe(false)
    expect(await page.getByText('"nonOverlappingSize"').first().isVisible()).toBe(true)
  })
})
