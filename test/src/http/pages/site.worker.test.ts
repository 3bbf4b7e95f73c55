import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { money } from '../../../../formats/money.ts'
import headersFile from '../../../../web/public/_headers?raw'
import { ask, reply, request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { leadsTo, page } from '../../../support/worker/page.ts'

/** Every page of this kind is whole as it comes: words, figures, a picture, and no script. */
function isWhole(html: string): void {
  expect(html).not.toMatch(/<script(?! type="(?:application\/ld\+json"|module" src="\/site.js"))/i)
  expect(html).toMatch(/<h1>[^<]+<\/h1>/)
  expect(html).toContain('<svg')
  expect(html).toContain('<link rel="canonical"')
}

describe('the front page', () => {
  it('asks the question in the words that were said, and answers it without a script', async () => {
    const { status, html, words } = await page('/')
    expect(status).toBe(200)
    isWhole(html)
    expect(words).toContain('a realistic pathway, to every single one of the members')
    expect(words).toContain('Marco Rubio')
    expect(words).toContain('3 April 2025')
    expect(words).toMatch(/NATO spends 2\.86% of its GDP on defence \(2026, estimate\), \$1\.\d\d trillion in 2026/)
  })

  it('counts the allies as the API does, and every ally once', async () => {
    const { assessments, group } = await ask(
      '{ assessments { counts { grade count } members { area { name } } } group(code: "NATO") { pathway { summary } } }',
    )
    const { html, words } = await page('/')
    const count = (grade: string) => assessments.counts.find((one: { grade: string }) => one.grade === grade).count
    expect(words).toContain(`Of the 32 allies ${count('MET')} are at 3.5% of core spending already`)
    expect(words).toContain(`${count('ON_COURSE')} would be by 2035 if they go on as in the last five years`)
    expect(words).toContain(group.pathway.summary)
    const rows = [...html.matchAll(/<th scope="row"><a href="\/pathway\/([^/]+)\/3\.5-core-by-2035">/g)]
    expect(new Set(rows.map(([, slug]) => slug)).size).toBe(32)
  })

  it('is sorted by links', async () => {
    const names = async (sort: string) =>
      [...(await page(`/?sort=${sort}`)).html.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, name]) => name)
    expect((await names('name')).slice(0, 2)).toEqual(['Albania', 'Belgium'])
    expect((await names('share'))[0]).toBe('Lithuania')
    expect((await names('cost'))[0]).toBe('United States')
  })

  it('says what each ally would pay in the currency of its address, and keeps the order', async () => {
    const { member } = await ask(
      '{ member(code: "POL") { pathway(input: { target: { legs: { core: { sharePercent: 3.5, year: 2035 }, related: null } } }) { totals { extra { eur: money(currency: EUR) { billions } national: money(currency: NATIONAL) { billions } } } } } }',
    )
    const costs = async (path: string) =>
      [...(await page(path)).html.matchAll(/data-is="Cost to 2035">([^<]*)/g)].map(([, text]) => text)
    const { eur, national } = member.pathway.totals.extra
    expect(await costs('/?money=eur')).toContain(money(eur.billions, 'EUR'))
    expect((await costs('/?money=eur')).filter((text) => /\$/.test(text ?? ''))).toEqual([])
    expect(await costs('/?money=national')).toContain(money(national.billions, 'PLN'))
    const { html, words } = await page('/?sort=cost&money=eur')
    expect(html).toContain('href="/?sort=cost&amp;money=national#money"')
    expect(html).toContain('href="/?sort=name&amp;money=eur#allies"')
    expect(words).toMatch(
      /costs? €[\d.]+ (billion|trillion)[^$]*more in all than holding its share of 2026, in euro of 2026/,
    )
  })

  it('sends the addresses of the list that stood here on to that list', async () => {
    const location = '/alliance?year=2024&asOf=2025-04-03'
    expect(await page('/?year=2024&asOf=2025-04-03')).toMatchObject({ status: 302, location })
  })

  it('says to people that there are no figures, where there are none', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const current = (await env.DATASETS.get('dataset:current')) ?? ''
    await env.DATASETS.delete('dataset:current')
    const { status, retryAfter, html } = await page('/', isolate())
    await env.DATASETS.put('dataset:current', current)
    expect([status, retryAfter]).toEqual([503, '5'])
    expect(html).toContain('<h1>The figures cannot be served at the moment</h1>')
  })
})

