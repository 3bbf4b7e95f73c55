import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { runWorker } from '../../../bench/runtime/worker.ts'
import { faultsInViews } from '../../support/browser/accessibility.ts'
import { CLEAN, openPage, SCREENS } from '../../support/browser/pages.ts'
import { builtWorker, release } from '../../support/servers/built-worker.ts'

const origin = inject('origin')

/** Workers that lack something: each the real one, in a runtime of its own. */
const ILL = [
  ['without D1', 'Figures are served, but not everything works', 200, release],
  [
    'with a dataset that is no dataset',
    'No figures can be served at the moment',
    503,
    { version: '0123456789abcdef', bytes: new Uint8Array(100) },
  ],
] as const

describe('/status in a browser', () => {
  it('has four parts, and nothing is wrong on a desktop and on a phone', async () => {
    const { page, misdeeds, close } = await openPage(`${origin}/status`, { viewport: SCREENS.phone })
    expect(await page.locator('h1').innerText()).toBe('Everything works')
    expect(await page.locator('#parts ~ .wide').first().getByRole('row').count()).toBe(4)
    expect(await faultsInViews(page)).toEqual([])
    expect(misdeeds).toEqual(CLEAN)
    await close()
  })

  it('is where the documentation and the pages lead to, and leads on to addresses that are there', async () => {
    for (const path of ['/docs', '/']) {
      const { page, close } = await openPage(origin + path)
      await page.getByRole('link', { name: 'Status of the service' }).click()
      await page.getByRole('heading', { level: 1, name: 'Everything works' }).waitFor()
      await close()
    }
    const html = await (await fetch(`${origin}/status`)).text()
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, link]) => String(link))
    expect(links.length).toBeGreaterThan(8)
    for (const link of new Set(links)) expect((await fetch(origin + link)).status, link).toBe(200)
  })

  it.each(ILL)(
    'says of a worker %s: %s, as accessibly, with the status that monitors go by',
    async (_what, headline, status, dataset) => {
      const worker = await runWorker(builtWorker(), { DATASETS: dataset })
      onTestFinished(() => worker.stop())
      const { page, close } = await openPage(new URL('/status', worker.url).href, { viewport: SCREENS.phone })
      expect(await page.locator('h1').innerText()).toBe(headline)
      expect(await faultsInViews(page)).toEqual([])
      await close()
      for (const path of ['/status', '/health?depth=full'])
        expect((await fetch(new URL(path, worker.url))).status).toBe(status)
    },
  )
})
