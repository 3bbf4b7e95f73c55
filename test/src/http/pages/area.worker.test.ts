import { describe, expect, it, vi } from 'vitest'
import { ask } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { readPage } from '../../../support/worker/read-page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

const get = isolate()

const wordsOf = async (path: string) => (await readPage(path)).words
const leadsTo = async (path: string) => (await readPage(path)).location

describe('the page of a member', () => {
  it('says in its title, its head and its first sentence what it spends, by whom and of which day', async () => {
    const { html } = await readPage('/member/poland')
    expect(html).toContain('<title>Poland: 4.68% of GDP on defence in 2026 (estimate) – Realistic Pathway</title>')
    expect(html).toContain('<link rel="canonical" href="https://api.test/member/poland"/>')
    expect(html).toContain('<meta property="og:image" content="https://api.test/chart/member/POL.png?size=social"/>')
    expect(html).toContain('<h1>Poland: 4.68% of GDP on defence in 2026 (estimate)</h1>')
    expect(html).not.toMatch(/<script(?! type="(?:application\/ld\+json"|module" src="\/site.js"))/i)
    expect(wordsIn(html)).toContain('by NATO’s estimates of 10 July 2026')
  })

  it('has its rank, its grade and its distance from the levels as the API has them', async () => {
    const { member, crossSection } = await ask(
      '{ member(code: "DEU") { assessment { explanation } datum(indicator: DEFENCE_SHARE_OF_GDP) { ... on Datum { value } } } crossSection(indicator: DEFENCE_SHARE_OF_GDP) { ... on CrossSection { ranking { rank datum { area { code } } } } } }',
    )
    const { rank } = crossSection.ranking.find(
      (one: { datum: { area: { code: string } } }) => one.datum.area.code === 'DEU',
    )
    const words = await wordsOf('/member/germany')
    expect(words).toContain(`${rank}th highest share of the ${crossSection.ranking.length} allies with a figure`)
    expect(words).toContain(member.assessment.explanation)
    expect(words).toContain(`${(member.datum.value - 2).toFixed(2)} points above 2% of GDP`)
  })

  it('keeps the definitions apart, each figure with how sure it is', async () => {
    const { html } = await readPage('/member/germany')
    expect(html).toMatch(
      /<th scope="row">2026<\/th><td class="number" data-is="NATO">2\.69% \(estimate\)<\/td><td class="number" data-is="SIPRI">–<\/td>/,
    )
    expect(wordsIn(html)).toContain('neither continues the other')
  })

  it('tells the life of what was pledged, in the words of the API', async () => {
    const { positions } = await ask('{ positions(areas: ["ESP"]) { events { explanation } } }')
    const words = await wordsOf('/member/spain')
    const told = positions.flatMap(({ events }: { events: { explanation: string }[] }) => events)
    expect(told.length).toBeGreaterThan(0)
    for (const { explanation } of told) expect(words).toContain(explanation)
  })

  it('says how Greece’s 2024 changed between editions', async () => {
    const { area } = await ask(
      '{ area(code: "GRC") { vintages(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2024, toYear: 2024) { rows { values } } } }',
    )
    const values = area.vintages.rows.map(({ values: [value] }: { values: number[] }) => value)
    const [first, last] = [values[0], values.at(-1)]
    expect(await wordsOf('/member/greece')).toMatch(
      new RegExp(`2024 ${first.toFixed(2)}% \\(estimate\\), [^%]+ ${last.toFixed(2)}%[^%]* 10 July 2026`),
    )
  })

  it('leads to what targets would take, each with its sentence', async () => {
    const { member } = await ask(
      '{ member(code: "DEU") { pathway(input: { target: { total: { sharePercent: 5, year: 2035 } } }) { summary } } }',
    )
    const { html } = await readPage('/member/germany')
    expect(html).toContain('href="/pathway/germany/5-by-2035"')
    expect(wordsIn(html)).toContain(member.pathway.summary)
  })

  it('can be embedded by its address', async () => {
    const { html } = await readPage('/member/united-kingdom')
    const oembed = /href="https:\/\/api\.test(\/oembed\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const found = await (await get(oembed)).json<{ html: string }>()
    expect(found.html).toContain('src="https://api.test/embed/member/united-kingdom"')
    expect((await get('/embed/member/united-kingdom')).status).toBe(200)
  })

  it('of a member without a figure says why', async () => {
    expect(await wordsOf('/member/iceland')).toContain('missing, not zero')
  })
})

describe('a page as of a day', () => {
  const DAY = '2024-07-01'

  it('has the figures of that day and both numbers where newer ones exist', async () => {
    const words = await wordsOf(`/member/germany?asOf=${DAY}`)
    expect(words).toContain('Germany: 2.12% of GDP on defence in 2024 (estimate)')
    expect(words).toMatch(/Newer figures exist: 2\.69% in 2026 \(estimate; .*10 July 2026\); here it is 2\.12% in 2024/)
  })

  it('has no edition, statement, pledge or claim of later, and grades nobody by what was agreed later', async () => {
    for (const name of ['germany', 'spain', 'estonia']) {
      const { html } = await readPage(`/member/${name}?asOf=${DAY}`)
      const words = wordsIn(html).replace(/Newer figures exist: .*? With the newest figures/, '')
      const drawn = [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => svg.replace(/<[^>]+>/g, ' ')).join(' ')
      const days = `${words} ${drawn}`.matchAll(/\b\d{1,2} [A-Z][a-z]{2,8} 20\d\d\b/g)
      for (const [day] of days) expect(new Date(`${day} UTC`) <= new Date(DAY), `${name}: ${day}`).toBe(true)
      expect(words).not.toContain('The Hague')
      expect(drawn).not.toContain('2035')
    }
  })

  it('keeps its day in its address and its title in the words of the day', async () => {
    const { html } = await readPage(`/member/germany?asOf=${DAY}`)
    expect(html).toContain(`<link rel="canonical" href="https://api.test/member/germany?asOf=${DAY}"/>`)
    expect(html).toContain(`href="/pathway/germany/5-by-2035?asOf=${DAY}"`)
  })

  it.each([
    ['/member/germany?asOf=10.07.2026', 'a day written YYYY-MM-DD, such as 2025-04-03'],
    ['/member/germany?asOf=2025-02-31', '“2025-02-31” cannot be read'],
    ['/member/germany?asof=2025-01-01', 'it is written “asOf”'],
    ['/member/germany?edition=nato-2024', 'There is no parameter “edition”. Allowed: asOf'],
  ])('%s is refused, and never replaced', async (path, message) => {
    const refused = { status: 400, kept: 'no-store', words: expect.stringContaining(message) }
    expect(await readPage(path)).toMatchObject(refused)
  })
})

describe('an area in another spelling', () => {
  it.each([
    ['/member/DEU', '/member/germany'],
    ['/member/de', '/member/germany'],
    ['/member/Germany', '/member/germany'],
    ['/member/UK', '/member/united-kingdom'],
    ['/member/Turkey', '/member/turkiye'],
    ['/member/NATO', '/group/nato'],
    ['/group/germany', '/member/germany'],
    ['/member/RUS', '/country/russia'],
    ['/member/DEU?asOf=2024-07-01', '/member/germany?asOf=2024-07-01'],
    ['/member/DEU?since=1949', '/member/germany'],
  ])('%s leads to %s', async (path, location) => {
    expect(await leadsTo(path)).toBe(location)
  })

  it('of nobody is 404 with an example', async () => {
    expect(await readPage('/member/atlantis')).toMatchObject({
      status: 404,
      words: expect.stringContaining('Example: /member/germany'),
    })
  })
})

describe('a question of the former explorer', () => {
  const leadsOn = async (path: string) => {
    const first = await leadsTo(path)
    return first?.startsWith('/pathway?') ? leadsTo(first) : first
  }

  it.each([
    ['/member/DEU?target=3.5', '/pathway/germany/3.5-by-2032'],
    ['/member/ESP?by=2035&shape=front&growth=-0.5', '/pathway/spain/5-by-2035?shape=front-loaded&growth=-0.5'],
    ['/member/POL?kind=hague&asOf=2025-07-01', '/pathway/poland/the-hague?asOf=2025-07-01'],
    ['/member/POL?kind=hague&shape=pledged', '/pathway/poland/as-pledged'],
  ])('%s leads to %s', async (path, location) => {
    expect(await leadsOn(path)).toBe(location)
  })

  it('that no readable address says leads to its id', async () => {
    const { member } = await ask(
      '{ member(code: "DEU") { pathway(input: { target: { total: { sharePercent: 4, year: 2032 } }, shape: { growthCapPercent: 10 } }) { id } } }',
    )
    expect(await leadsTo('/member/DEU?target=4&shape=capped')).toBe(
      `/pathway/id/${encodeURIComponent(member.pathway.id)}`,
    )
  })

  it('that cannot be read is refused with what was typed', async () => {
    const location = await leadsTo('/member/DEU?target=much')
    expect(await readPage(location ?? '')).toMatchObject({
      status: 400,
      words: expect.stringContaining('“much” cannot be read'),
    })
  })
})

describe('groups and other countries', () => {
  it('have the same page, with what there is of them', async () => {
    const nato = await wordsOf('/group/nato')
    expect(nato).toContain('NATO: 2.86% of GDP on defence in 2026 (estimate)')
    expect(nato).toContain('By a statement of 25 June 2025 NATO adopted 3.5% of GDP for core spending by 2035')
    const russia = await wordsOf('/country/russia')
    expect(russia).toMatch(/Russia: \d\.\d\d% of GDP on defence in 20\d\d/)
    expect(russia).not.toContain('What it pledged')
  })
})

describe('where a part of a page fails', () => {
  it('the rest is there, the part is named with another try, and the page is not kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { status, kept, html, words } = await readPage('/member/germany', isolate({ statements: undefined }))
    expect([status, kept]).toEqual([200, 'no-store'])
    expect(html).toContain('Germany: 2.69% of GDP on defence in 2026 (estimate)')
    expect(words).toContain('What was said cannot be shown at the moment. Try again')
    expect(html).toContain('<a href="/member/germany">Try again</a>')
  })
})
