/** A part that fails leaves the rest of a page, and a page that cannot be without it says so: each with another try. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  Changes,
  FirstQuery,
  HomeClaims,
  Limits,
  Outlook,
  RevisionsPage,
  SearchNames,
  SearchSaid,
} from '../../../../site/generated/documents.ts'
import { createApp } from '../../../../src/http/app.ts'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { ADDRESSES } from '../../../support/browser/addresses.ts'
import { askIn, failingDatabase, pagesWithout } from '../../../support/worker/broken.ts'
import { readPage } from '../../../support/worker/read-page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

const read = (app: Parameters<typeof askIn>[0], path: string) => readPage(path, async (one) => askIn(app, one))

/** What is missing, by the words of the page; each with a link to the same address. */
const missing = (html: string) =>
  [...html.matchAll(/<p class="problem">(.*?) cannot be shown at the moment\. <a href="([^"]+)">Try again<\/a>/g)].map(
    ([, what = '', again = '']) => [wordsIn(what), again.replaceAll('&amp;', '&')] as const,
  )

const withDatabase = (statements: Parameters<typeof createApp>[0]['statements']) =>
  createApp({ store: new DatasetStore(env.DATASETS), statements, rateLimit: undefined })

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const TWO_TARGETS = '/tracker?share2=5&by2=2032'
const CLAIM = '/claims/mccormick-2025-06-26-three-to-23.c2'

describe('where one part fails', () => {
  it.each([
    [TWO_TARGETS, '"year":2032', 'The second target, 5% by 2032,', 'More in all'],
    [
      '/revisions',
      RevisionsPage.hash,
      'The figures of 2024 by each edition',
      'the IMF’s forecasts of growth, and what came',
    ],
    ['/revisions', Outlook.hash, 'The outlook’s forecasts', 'The count of allies at 2% in 2024 went from'],
    ['/developers?code=ESP', FirstQuery.hash, 'The answer', 'The same in your language'],
    ['/developers?code=ESP', Limits.hash, 'The limits', '"name": "Spain"'],
    ['/search?q=iceland', SearchNames.hash, 'Names, or some of them,', 'Statements about Iceland'],
    ['/search?q=iceland', SearchSaid.hash, 'Statements and claims', 'Members, groups and countries'],
    ['/', Changes.hash, 'What is new', 'a realistic pathway, to every single one of the members'],
    ['/', HomeClaims.hash, 'The words in which the question was put', 'Of the 32 allies'],
  ])('%s without %s says so of “%s”, and shows the rest', async (path, failing, what, rest) => {
    const { status, kept, html, text } = await read(pagesWithout([failing]), path)
    expect([status, kept]).toEqual([200, 'no-store'])
    expect(missing(html)).toContainEqual([what, path])
    expect(text).toContain(rest)
  })

  it('a claim is there without its picture', async () => {
    const { status, kept, html, text } = await read(withDatabase(failingDatabase(1)), CLAIM)
    expect([status, kept]).toEqual([200, 'no-store'])
    expect(missing(html)).toEqual([['The picture of this claim', CLAIM]])
    expect(text).toContain('On its day:')
  })
})

/** What the pages are while statements cannot be read. */
const WITHOUT_STATEMENTS: Readonly<Record<string, readonly string[] | 'not there'>> = {
  '/': ['The words in which the question was put', 'What became of them', 'What is new'],
  '/changes': 'not there',
  '/claims': 'not there',
  '/claims/:slug': 'not there',
  '/statements': 'not there',
  '/statements/:slug': 'not there',
  '/search': ['Names, or some of them,', 'Statements and claims', 'The documentation'],
  '/pledges': ['What the statements are called'],
  '/member/:name': ['What was said', 'The claims'],
  '/group/:name': ['What was said', 'The claims'],
  '/country/:name': ['What was said', 'The claims'],
}

describe('while statements cannot be read', () => {
  const app = withDatabase(failingDatabase())

  it.each(Object.entries(ADDRESSES))('%s says what of it is missing', async (pattern, [path]) => {
    const expected = WITHOUT_STATEMENTS[pattern] ?? []
    const { status, kept, retryAfter, html } = await read(app, path)
    if (expected === 'not there') {
      expect([status, kept, retryAfter]).toEqual([503, 'no-store', '5'])
      expect(html).toContain('<h1>The statements cannot be read at the moment</h1>')
      expect(html).toContain(`<a href="${path}">Try again</a>`)
    } else {
      expect([status, kept]).toEqual([200, expected.length > 0 ? 'no-store' : 'public, max-age=60'])
      expect(missing(html)).toEqual(expected.map((what) => [what, path]))
    }
  })
})

describe('while the API answers nothing', () => {
  const app = pagesWithout(['/q/'])

  it.each(Object.values(ADDRESSES))('%s says so, and offers another try and ways on', async (path) => {
    const { status, kept, retryAfter, html } = await read(app, path)
    expect([status, kept, retryAfter]).toEqual([503, 'no-store', '5'])
    expect(html).toContain('<h1>The figures cannot be served at the moment</h1>')
    expect(html.replaceAll('&amp;', '&')).toContain(`<a href="${path}">Try again</a>`)
    for (const way of ['/status', '/', '/alliance', '/docs']) expect(html).toContain(`<a href="${way}">`)
  })
})
