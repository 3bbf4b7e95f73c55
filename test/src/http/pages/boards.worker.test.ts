import { describe, expect, it } from 'vitest'
import { TOPIC_CHOICES } from '../../../../site/claims/filters.ts'
import { ask } from '../../../support/worker/ask.ts'
import { readPage } from '../../../support/worker/read-page.ts'

describe('the board of claims', () => {
  it('counts the verdicts of the day and of now as the API does, and shows twenty claims', async () => {
    const { claims } = await ask(
      '{ claims(first: 0) { totalCount summary { changedCount atTheTime { verdict count } latest { verdict count } } } }',
    )
    const { status, html, text } = await readPage('/claims')
    const count = (of: 'atTheTime' | 'latest', verdict: string) =>
      claims.summary[of].find((one: { verdict: string }) => one.verdict === verdict).count
    expect(status).toBe(200)
    expect(text).toContain(`${claims.totalCount} claims.`)
    expect(text).toContain(
      `By the figures of their day ${count('atTheTime', 'MATCHES')} match, ${count('atTheTime', 'CLOSE')} close, ${count('atTheTime', 'DIFFERS')} differ`,
    )
    expect(text).toContain(`by those of today ${count('latest', 'MATCHES')} match`)
    expect(text).toContain(`The verdict of ${claims.summary.changedCount} changed.`)
    expect(html.match(/<h2>/g)).toHaveLength(20)
  })

  it('goes through all claims page by page, none twice', async () => {
    const { claims } = await ask('{ claims(first: 0, filter: { subjects: ["USA"] }) { totalCount } }')
    const found: string[] = []
    let path: string | undefined = '/claims?about=USA'
    for (let page = 0; path !== undefined && page < 30; page++) {
      const { html }: { html: string } = await readPage(path)
      found.push(...[...html.matchAll(/<h2><a href="\/claims\/([^"]+)"/g)].map(([, slug = '']) => slug))
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(found.length).toBe(claims.totalCount)
    expect(new Set(found).size).toBe(found.length)
  })

  it.each([
    ['words of the claim and of who made it', 'words=1.49+rubio', 0],
    ['a number with its thousands', 'words=1%2C490', 1],
    ['the beginning of a name in another spelling', 'words=internewsc+united', 1],
  ])('finds claims by %s', async (_what, query, least) => {
    const { status, text } = await readPage(`/claims?${query}`)
    expect(status).toBe(200)
    expect(Number(/(\d+) claims?\./.exec(text)?.[1])).toBeGreaterThanOrEqual(least)
  })

  it('knows a topic for every kind of claim, and none in two', () => {
    const listed = TOPIC_CHOICES.flatMap(([, , quantities]) => quantities ?? [])
    expect(new Set(listed).size).toBe(listed.length)
    return ask('{ __type(name: "ClaimQuantity") { enumValues { name } } }').then(({ __type }) =>
      expect(__type.enumValues.map(({ name }: { name: string }) => name).toSorted()).toEqual(
        listed.map(String).toSorted(),
      ),
    )
  })

  it.each([
    ['onTheday=MATCHES', 'There is no parameter “onTheday”: it is written “onTheDay”.'],
    ['now=matches', '“matches” is no now. Allowed: MATCHES, CLOSE, DIFFERS, NOT_CHECKABLE.'],
    ['year=last', '“last” cannot be read. Allowed: a whole number from 1949 to 2100.'],
    ['about=ATLANTIS', 'ATLANTIS'],
    ['after=nowhere', 'nowhere'],
    ['now=CLOSE&now=DIFFERS', 'stands more than once'],
  ])('refuses %s with what is allowed, and shows no claim', async (query, message) => {
    const { status, html, text } = await readPage(`/claims?${query}`)
    expect(status).toBe(400)
    expect(text).toContain(message)
    expect(html).not.toContain('<ol class="cards">')
  })
})

describe('the page of a claim', () => {
  const SLUG = 'internewscast-2025-04-03-us-5pct-1-49tn.c1'

  it('has the words, then the verdict of the day, then that of now, each with its working', async () => {
    const { claim } = await ask(
      `{ claim(slug: "${SLUG}") { statement { quote { text } } onTheDay: check(vintage: AT_THE_TIME) { working } now: check { working } } }`,
    )
    const { status, text } = await readPage(`/claims/${SLUG}`)
    const places = [claim.statement.quote.text, claim.onTheDay.working, claim.now.working].map((part: string) =>
      text.indexOf(part.replaceAll('&', '&amp;')),
    )
    expect(status).toBe(200)
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is a ClaimReview to search engines, with the verdict of the day', async () => {
    const { html } = await readPage(`/claims/${SLUG}`)
    const data = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '')
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: `https://api.test/claims/${SLUG}`,
      reviewRating: { bestRating: 3, worstRating: 1 },
      itemReviewed: { '@type': 'Claim', datePublished: '2025-04-03' },
    })
  })

  it('that is not there is a page that says so', async () => {
    expect(await readPage('/claims/nothing.c1')).toMatchObject({ status: 404 })
  })
})

