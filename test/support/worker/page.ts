import { request } from './ask.ts'
import type { Send } from './isolate.ts'
import { wordsIn } from './words.ts'

/** A page as a browser gets it, and its words as a reader sees them, without what a list offers to choose. */
export async function page(path: string, send: Send = request) {
  const response = await send(path, { headers: { accept: 'text/html' } })
  const html = await response.text()
  const header = (name: string) => response.headers.get(name)
  return {
    status: response.status,
    kept: header('cache-control'),
    retryAfter: header('retry-after'),
    location: header('location'),
    html,
    words: wordsIn(html, ['select']),
  }
}

/** Where an address leads. */
export const leadsTo = async (path: string) => (await page(path)).location
