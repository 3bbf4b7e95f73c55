/** A real browser for tests, which reaches this machine only, and pages that keep a record of what went wrong in them. */
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { canUnpackChromium, unpackChromium } from './chromium.ts'
import { CLIENT_HEADER } from './server.ts'

/** What a page has done that no page should. All empty is well. */
export interface Misdeeds {
  consoleErrors: string[]
  pageErrors: string[]
  /** Requests for another origin. They are refused. */
  foreignRequests: string[]
}

export const CLEAN: Misdeeds = { consoleErrors: [], pageErrors: [], foreignRequests: [] }

export const SCREENS = {
  desktop: { width: 1440, height: 900 },
  small: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
}

export interface WatchedPage {
  page: Page
  misdeeds: Misdeeds
  /** Closes the page and forgets its storage. */
  close(): Promise<void>
}

/** Loopback resolves; every other name and address does not exist, not even for the browser's own services. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'

export async function launchBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ ...executable(), args: [OFFLINE] })
  } catch (cause) {
    throw new Error(
      'The browser tests found no browser that starts. On Linux x64 the npm package @sparticuz/chromium brings one: ' +
        'run `npm ci`. Elsewhere install Google Chrome, or set CHROME_PATH to the executable of a Chrome or Chromium.',
      { cause },
    )
  }
}

/** A browser for the tests around it: launched before them, closed after them. */
export function browserForTests(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser?.close())
  return () => browser
}

function executable(): LaunchOptions {
  const path = process.env.CHROME_PATH
  if (path) return { executablePath: path }
  if (!canUnpackChromium) return { channel: 'chrome' }
  const { executablePath, env } = unpackChromium()
  return { executablePath, env: { ...process.env, ...env } }
}

let clients = 0

/** Opens an address in a fresh profile, as a client of its own: what is spent in a minute is not what most tests are about. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const { origin } = new URL(url)
  const extraHTTPHeaders = { [CLIENT_HEADER]: `browser-${process.pid}-${clients++}` }
  const context = await browser.newContext({ extraHTTPHeaders, ...options })
  const misdeeds: Misdeeds = { consoleErrors: [], pageErrors: [], foreignRequests: [] }
  const isForeign = (address: URL) => /^(https?|wss?):$/.test(address.protocol) && address.host !== new URL(origin).host
  const refuse = (address: string) => misdeeds.foreignRequests.push(address)

  await context.route(isForeign, (route) => {
    refuse(route.request().url())
    return route.abort()
  })
  await context.routeWebSocket(isForeign, (socket) => {
    refuse(socket.url())
    return socket.close()
  })
  context.on('console', (message) => message.type() === 'error' && misdeeds.consoleErrors.push(message.text()))
  context.on('weberror', (error) => misdeeds.pageErrors.push(String(error.error())))

  const page = await context.newPage()
  await page.goto(url)
  return { page, misdeeds, close: () => context.close() }
}
