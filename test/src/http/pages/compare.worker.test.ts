import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { readPage } from '../../../support/worker/read-page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

const get = isolate()

const wordsOf = async (path: string) => (await readPage(path)).words
const leadsTo = async (path: string) => (await readPage(path)).location

describe('the comparison', () => {
  it('says of each line its definition and edition, and what a pathway costs', async () => {
    const { member } = await ask(
      '{ member(code: "DEU") { pathway(input: { target: { total: { sharePercent: 3.5, year: 2035 } } }) { headline totals { extra { usd { billions } national { billions } } } } } }',
    )
    const words = await wordsOf('/compare?line=DEU&line=POL:SIPRI&line=germany/3.5-by-2035')
    expect(words).toContain('Germany, NATO : by NATO’s definition; Defence Investment of NATO Countries (2014-2026)')
    expect(words).toContain('Poland, SIPRI : by SIPRI’s definition; SIPRI Military Expenditure Database')
    const { usd, national } = member.pathway.totals.extra
    expect(words).toContain(
      `${member.pathway.headline} : more in all than holding the share of 2026: $${usd.billions.toPrecision(3)} billion`,
    )
    expect(await wordsOf('/compare?line=germany/3.5-by-2035&money=eur')).toContain(
      `€${national.billions.toPrecision(3)} billion`,
    )
  })

  it('is headed by what its chart shows', async () => {
    const { html } = await readPage('/compare?line=DEU&line=POL')
    expect(html).toContain('<h1>Poland spends more, 4.68% of GDP in 2026; Germany 2.69%</h1>')
  })

  it('says money in euro or in national currency; what cannot be had is said', async () => {
    const euro = await wordsOf('/compare?line=poland/5-by-2035&line=nato/5-by-2035&money=eur')
    expect(euro.match(/€[\d.]+ (billion|trillion)/g)).toHaveLength(2)
    const national = await wordsOf('/compare?line=poland/5-by-2035&line=nato/5-by-2035&money=national')
    expect(national).toMatch(/PLN \d[\d.]* (billion|trillion)/)
    expect(national).toContain('not to be had: the currencies of a group differ')
  })

  it('has every value in its table, each with how sure it is', async () => {
    const { html } = await readPage('/compare?line=DEU&line=germany/3.5-by-2035')
    expect(html).toMatch(/<th scope="row">2026<\/th><td class="number">2\.69% e<\/td><td class="number">2\.69% p<\/td>/)
    expect(html).toMatch(/<th scope="row">2035<\/th><td class="number">–<\/td><td class="number">3\.50% p<\/td>/)
  })

  it('of who has no figure says why, beside the others', async () => {
    const words = await wordsOf('/compare?line=ISL&line=DEU')
    expect(words).toContain('missing, not zero')
    expect(words).toContain('Germany, NATO')
  })

  it('adds a line with the form, keeps what is there, and takes one away by a link', async () => {
    expect(await leadsTo('/compare?line=DEU&as=panels&add=FRA&what=core&share=3%2C5&by=2035')).toBe(
      '/compare?line=DEU&line=FRA/3.5-core-by-2035&as=panels',
    )
    expect(await leadsTo('/compare?line=DEU&line=FRA/3.5-core-by-2035')).toBe(
      '/compare?line=DEU&line=france/3.5-core-by-2035',
    )
    expect(await leadsTo('/compare?line=DEU&add=POL&what=SIPRI&share=3.5&by=2035')).toBe(
      '/compare?line=DEU&line=POL:SIPRI',
    )
    expect(await (await get('/compare?line=DEU&line=POL')).text()).toContain('href="/compare?line=POL"')
  })

  it('as of a day has nothing of later', async () => {
    const words = await wordsOf('/compare?line=DEU&line=germany/5-by-2032&asOf=2024-07-01')
    expect(words).toContain('17 June 2024')
    expect(words).not.toMatch(/10 July 2026|2025% |2\.69%/)
    const { member } = await ask('{ member(code: "DEU") { pathway { id } } }')
    const refused = { status: 400, words: expect.stringContaining('is from figures of later than 2024-07-01') }
    const path = `/compare?line=${encodeURIComponent(member.pathway.id)}&asOf=2024-07-01`
    expect(await readPage(path)).toMatchObject(refused)
  })

  it.each([
    ['/compare?line=DEU&line=xx', '“xx” is no line. Allowed: a code or a name such as DEU'],
    ['/compare?line=DEU:FOO', 'there is no definition “FOO”. Allowed: NATO, SIPRI'],
    ['/compare?line=DEU&line=DEU', '“DEU” is there twice'],
    ['/compare?line=DEU&asof=2024-01-01', 'it is written “asOf”'],
    ['/compare?line=DEU&asOf=1.1.2024', 'a day written YYYY-MM-DD'],
    ['/compare?line=DEU&from=1900', 'Allowed: a year from 1949 to 2060'],
    ['/compare?line=DEU&money=yen', 'Allowed: usd, eur, national'],
    ['/compare?line=DEU&as=pie', 'Allowed: lines, panels'],
    ['/compare?line=germany/many-by-2035', 'Allowed: germany/3.5-by-2035'],
    [`/compare?${Array.from({ length: 13 }, (_, at) => `line=${at}`).join('&')}`, 'at most 12'],
  ])('%s is refused, and never replaced', async (path, message) => {
    const refused = { status: 400, kept: 'no-store', words: expect.stringContaining(message) }
    expect(await readPage(path)).toMatchObject(refused)
  })

  it('is where comparisons of the former explorer lead', async () => {
    expect(await leadsTo('/compare?members=POL,DEU&since=2000&definition=SIPRI')).toBe(
      `/compare?${new URLSearchParams([
        ['line', 'POL:SIPRI'],
        ['line', 'DEU:SIPRI'],
        ['from', '2000'],
      ])}`,
    )
    const { scenario } = await ask('{ scenario(slug: "five-by-2032") { pathway(area: "DEU") { id } } }')
    expect(await leadsTo('/compare?members=DEU&scenario=five-by-2032')).toBe(
      `/compare?${new URLSearchParams([
        ['line', 'DEU'],
        ['line', scenario.pathway.id],
      ])}`,
    )
  })

  it('answers whatever an address holds: a page, a redirect or a refusal, and nothing of it unescaped', async () => {
    const word = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('constructor', '__proto__', '<script>alert(1)</script>', 'DEU', 'germany/5-by-2035', 'pathway:x'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), word, word, async (lines, name, value) => {
        const search = new URLSearchParams([...lines.map((line) => ['line', line]), [name, value]])
        const response = await get(`/compare?${search}`)
        expect([200, 302, 400]).toContain(response.status)
        expect(await response.text()).not.toContain('<script>alert')
      }),
      { numRuns: 40 },
    )
  })
})

