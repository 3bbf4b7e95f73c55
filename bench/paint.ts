/** `npm run bench:paint -- http://localhost:8787`: when pages of a running server have painted, on a slow phone. */
import { launchBrowser } from '../test/support/browser/browser.ts'
import { median, printRow } from './measure/table.ts'

const [origin = 'http://localhost:8787'] = process.argv.slice(2)
const PAGES = ['/', '/pathway/germany/3.5-by-2035', '/member/germany', '/tracker']
const SLOWER = 4
const BITS_PER_SECOND = 1_600_000
const TIMES = 7

/** Largest Contentful Paint in milliseconds, and Cumulative Layout Shift: https://web.dev/articles/vitals. */
const OBSERVE = `
  window.vitals = { paint: 0, shift: 0 }
  new PerformanceObserver((list) => { for (const one of list.getEntries()) vitals.paint = one.startTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => { for (const one of list.getEntries()) vitals.shift += one.value })
    .observe({ type: 'layout-shift', buffered: true })`

const browser = await launchBrowser()
console.log(`CPU ${SLOWER} times slower, ${BITS_PER_SECOND / 1e6} Mbit/s, 390 × 844, median of ${TIMES}:`)
console.log('  LCP ms  at 150 ms  shift')
for (const path of PAGES) {
  const [near, far] = [await measure(path, 0), await measure(path, 150)]
  const cells = [near.paint.toFixed(0), far.paint.toFixed(0), Math.max(near.shift, far.shift).toFixed(3)]
  printRow(path, cells, [8, 11, 7])
}
await browser.close()

/** @param latency milliseconds there and back */
async function measure(path: string, latency: number): Promise<{ readonly paint: number; readonly shift: number }> {
  const found: { paint: number; shift: number }[] = []
  for (let time = 0; time < TIMES; time++) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const bytes = BITS_PER_SECOND / 8
    const network = { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes }
    await devtools.send('Network.emulateNetworkConditions', network)
    await page.addInitScript(OBSERVE)
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    await page.mouse.wheel(0, 2_000)
    await page.waitForTimeout(500)
    found.push(await page.evaluate<{ paint: number; shift: number }>('vitals'))
    await page.close()
  }
  return { paint: median(found.map(({ paint }) => paint)), shift: Math.max(...found.map(({ shift }) => shift)) }
}
