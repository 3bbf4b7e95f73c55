import { extract, setProviderList } from '@extractus/oembed-extractor'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sharedBrowser } from '../support/browser/browser.ts'
import { CLEAN, openPage } from '../support/browser/pages.ts'
import { pathwayId } from '../support/servers/ask.ts'
import { listen, type Running } from '../support/servers/listen.ts'

const origin = inject('origin')

let site: Running

/** A site of somebody else, which frames what oEmbed tells it to. */
beforeAll(async () => {
  site = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (pathname === '/article') {
      const frames = searchParams
        .getAll('of')
        .map((of) => `<iframe src="${origin}/embed/${of}" width="375" height="150" style="border:0"></iframe>`)
      response.end(`<!doctype html><script src="${origin}/embed.js"></script>${frames.join('')}`)
      return
    }
    const url = `${origin}${pathname}?theme=${searchParams.get('theme')}`
    const asked = new URLSearchParams({ url, maxwidth: searchParams.get('width') ?? '' })
    const { html } = await (await fetch(`${origin}/oembed?${asked}`)).json()
    response.end(
      `<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,"><body>${html}`,
    )
  })
})
afterAll(() => site?.close())

describe('an embed, framed by another site in a browser', () => {
  it.each([
    ['/member/POL', 800, 'light'],
    ['/member/POL', 360, 'dark'],
    ['/alliance', 800, 'dark'],
    ['/alliance', 320, 'light'],
  ] as const)('of %s is shown whole in a frame of %i pixels, %s', async (path, width, theme) => {
    const context = await (await sharedBrowser()).newContext({ colorScheme: 'dark' })
    const errors: string[] = []
    context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const page = await context.newPage()
    await page.goto(`${site.url}${path}?width=${width}&theme=${theme}`)
    const [, frame] = page.frames()
    if (!frame) throw new Error('There is no frame.')
    await frame.waitForLoadState()
    const shown = await frame.evaluate(() => ({
      pictures: [...document.querySelectorAll('svg')].filter((one) => one.getBoundingClientRect().height > 0).length,
      fits: document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
      empty: innerHeight - document.body.getBoundingClientRect().height,
      paper: getComputedStyle(document.body).backgroundColor,
    }))
    expect(shown).toMatchObject({ pictures: 1, fits: true })
    expect(shown.empty, 'pixels left over').toBeLessThan(60)
    expect(shown.paper).toBe(theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(17, 22, 30)')
    expect(errors).toEqual([])
    await context.close()
  })

  it('of every kind is as high as what it shows at 375 pixels, on a page with the script, and light without being asked', async () => {
    const pathway = `pathway/${await pathwayId(origin)}`
    const kinds = ['member/POL', 'alliance', 'allies', 'compare?line=POL&line=DEU', pathway]
    const context = await (await sharedBrowser()).newContext({ colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(`${site.url}/article?${new URLSearchParams(kinds.map((of) => ['of', of]))}`)
    const heights = () => page.evaluate(() => [...document.querySelectorAll('iframe')].map((one) => one.clientHeight))
    await expect
      .poll(heights, { timeout: 20_000 })
      .toSatisfy((all: readonly number[]) => all.every((height) => height > 250))
    for (const frame of page.frames().slice(1)) {
      const shown = await frame.evaluate(() => ({
        cut: document.documentElement.scrollHeight - innerHeight,
        wide: document.documentElement.scrollWidth - innerWidth,
        empty: innerHeight - document.body.getBoundingClientRect().height,
        source: document.querySelector('figcaption')?.textContent,
        paper: getComputedStyle(document.body).backgroundColor,
      }))
      expect(shown.cut, frame.url()).toBeLessThanOrEqual(1)
      expect(shown.wide, frame.url()).toBeLessThanOrEqual(0)
      expect(shown.empty, frame.url()).toBeLessThan(3)
      expect(shown.source, frame.url()).toMatch(/NATO/)
      expect(shown.paper).toBe('rgb(255, 255, 255)')
    }
    await context.close()
  })

  it.each(['/', '/alliance', '/member/poland', '/compare?line=POL&line=DEU', '/pathway/germany/3.5-by-2035'])(
    'is found for %s by a consumer of oEmbed that knows the page alone',
    async (path) => {
      // Without a list of providers it follows the link in the head of the page.
      setProviderList([])
      const found = await extract(origin + path)
      expect(found).toMatchObject({
        type: 'rich',
        provider_name: 'Realistic Pathway',
        html: expect.stringContaining(`src="${origin}/embed/`),
      })
    },
  )

  it('runs one script and breaks no policy of its own', async () => {
    const opened = await openPage(`${origin}/embed/member/GRC`)
    expect(await opened.page.title()).toBe('Greece: 3.65% of GDP on defence in 2026 – Realistic Pathway')
    expect(await opened.page.locator('script').count()).toBe(1)
    expect(opened.misdeeds).toEqual(CLEAN)
    await opened.close()
  })

  it('no text of a chart runs into other text or out of the picture', async () => {
    const { page, close } = await openPage(`${origin}/chart/allies.svg`)
    for (const path of [
      '/chart/member/GRC.svg?',
      '/chart/alliance.svg?',
      '/chart/allies.svg?',
      '/chart/compare.svg?line=POL&line=DEU&line=DEU:SIPRI&line=FRA&line=GBR&line=USA&line=ITA&line=ESP&',
      '/chart/compare.svg?as=panels&line=POL&line=DEU&line=DEU:SIPRI&line=FRA&',
    ]) {
      for (const query of ['width=280', 'width=400', 'width=800', 'size=social', 'size=square']) {
        await page.goto(`${origin}${path}${query}`)
        const faults = await page.evaluate(() => {
          const picture = document.documentElement.getBoundingClientRect()
          const boxes = [...document.querySelectorAll('text')].map((one) => ({
            text: one.textContent,
            box: one.getBoundingClientRect(),
          }))
          const out = boxes.filter(({ box }) => box.right > picture.right + 1 || box.left < picture.left - 1)
          const over = boxes.flatMap((a, at) =>
            boxes
              .slice(at + 1)
              .filter(
                (b) =>
                  Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
                  Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > a.box.height * 0.35,
              )
              .map((b) => `${a.text} / ${b.text}`),
          )
          return [...out.map(({ text }) => `out: ${text}`), ...over]
        })
        expect(faults, `${path} at ${query}`).toEqual([])
      }
    }
    await close()
  })
})