describe('the file of a comparison', () => {
  it('says in each row whose value it is, by which definition and edition, and which question it answers', async () => {
    const response = await get('/data/compare.csv?line=germany&line=POL:SIPRI&line=germany/3.5-by-2035&from=2024')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('content-disposition')).toContain('compare-DEU-POL-SIPRI-germany-3.5-by-2035.csv')
    const [head, ...rows] = (await response.text()).trim().split('\r\n')
    expect(head).toBe('line,area,year,percent_of_gdp,status,definition,edition,published_on,source,question')
    for (const row of rows)
      expect(row).toContain('https://api.test/compare?line=DEU&line=POL:SIPRI&line=germany/3.5-by-2035&from=2024')
    expect(rows.filter((row) => row.includes('nato-2026')).length).toBe(3)
    expect(rows.find((row) => row.includes('sipri-2026'))).toMatch(/,2024,\d\.\d{1,2},/)
    expect(rows.at(-1)).toContain(',2035,3.5,PATHWAY,')
  })

  it('as of a day says so in its name', async () => {
    const response = await get('/data/compare.csv?line=DEU&asOf=2024-07-01')
    expect(response.headers.get('content-disposition')).toContain('compare-DEU-as-of-2024-07-01.csv')
  })

  it('of what cannot be asked is a problem document', async () => {
    const response = await get('/data/compare.csv?line=DEUX')
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect((await response.json<{ detail: string }>()).detail).toContain('“DEUX” is no line')
  })
})

