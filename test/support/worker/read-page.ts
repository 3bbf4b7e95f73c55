import { isolate } from './isolate.ts'
import { wordsIn } from './words.ts'

const shared = isolate()

/** A page as a reader gets it: its words, and `text`, which are its words without those of choices. */
export async function readPage(path: string, get: typeof shared = shared) {
  const response = await get(path, { headers: { accept: 'text/html' } })
  const html = await response.text()
  return {
    status: response.status,
    html,
    words: wordsIn(html),
    text: wordsIn(html, ['select']),
    location: response.headers.get('location'),
    kept: response.headers.get('cache-control'),
    retryAfter: response.headers.get('retry-after'),
  }
}
