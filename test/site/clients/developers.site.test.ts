/** From nothing to a first query in one's own language, and from a word to what was said: by mouse, by keyboard, on a phone, without scripts. */
import { spawnSync } from 'node:child_process'
import { describe, expect, inject, it } from 'vitest'
import { violations } from '../../support/browser/accessibility.ts'
import { CLEAN, PHONE, pagesForTests } from '../../support/browser/pages.ts'

const origin = inject('origin')

const { open, misdeeds } = pagesForTests(origin)

/** What a program prints that stands on the page. */
const RUN: Readonly<Record<string, (code: string) => ReturnType<typeof spawnSync>>> = {
  curl: (code) => spawnSync('sh', ['-c', code], { encoding: 'utf8' }),
  JavaScript: (code) => spawnSync(process.execPath, ['--input-type=module', '-'], { input: code, encoding: 'utf8' }),
  Python: (code) => spawnSync('python3', ['-'], { input: code, encoding: 'utf8' }),
}

describe('a developer', () => {
  it('finds the way from the front page, changes the query, and takes it along in a language that runs', async () => {
    const page = await open('/')
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Developers' }).click()
    await page.waitForURL(`${origin}/developers`)
    await page.getByRole('combobox', { name: 'Whom, $code' }).selectOption('ESP')
    await page.waitForURL(`${origin}/developers?code=ESP`)
    expect(await page.locator('#answer').innerText()).toContain('"name": "Spain"')
    for (const [name, run] of Object.entries(RUN)) {
      await page.getByRole('tab', { name }).click()
      const panel = page.getByRole('tabpanel', { name })
      const { stdout, stderr } = run(await panel.locator('pre').innerText())
      expect(String(stdout), `${name}: ${stderr}`).toContain('Spain')
      expect(String(stdout), name).toContain('ESTIMATE')
    }
    await page.getByRole('tab', { name: 'Excel' }).click()
    const [, address = ''] =
      /Web\.Contents\("([^"]+)"\)/.exec(await page.getByRole('tabpanel', { name: 'Excel' }).innerText()) ?? []
    expect(await (await fetch(address)).text()).toMatch(
      /^line,area,year,percent_of_gdp,.*\r\n"Spain, NATO",Spain,2014,/,
    )
    expect(await violations(page)).toEqual([])
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('goes through the tabs by the arrow keys, and the address names the one that is open', async () => {
    const page = await open('/developers#python')
    const python = page.getByRole('tab', { name: 'Python' })
    expect(await python.getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('tabpanel').count()).toBe(1)
    await python.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('R')
    expect(new URL(page.url()).hash).toBe('#r')
    await page.keyboard.press('End')
    await page.getByRole('tabpanel', { name: 'Excel' }).waitFor()
  })

  it('on a phone without scripts has all languages, and an answer by the button', async () => {
    const page = await open('/developers', { ...PHONE, colorScheme: 'dark', javaScriptEnabled: false })
    await page.getByRole('combobox', { name: 'Whom, $code' }).selectOption('ISL')
    await page.getByRole('button', { name: 'Run the query' }).tap()
    await page.waitForURL(`${origin}/developers?code=ISL`)
    expect(await page.locator('#answer').innerText()).toContain('Iceland has no armed forces')
    expect(await page.locator('[data-tab] pre').count()).toBe(5)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.viewport.width)
  })
})

describe('a search', () => {
  it('finds by the keyboard what was said of Iceland, and one number to check', async () => {
    const page = await open('/alliance')
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: 'Search everything' })
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.type('icel')
    const options = page.locator('[id^="suggestion-"]:visible')
    await options.first().waitFor()
    expect(await options.first().innerText()).toMatch(/^Iceland/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe('suggestion-0')
    await page.keyboard.press('Escape')
    expect(await options.count()).toBe(0)
    await page.keyboard.type('and')
    await page.getByRole('option', { name: /^Iceland, 2024, at 1.5% of GDP: nearly 70 billion ISK/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/search?q=iceland`)
    expect(await page.locator('main').innerText()).toMatch(/Statements about Iceland \(\d+\)/)
    await page.getByRole('link', { name: 'Iceland, 2024, at 1.5% of GDP: nearly 70 billion ISK' }).press('Enter')
    await page
      .getByRole('heading', { level: 1, name: 'Iceland, 2024, at 1.5% of GDP: nearly 70 billion ISK?' })
      .waitFor()
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('by touch, from the documentation, leads to the first suggestion', async () => {
    const page = await open('/docs/limits', PHONE)
    await page.getByRole('combobox', { name: 'Search everything' }).tap()
    await page.keyboard.type('Holland')
    await page
      .getByRole('option', { name: /^Netherlands/ })
      .first()
      .tap()
    await page.waitForURL(`${origin}/member/netherlands`)
    expect(misdeeds()).toEqual(CLEAN)
  })

  it('without scripts is a form, and leads into the documentation', async () => {
    const page = await open('/', { ...PHONE, javaScriptEnabled: false })
    await page.getByRole('searchbox', { name: 'Search everything' }).fill('rate limit')
    await page.getByRole('button', { name: 'Search' }).tap()
    await page.waitForURL(`${origin}/search?q=rate+limit`)
    await page.getByRole('link', { name: 'Rate', exact: true }).tap()
    await page.waitForURL(`${origin}/docs/limits#rate`)
  })
})

describe('the documentation, as a deployment serves it', () => {
  it('has the address at which it is read, and none of a machine', async () => {
    const page = await open('/docs')
    const paths = await page
      .getByRole('navigation', { name: 'Documentation' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(paths).toContain('/docs/clients')
    const pages = await Promise.all(
      [...paths, '/developers', '/data/'].map(async (path) => (await fetch(origin + path)).text()),
    )
    const { host } = new URL(origin)
    const addresses = pages.flatMap((html) => [...html.matchAll(/(?:localhost|127\.0\.0\.1)(?::\d+)?/g)].map(String))
    expect(addresses.length).toBeGreaterThan(10)
    expect(new Set(addresses)).toEqual(new Set([host]))
  })
})