describe('the page of a pathway', () => {
  it.each([
    ['spain/5-by-2032', 'ESP', '{ total: { sharePercent: 5, year: 2032 } }', ''],
    ['germany/3.5-core-by-2035', 'DEU', '{ legs: { core: { sharePercent: 3.5, year: 2035 }, related: null } }', ''],
    ['nato/5-by-2035', 'NATO', '{ total: { sharePercent: 5, year: 2035 } }', ''],
    [
      'poland/5-by-2035?shape=geometric&growth=-0.5',
      'POL',
      '{ total: { sharePercent: 5, year: 2035 } }',
      'shape: { simple: GEOMETRIC }, economy: { growth: { differencePoints: -0.5 } }',
    ],
  ])('/pathway/%s says what the API says', async (path, code, target, rest) => {
    const { area } = await ask(
      `{ area(code: "${code}") { ... on Member { pathway(input: { target: ${target} ${rest} }) { headline summary warnings } } ... on Group { pathway(input: { target: ${target} ${rest} }) { headline summary warnings } } } }`,
    )
    const { html, words } = await page(`/pathway/${path}`)
    isWhole(html)
    for (const sentence of [area.pathway.headline, area.pathway.summary, ...area.pathway.warnings])
      expect(words).toContain(sentence)
    expect(html).toContain(`<meta property="og:title" content="${area.pathway.headline}"`)
    expect(words).toMatch(/Has anybody done it\? (Yes, from a like level|No)/)
  })

  it('says what its extra does to the budget as the API does, and why where it is not carried', async () => {
    const { data, extensions } = await reply(
      '{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: 3.5, year: 2035 } } }) { budget { borrowed { interestRatePercent } reallocated { years { percentOfOtherExpenditure } } perWorker { warnings } } } } }',
    )
    const { percentOfOtherExpenditure } = data.member.pathway.budget.reallocated.years.at(-1)
    const { words } = await page('/pathway/spain/3.5-by-2035')
    expect(words).toContain(
      `${percentOfOtherExpenditure.toFixed(1)}% of all other expenditure of general government in 2035`,
    )
    expect(extensions.absences).toHaveLength(2)
    for (const { explanation } of extensions.absences) expect(words).toContain(explanation)
  })

  it('says its cost in the currency of its address, in the sentence and in the table', async () => {
    const { html, words } = await page('/pathway/poland/5-by-2035?money=eur')
    expect(words).toMatch(/costs €[\d.]+ billion more in all .*?in euro of 2026/)
    expect(html.match(/data-is="More">€/g)?.length).toBeGreaterThan(8)
    expect(html).not.toMatch(/data-is="(Spending|More|More a head)">\$/)
    expect(html).toContain('href="/pathway/poland/5-by-2035?money=national#money"')
    expect(html).toContain('<input type="hidden" name="money" value="eur"')
  })

  it('of a course that falls short asks who has risen as fast, not who has done it', async () => {
    const { words } = await page('/pathway/spain/5-by-2032?shape=trend')
    expect(words).toMatch(/short of 5% of GDP by 2032/)
    expect(words).toContain('Has anybody risen as fast?')
    expect(words).not.toContain('Has anybody done it?')
  })

  it('is at one address, however the area and the number are written', async () => {
    for (const path of ['/pathway/DEU/3.5-by-2035', '/pathway/Germany/3.5-by-2035', '/pathway/germany/3,5-by-2035'])
      expect(await leadsTo(path), path).toBe('/pathway/germany/3.5-by-2035')
  })

  it('is where the form leads, with 3,5 as 3.5, and assumptions at their default left out', async () => {
    const asked = '/pathway?area=DEU&aim=total&share=3%2C5&by=2035&shape=&growth=0%2C5&inflation=&from=&asOf='
    expect(await leadsTo(asked)).toBe('/pathway/germany/3.5-by-2035?growth=0%2C5')
  })

  it.each([
    ['/pathway?area=DEU&aim=total&share=much&by=2035', 'share', 'much', 'a number such as 3.5'],
    ['/pathway?area=DEU&aim=total&share=5&by=soon', 'by', 'soon', 'a year such as 2035'],
    ['/pathway/germany/5-by-2035?growth=fast', 'growth', 'fast', 'a number such as -0.5 or 1'],
    ['/pathway/germany/5-by-2035?asOf=10.07.2026', 'asOf', '10.07.2026', 'a day written YYYY-MM-DD'],
  ])('%s keeps what was typed, with what is allowed beside it', async (path, name, typed, allowed) => {
    const { status, html, words } = await page(path)
    expect(status).toBe(400)
    expect(html).toMatch(new RegExp(`name="${name}" value="${typed}"[^>]*aria-invalid="true"`))
    expect(words).toContain(`“${typed}” cannot be read. Allowed: ${allowed}`)
  })

  it('of nobody, and of no question, is 404 with an example', async () => {
    for (const [path, message] of [
      ['/pathway/atlantis/5-by-2035', 'Example: /pathway/germany/3.5-by-2035'],
      ['/pathway/germany/tomorrow', 'Allowed: 5-by-2032, 3.5-core-by-2035, the-hague, as-pledged'],
    ] as const)
      expect(await page(path)).toMatchObject({ status: 404, words: expect.stringContaining(message) })
  })

  it('answers whatever an address holds: a page, a redirect or a refusal, and nothing of it unescaped', async () => {
    const word = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('constructor', '__proto__', '<script>alert(1)</script>', '5-by-2035', 'DEU'),
    )
    await fc.assert(
      fc.asyncProperty(word, word, word, word, async (area, aim, name, value) => {
        const path = `/pathway/${encodeURIComponent(area) || 'x'}/${encodeURIComponent(aim) || 'x'}?${new URLSearchParams({ [name]: value })}`
        const { status, html } = await page(path)
        expect([200, 302, 400, 404]).toContain(status)
        expect(html).not.toContain('<script>alert')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a page', () => {
  it('is kept for a minute and then asked for again by its tag', async () => {
    const first = await request('/member/poland')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    const etag = first.headers.get('etag') ?? ''
    expect((await request('/member/poland', { headers: { 'if-none-match': etag } })).status).toBe(304)
    const head = await request('/member/poland', { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
  })

  it('has the policy of the pages that are files', async () => {
    const policy = (await request('/member/poland')).headers.get('content-security-policy')
    expect(headersFile).toContain(`Content-Security-Policy: ${policy}\n`)
  })

  it('takes nothing but reading', async () => {
    for (const path of ['/', '/alliance', '/member/poland', '/compare', '/claims', '/pathway/spain/5-by-2032']) {
      const response = await request(path, { method: 'POST' })
      expect([response.status, response.headers.get('allow')], path).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })
})

describe('an address with nothing at it', () => {
  it('is a page to people and a problem document to programs', async () => {
    const people = await request('/nowhere', { headers: { accept: 'text/html,*/*' } })
    expect([people.status, people.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const programs = await request('/nowhere')
    expect([programs.status, programs.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })
})