describe('a pathway by its id', () => {
  const idOf = async (input: string) =>
    (await ask(`{ member(code: "DEU") { pathway(input: { ${input} }) { id } } }`)).member.pathway.id as string
  const at = (id: string) => `/pathway/id/${encodeURIComponent(id)}`

  it.each([
    ['target: { total: { sharePercent: 4, year: 2033 } }', '/pathway/germany/4-by-2033'],
    [
      'target: { total: { sharePercent: 4, year: 2033 } }, shape: { powerExponent: 2 }',
      '/pathway/germany/4-by-2033?shape=back-loaded',
    ],
    ['target: { total: { sharePercent: 4, year: 2033 } }, startYear: 2024', '/pathway/germany/4-by-2033?from=2024'],
    ['asOf: "2025-07-01"', '/pathway/germany/the-hague?asOf=2025-07-01'],
    ['shape: { simple: PLEDGED }', '/pathway/germany/as-pledged'],
  ])('that a readable address says leads there: %s', async (input, address) => {
    expect(await leadsTo(at(await idOf(input)))).toBe(address)
  })

  it('that none says is shown, and search engines do not list it', async () => {
    const id = await idOf('target: { total: { sharePercent: 4, year: 2032 } }, shape: { growthCapPercent: 10 }')
    const { html } = await readPage(at(id))
    expect(html).toContain('<h1>Germany: from 2.69% to 4% of GDP by 2032</h1>')
    expect(html).toContain('<meta name="robots" content="noindex, follow"')
  })

  it('that is none is 404 with the reason', async () => {
    expect(await readPage('/pathway/id/nonsense')).toMatchObject({
      status: 404,
      words: expect.stringContaining('nonsense'),
    })
  })

  it('from figures of a day names the answer of today beside its own', async () => {
    const { member } = await ask(
      '{ member(code: "DEU") { now: pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { summary } then: pathway(input: { target: { total: { sharePercent: 5, year: 2032 } }, asOf: "2024-07-01" }) { summary } } }',
    )
    const words = await wordsOf('/pathway/germany/5-by-2032?asOf=2024-07-01')
    expect(words).toContain(`${member.then.summary} Newer figures exist. By them: ${member.now.summary}`)
    expect(await wordsOf('/pathway/germany/5-by-2032')).not.toContain('Newer figures exist')
  })
})

describe('what an article needs of a chart', () => {
  it('is on each page: picture, figures, embed code, and three forms of a citation that open the page itself', async () => {
    for (const [path, subject] of [
      ['/member/germany', 'member/DEU'],
      ['/pathway/germany/3.5-by-2035', 'pathway/pathway%3A'],
      ['/', 'allies'],
    ] as const) {
      const { html } = await readPage(path)
      const block = html.slice(html.indexOf('<details class="share'))
      for (const size of ['column', 'social', 'square'])
        expect(html, path).toMatch(new RegExp(`href="/chart/${subject}[^"]*\\.png\\?[^"]*size=${size}"`))
      expect(html).toMatch(new RegExp(`href="/chart/${subject}[^"]*\\.svg"`))
      expect(html).toContain(`&lt;iframe src=&quot;https://api.test/embed/${subject}`)
      expect(block).toMatch(/href="\/data\/[^"]+"/)
      expect(wordsIn(block)).toContain(`url = {https://api.test${path}}`)
      const csl = /<pre data-copy[^>]*>(\[[\s\S]*?\])<\/pre>/.exec(block)?.[1]?.replaceAll('&quot;', '"')
      expect(JSON.parse(csl ?? '')[0]).toMatchObject({ type: 'webpage', author: [{ literal: 'Realistic Pathway' }] })
    }
  })

  it('names its figures in files that are there', async () => {
    for (const path of ['/member/germany?asOf=2024-07-01', '/pathway/germany/3.5-by-2035', '/compare?line=DEU']) {
      const { html } = await readPage(path)
      const csv = /<dt>Figures<\/dt><dd><a href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect((await get(csv)).headers.get('content-type'), csv).toContain('text/csv')
    }
  })

  it('is said to programs as well, in data that cannot end its element', async () => {
    const { html } = await readPage('/member/germany')
    const data = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: 'Germany: 2.69% of GDP on defence in 2026 (estimate)',
      url: 'https://api.test/member/germany',
    })
    expect((await get(data.distribution[0].contentUrl.replace('https://api.test', ''))).status).toBe(200)
  })
})
