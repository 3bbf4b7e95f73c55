/** Pages of a browser for tests, which keep a record of what went wrong in them. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { CLIENT_HEADER } from '../servers/server.ts'
import { sharedBrowser } from './browser.ts'

/** What a page has done that no page should. All empty is well. */
interface Misdeeds {
  consoleErrors: string[]
  pageErrors: string[]
  /** Requests for another origin. They are refused. */
  foreignRequests: string[]
}

const none = (): Misdeeds => ({ consoleErrors: [], pageErrors: [], foreignRequests: [] })

export const CLEAN: Misdeeds = none()

export const SCREENS = {
  desktop: { width: 1440, height: 900 },
  small: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
}

/** A phone as one holds it, and not its size alone. */
export const PHONE = { viewport: SCREENS.phone, hasTouch: true, isMobile: true }

export interface WatchedPage {
  page: Page
  misdeeds: Misdeeds
  /** Closes the page and forgets its storage. */
  close(): Promise<void>
}

/** Opens pages of the server under test for the tests around it, and closes each after its test. */
export function pagesForTests(origin: string, defaults: BrowserContextOptions = {}) {
  let opened: WatchedPage | undefined
  const close = async () => {
    await opened?.close()
    opened = undefined
  }
  afterEach(close)
  return {
    async open(path: string, options: BrowserContextOptions = defaults): Promise<Page> {
      await close()
      opened = await openPage(origin + path, options)
      return opened.page
    },
    /** What the page that is open has done. */
    misdeeds: (): Misdeeds => {
      if (!opened) throw new Error('No page is open.')
      return opened.misdeeds
    },
  }
}

let clients = 0

/** Profiles that nobody uses, by their options. To empty one takes a fraction of what a new one does. */
const idle = new Map<string, Profile[]>()

/** Opens an address in an empty profile, as a client of its own: what is spent in a minute is not what most tests are about. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const key = JSON.stringify(options)
  const profile = idle.get(key)?.pop() ?? (await Profile.create(options))
  const misdeeds = await profile.begin(new URL(url))
  await profile.page.goto(url)
  const close = async () => {
    if (await profile.empty()) idle.set(key, [...(idle.get(key) ?? []), profile])
  }
  return { page: profile.page, misdeeds, close }
}

/** A page with a storage and a window of its own. */
class Profile {
  readonly page: Page
  readonly #options: BrowserContextOptions
  #misdeeds = none()
  #home = new URL('about:blank')

  static async create(options: BrowserContextOptions): Promise<Profile> {
    const context = await (await sharedBrowser()).newContext(options)
    const profile = new Profile(await context.newPage(), options)
    await context.route(profile.#isForeign, (route) => {
      profile.#refuse(route.request().url())
      return route.abort()
    })
    await context.routeWebSocket(profile.#isForeign, (socket) => {
      profile.#refuse(socket.url())
      return socket.close()
    })
    context.on(
      'console',
      (message) => message.type() === 'error' && profile.#misdeeds.consoleErrors.push(message.text()),
    )
    context.on('weberror', (error) => profile.#misdeeds.pageErrors.push(String(error.error())))
    return profile
  }

  private constructor(page: Page, options: BrowserContextOptions) {
    this.page = page
    this.#options = options
  }

  readonly #isForeign = (address: URL) => /^(https?|wss?):$/.test(address.protocol) && address.host !== this.#home.host
  readonly #refuse = (address: string) => this.#misdeeds.foreignRequests.push(address)

  async begin(home: URL): Promise<Misdeeds> {
    this.#home = home
    this.#misdeeds = none()
    await this.page.context().setExtraHTTPHeaders({ [CLIENT_HEADER]: `browser-${process.pid}-${clients++}` })
    return this.#misdeeds
  }

  /** Forgets what was stored and changed; whether that could be done. */
  async empty(): Promise<boolean> {
    const { page } = this
    const context = page.context()
    if (page.isClosed()) {
      await context.close()
      return false
    }
    for (const other of context.pages()) if (other !== page) await other.close()
    await page.unrouteAll()
    await page.goto('about:blank')
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: this.#home.origin, storageTypes: 'all' })
    await devtools.detach()
    await page.emulateMedia({ media: null, colorScheme: this.#options.colorScheme ?? null })
    const { viewport } = this.#options
    if (viewport) await page.setViewportSize(viewport)
    return true
  }
}
