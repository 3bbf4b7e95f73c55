/** A real browser, which reaches this machine only. */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { canUnpackChromium, unpackChromium } from './chromium.ts'

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

let launched: Promise<Browser> | undefined

/** The one of this process, which ends with it: files of tests that run in one process share it. */
export const sharedBrowser = (): Promise<Browser> => {
  launched ??= launchBrowser()
  return launched
}

function executable(): LaunchOptions {
  const path = process.env.CHROME_PATH
  if (path) return { executablePath: path }
  if (!canUnpackChromium) return { channel: 'chrome' }
  const { executablePath, env } = unpackChromium()
  return { executablePath, env: { ...process.env, ...env } }
}
