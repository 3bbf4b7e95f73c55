import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { browserForTests, openPage, type WatchedPage } from '../support/browser.ts'

const origin = inject('origin')
const CLEAN = { consoleErrors: [], pageErrors: [], foreignRequests: [] }
const POLL = { timeout: 15_000 }

const SCREENS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>

const browser = browserForTests()
let opened: WatchedPage
afterEach(() => opened?.close())

async function open(path: string, options: BrowserContextOptions = SCREENS.desktop): Promise<Page> {
  opened = await openPage(browser(), origin + path, { ...options, acceptDownloads: true })
  await expect.poll(() => opened.page.locator('h1').count(), POLL).toBe(1)
  return opened.page
}

async function answerTo(query: string) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await response.json()).data
}

/** How somebody gets to a control: with the mouse, or with Tab until it has the focus. */
type Hand = 'mouse' | 'keyboard'

async function use(page: Page, hand: Hand, role: 'link' | 'checkbox', name: string): Promise<void> {
  const control = page.getByRole(role, { name, exact: true }).first()
  await control.waitFor()
  if (hand === 'mouse') return control.click()
  await page.locator('body').press('Tab')
  for (let steps = 0; steps < 250; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press(role === 'link' ? 'Enter' : 'Space')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches the ${role} "${name}".`)
}

const download = async (page: Page, section: string, kind: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: section }).getByRole('button', { name: kind, exact: true }).click(),
  ])
  return readFileSync(await file.path(), 'utf8')
}

describe.each([
  ['mouse', 'desktop'],
  ['keyboard', 'desktop'],
  ['mouse', 'phone'],
  ['keyboard', 'phone'],
] as const)('from the front page, by %s on a %s', (hand, screen) => {
  it('what would 5% by 2032 cost Spain, and has anyone done it', async () => {
    const page = await open('/alliance', SCREENS[screen])
    await use(page, hand, 'link', 'Spain')
    await expect.poll(() => page.locator('h1').innerText(), POLL).toBe('Spain')
    const { member } = await answerTo(
      '{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { summary realism { measure explanation precedents { own member { name } startYear } } } } }',
    )
    const { summary, realism } = member.pathway
    const outcome = page.locator('.outcome')
    await expect.poll(() => outcome.innerText(), POLL).toContain(summary)
    const points = realism.find((one: { measure: string }) => one.measure === 'POINTS_OF_GDP_A_YEAR')
    expect(await outcome.innerText()).toContain(points.explanation)
    const closest = points.precedents.find((one: { own: boolean }) => !one.own)
    expect(await outcome.innerText()).toContain(`Closest: ${closest.member.name}, ${closest.startYear}`)
    await expect.poll(() => page.locator('.plot svg').count(), POLL).toBe(3)
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('was the 1.47 trillion right', async () => {
    const page = await open('/alliance', SCREENS[screen])
    await use(page, hand, 'link', 'Claims')
    await page.getByLabel('Words').fill('NATO 1.47tn')
    const claim = page.locator('.claims li').filter({ hasText: '1,470 billion USD' }).first()
    await expect.poll(() => claim.locator('.verdict').allInnerTexts(), POLL).toEqual(['matches', 'close'])
    expect(await claim.innerText()).toContain('1,482.91 billion USD')
    expect(page.url()).toContain('words=NATO')
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('compare Poland, Germany and Italy since 2014', async () => {
    const page = await open('/alliance', SCREENS[screen])
    for (const name of ['Poland', 'Germany', 'Italy']) await use(page, hand, 'checkbox', `Compare ${name}`)
    await use(page, hand, 'link', 'Compare POL, DEU, ITA over the years')
    await expect.poll(() => page.locator('h3').first().innerText(), POLL).toContain('Poland, Germany, Italy')
    await expect.poll(() => page.locator('.plot svg').count(), POLL).toBe(1)
    const rows = page.locator('.figures tbody tr')
    await expect.poll(() => rows.count(), POLL).toBe(3 * 13)
    expect(opened.misdeeds).toEqual(CLEAN)
  })
})

describe('the state of a view', () => {
  it('says where a course ends that does not end at its target: one that stands above it already', async () => {
    const page = await open('/member/POL?target=3.5&by=2032')
    const outcome = page.locator('.outcome')
    await expect
      .poll(() => outcome.innerText(), POLL)
      .toMatch(/Poland stands at 4\.68% of GDP in 2026, not below the target of 3\.5%, and holds that share/)
    await page.goto(`${origin}/member/ESP?target=3.5&by=2032`)
    await expect
      .poll(() => outcome.innerText(), POLL)
      .toContain('Spain goes from 2% in 2026 to 3.5% of GDP by 2032, which costs')
  })

  it('is in its address: the same address shows the same', async () => {
    const page = await open('/member/ESP')
    const by = page.getByLabel('By year')
    await by.waitFor()
    await by.fill('2030')
    await by.blur()
    await page.getByRole('combobox', { name: 'How', exact: true }).selectOption({ label: 'more at the beginning' })
    await expect.poll(() => page.locator('.outcome').innerText(), POLL).toContain('by 2030')
    await expect.poll(() => page.url(), POLL).toMatch(/by=2030&shape=front/)
    await expect.poll(() => page.locator('[aria-busy=true]').count(), POLL).toBe(0)
    const said = await page.locator('.outcome').innerText()
    await page.reload()
    await expect.poll(() => page.locator('.outcome').innerText(), POLL).toBe(said)
  })

  it('keeps what is being typed while an answer arrives', async () => {
    const page = await open('/member/ESP')
    await page.route('**/q/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.getByRole('combobox', { name: 'How', exact: true }).selectOption({ label: 'all at once' })
    const by = page.getByLabel('By year')
    await by.fill('2031')
    await expect.poll(() => page.locator('[aria-busy=true]').count(), POLL).toBe(0)
    expect(await by.inputValue()).toBe('2031')
  })

  it('keeps two choices that follow each other faster than the page is drawn', async () => {
    const page = await open('/member/ESP')
    await page.getByLabel('By year').waitFor()
    await page.evaluate(() => {
      const by = document.querySelector<HTMLInputElement>('input[max="2060"]')
      const how = document.querySelectorAll<HTMLSelectElement>('form[aria-label="The pathway"] select')[1]
      if (!by || !how) throw new Error('The form is not as it was.')
      by.value = '2030'
      how.value = 'front'
      for (const control of [by, how]) control.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await expect.poll(() => page.url(), POLL).toMatch(/by=2030&shape=front/)
  })

  it('goes back as a page, not as a choice', async () => {
    const page = await open('/alliance')
    await page.getByLabel('Year').selectOption('2024')
    await page.getByRole('link', { name: 'Poland', exact: true }).first().click()
    await expect.poll(() => page.locator('h1').innerText(), POLL).toBe('Poland')
    await page.goBack()
    await expect.poll(() => page.locator('.summary').innerText(), POLL).toContain('In 2024')
  })

  it('as known on a day: 2024 by the edition of June 2024 and by that of today', async () => {
    const page = await open('/alliance?year=2024&asOf=2024-06-17')
    await expect.poll(() => page.locator('.summary').innerText(), POLL).toContain('23 of 32')
    const row = page.locator('.bars li').filter({ hasText: 'Poland' })
    expect(await row.innerText()).toContain('4.12%')
    await page.getByLabel('As known on').selectOption({ label: 'today' })
    await expect.poll(() => row.innerText(), POLL).toContain('3.75%')
  })
})

describe('beside the members', () => {
  it('groups and countries outside the alliance can be compared, by the definition that has them', async () => {
    const page = await open('/compare?members=NATO,CHN&definition=SIPRI')
    await expect.poll(() => page.locator('h3').first().innerText(), POLL).toContain('NATO, China')
    expect(await page.locator('.caution').allInnerTexts()).toEqual([expect.stringMatching(/^NATO: worked out here/)])
    await page.getByRole('combobox', { name: 'Definition' }).selectOption('NATO')
    await expect
      .poll(() => page.locator('.caution').allInnerTexts(), POLL)
      .toEqual(['China has no figures by this definition.'])
    await expect.poll(() => page.locator('.figures tbody tr').count(), POLL).toBe(13)
  })
})

describe('what a reader takes along', () => {
  it('CSV: every figure equals the API’s', async () => {
    const page = await open('/alliance')
    const button = page.getByRole('button', { name: 'CSV' })
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
    const rows: Record<string, string>[] = parse(readFileSync(await file.path(), 'utf8'), { columns: true })
    const { members } = await answerTo(
      '{ members { code datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { value } } } }',
    )
    expect(rows).toHaveLength(32)
    for (const { code, datum } of members) {
      const row = rows.find((one) => one.Code === code)
      expect(row?.['Share of GDP (percent)']).toBe('value' in datum ? String(datum.value) : '')
    }
  })

  it('SVG and PNG of a chart, with its title and its source', async () => {
    const page = await open('/member/POL')
    await expect.poll(() => page.locator('.plot svg').count(), POLL).toBe(3)
    const section = 'Poland: defence spending as a share of GDP'
    const svg = await download(page, section, 'SVG')
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toContain(section)
    expect(svg).toContain('10 July 2026')
    const png = await download(page, section, 'PNG')
    expect(png.slice(1, 4)).toBe('PNG')
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('the very query, in GraphiQL', async () => {
    const page = await open('/member/EST')
    const link = page
      .getByRole('region', { name: 'Estonia: the way there' })
      .getByRole('link', { name: 'Open in GraphiQL' })
    await link.waitFor()
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '', origin)
    expect(searchParams.get('query')).toContain('query Pathway')
    const response = await fetch(`${origin}/graphql?${searchParams}`)
    expect((await response.json()).data.member.pathway.years.length).toBeGreaterThan(5)
  })
})

describe('what goes wrong is said', () => {
  it.each([
    ['a year that is past', 'by=2020', 'every target must be later than that'],
    ['a share that nobody can spend', 'target=500', 'Allowed'],
  ])('%s, in the API’s own words', async (_what, search, words) => {
    const page = await open(`/member/ESP?${search}`)
    await expect.poll(() => page.getByRole('alert').allInnerTexts(), POLL).toEqual([expect.stringContaining(words)])
  })

  it('a member that there is not', async () => {
    const page = await open('/member/XYZ')
    await expect.poll(() => page.locator('h1').innerText(), POLL).toContain('XYZ')
  })

  it('a member without figures is missing, not zero', async () => {
    const page = await open('/member/ISL')
    await expect.poll(() => page.locator('.lead').innerText(), POLL).toContain('no armed forces')
    expect(await page.locator('main').innerText()).not.toContain('What it would take')
  })

  it('nothing that fits is said, with what to do', async () => {
    const page = await open('/alliance?year=2014&show=5')
    await expect.poll(() => page.locator('.empty').innerText(), POLL).toContain('another year')
  })
})

describe('for everybody', () => {
  it.each(
    ['/alliance', '/member/POL?kind=hague&relatedStart=0.5', '/compare', '/claims?words=1.47'].flatMap((path) => [
      [path, 'light', 'desktop'] as const,
      [path, 'dark', 'phone'] as const,
    ]),
  )(
    '%s in the %s on a %s: axe finds no violation, and nothing is wider than the screen',
    async (path, colorScheme, screen) => {
      const page = await open(path, { ...SCREENS[screen], colorScheme })
      await expect.poll(() => page.locator('[aria-busy=true]').count(), POLL).toBe(0)
      await expect.poll(() => page.locator('table').count(), POLL).toBeGreaterThan(0)
      expect(await violations(page)).toEqual([])
      const [width, screenWidth] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(width).toBeLessThanOrEqual(screenWidth ?? 0)
      expect(opened.misdeeds).toEqual(CLEAN)
    },
  )

  it.each(['/alliance', '/member/POL'])('%s is light, quick and does not jump', async (path) => {
    const bodies: Promise<number>[] = []
    const context = await browser().newContext(SCREENS.phone)
    await context.addInitScript(observePage)
    const page = await context.newPage()
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname === path || pathname.startsWith('/assets/'))
        bodies.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(origin + path)
    await page.locator('.bars li, .plot svg').first().waitFor()
    await page.waitForTimeout(500)
    const bytes = (await Promise.all(bodies)).reduce((sum, one) => sum + one, 0)
    const { largest, blocked, shift } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen)
    await context.close()
    console.log(
      `${path}: ${(bytes / 1024).toFixed(0)} KiB gzip, largest contentful paint ${largest.toFixed(0)} ms, blocked ${blocked.toFixed(0)} ms, layout shift ${shift.toFixed(3)}`,
    )
    expect(bytes / 1024).toBeLessThan(150)
    expect(largest).toBeGreaterThan(0)
    expect(shift).toBeLessThan(0.1)
  })
})

interface Seen {
  largest: number
  blocked: number
  shift: number
}

/** Runs in the page: what Lighthouse would measure. */
function observePage(): void {
  const seen: Seen = { largest: 0, blocked: 0, shift: 0 }
  Object.assign(window, { seen })
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('largest-contentful-paint', (entry) => {
    seen.largest = entry.startTime
  })
  observe('longtask', (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50)
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) seen.shift += value
  })
}