describe('the list of statements', () => {
  it('counts what the API counts, by words and by topic', async () => {
    const { statements } = await ask('{ statements(first: 0, search: "safety net*") { totalCount } }')
    expect((await readPage('/statements?words=safety+net*')).text).toContain(`${statements.totalCount} statement`)
    const topic = await ask('{ statements(first: 0, filter: { topics: [SOCIAL_TRADEOFF] }) { totalCount } }')
    expect((await readPage('/statements?topic=SOCIAL_TRADEOFF')).text).toContain(
      `${topic.statements.totalCount} statement`,
    )
  })

  it.each([['topic=nonsense'], ['Words=x'], ['year=1800'], ['speaker=nobody-at-all&after=x']])(
    'refuses %s',
    async (query) => {
      expect((await readPage(`/statements?${query}`)).status).toBe(400)
    },
  )
})

describe('the page of a statement', () => {
  it('has its quote with its status, its source, and who said it when', async () => {
    const { status, text, html } = await readPage('/statements/rubio-2025-04-03-realistic-pathway-5pct')
    expect(status).toBe(200)
    expect(text).toContain('a realistic pathway, to every single one of the members')
    expect(text).toContain('The exact words. Marco Rubio')
    expect(text).toContain('3 April 2025')
    expect(html).toMatch(/<h2>Where it is written<\/h2><ul><li><a href="https:/)
  })

  it('that is not there is a page that says so', async () => {
    expect((await readPage('/statements/nothing')).status).toBe(404)
  })
})

describe('every ally in a year', () => {
  it('says how many are at 2% as the API counts them, as known on any day', async () => {
    const { crossSection } = await ask(
      '{ crossSection(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, asOf: "2025-01-01") { ... on CrossSection { coverage { members } threshold(threshold: 2) { count } } } }',
    )
    const { status, text } = await readPage('/alliance?year=2024&asOf=2025-01-01')
    expect(status).toBe(200)
    expect(text).toContain(
      `In 2024 ${crossSection.threshold.count} of ${crossSection.coverage.members} members were at 2% or more`,
    )
  })

  it('lists every member once, also who has no figure, and filters by the figure as it is printed', async () => {
    const rows = (html: string) =>
      [...html.matchAll(/<th scope="row"><a href="\/member\/([^"]+)"/g)].map(([, slug]) => slug)
    expect(rows((await readPage('/alliance')).html)).toHaveLength(32)
    expect(rows((await readPage('/alliance')).html).at(-1)).toBe('iceland')
    const { members } = await ask(
      '{ members { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { printedValue } } } }',
    )
    const atCore = members.filter(({ datum }: { datum: { printedValue?: number } }) => (datum.printedValue ?? 0) >= 3.5)
    expect(rows((await readPage('/alliance?year=2026&show=3.5')).html)).toHaveLength(atCore.length)
  })

  it.each([
    ['year=latest', '“latest” cannot be read. Allowed: a whole number from'],
    ['asOf=10.07.2026', 'Allowed: a day written YYYY-MM-DD'],
    ['asOf=1990-01-01', 'No edition of NATO’s that is carried here was out on 1 January 1990.'],
    ['Year=2024', 'There is no parameter “Year”: it is written “year”.'],
    ['edition=nato-2026', 'There is no parameter “edition”. Allowed: '],
    ['order=size', '“size” is no order. Allowed: share, name.'],
  ])('refuses %s with what is allowed', async (query, message) => {
    const { status, text } = await readPage(`/alliance?${query}`)
    expect(status).toBe(400)
    expect(text).toContain(message)
  })

  it('sends former addresses on: allies that were picked, and the pathway of a group', async () => {
    expect(await readPage('/alliance?pick=POL,DEU')).toMatchObject({
      status: 302,
      location: '/compare?line=POL&line=DEU',
    })
    expect((await readPage('/alliance?pathway=pathway:x')).location).toBe('/pathway/id/pathway%3Ax')
  })
})
