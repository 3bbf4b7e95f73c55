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

/** All pages of a list, from one to the next. */
export async function pagesFrom(first: string): Promise<readonly string[]> {
  const pages: string[] = []
  for (let path: string | undefined = first; path !== undefined && pages.length < 30; ) {
    const { html }: { html: string } = await page(path)
    pages.push(html)
    path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return pages
}

/** What search engines read in a page. */
export const linkedDataOf = (html: string): readonly Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json = '']) => JSON.parse(json))

export const wordsOf = async (path: string) => (await page(path)).words
