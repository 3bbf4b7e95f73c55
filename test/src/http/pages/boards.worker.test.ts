import { describe, expect, it } from 'vitest'
import { TOPIC_CHOICES } from '../../../../site/claims/filters.ts'
import { ask } from '../../../support/worker/ask.ts'
import { linkedDataOf, page, pagesFrom } from '../../../support/worker/page.ts'

describe('the board of claims', () => {
  it('counts the verdicts of the day and of now as the API does, and shows twenty claims', async () => {
    const { claims } = await ask(
      '{ claims(first: 0) { totalCount summary { changedCount atTheTime { verdict count } latest { verdict count } } } }',
    )
    const { status, html, words } = await page('/claims')
    const count = (of: 'atTheTime' | 'latest', verdict: string) =>
      claims.summary[of].find((one: { verdict: string }) => one.verdict === verdict).count
    expect(status).toBe(200)
    expect(words).toContain(`${claims.totalCount} claims.`)
    expect(words).toContain(
      `By the figures of their day ${count('atTheTime', 'MATCHES')} match, ${count('atTheTime', 'CLOSE')} close, ${count('atTheTime', 'DIFFERS')} differ`,
    )
    expect(words).toContain(`by those of today ${count('latest', 'MATCHES')} match`)
    expect(words).toContain(`The verdict of ${claims.summary.changedCount} changed.`)
    expect(html.match(/<h2>/g)).toHaveLength(20)
  })

  it('goes through all claims page by page, none twice', async () => {
    const { claims } = await ask('{ claims(first: 0, filter: { subjects: ["USA"] }) { totalCount } }')
    const pages = await pagesFrom('/claims?about=USA')
    const found = pages.flatMap((html) =>
      [...html.matchAll(/<h2><a href="\/claims\/([^"]+)"/g)].map(([, slug]) => slug),
    )
    expect(found.length).toBe(claims.totalCount)
    expect(new Set(found).size).toBe(found.length)
  })

  it.each([
    ['words of the claim and of who made it', 'words=1.49+rubio', 0],
    ['a number with its thousands', 'words=1%2C490', 1],
    ['the beginning of a name in another spelling', 'words=internewsc+united', 1],
  ])('finds claims by %s', async (_what, query, least) => {
    const { status, words } = await page(`/claims?${query}`)
    expect(status).toBe(200)
    expect(Number(/(\d+) claims?\./.exec(words)?.[1])).toBeGreaterThanOrEqual(least)
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
})

describe('the page of a claim', () => {
  const SLUG = 'internewscast-2025-04-03-us-5pct-1-49tn.c1'

  it('has the words, then the verdict of the day, then that of now, each with its working', async () => {
    const { claim } = await ask(
      `{ claim(slug: "${SLUG}") { statement { quote { text } } onTheDay: check(vintage: AT_THE_TIME) { working } now: check { working } } }`,
    )
    const { status, words } = await page(`/claims/${SLUG}`)
    const places = [claim.statement.quote.text, claim.onTheDay.working, claim.now.working].map((part: string) =>
      words.indexOf(part.replaceAll('&', '&amp;')),
    )
    expect(status).toBe(200)
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is a ClaimReview to search engines, with the verdict of the day', async () => {
    const { html } = await page(`/claims/${SLUG}`)
    expect(linkedDataOf(html)[0]).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: `https://api.test/claims/${SLUG}`,
      reviewRating: { bestRating: 3, worstRating: 1 },
      itemReviewed: { '@type': 'Claim', datePublished: '2025-04-03' },
    })
  })

  it('that is not there is a page that says so', async () => {
    expect(await page('/claims/nothing.c1')).toMatchObject({ status: 404 })
  })
})

describe('the list of statements', () => {
  it('counts what the API counts, by words and by topic', async () => {
    const { statements } = await ask('{ statements(first: 0, search: "safety net*") { totalCount } }')
    expect((await page('/statements?words=safety+net*')).words).toContain(`${statements.totalCount} statement`)
    const topic = await ask('{ statements(first: 0, filter: { topics: [SOCIAL_TRADEOFF] }) { totalCount } }')
    expect((await page('/statements?topic=SOCIAL_TRADEOFF')).words).toContain(
      `${topic.statements.totalCount} statement`,
    )
  })
})

describe('the page of a statement', () => {
  it('has its quote with its status, its source, and who said it when', async () => {
    const { status, words, html } = await page('/statements/rubio-2025-04-03-realistic-pathway-5pct')
    expect(status).toBe(200)
    expect(words).toContain('a realistic pathway, to every single one of the members')
    expect(words).toContain('The exact words. Marco Rubio')
    expect(words).toContain('3 April 2025')
    expect(html).toMatch(/<h2>Where it is written<\/h2><ul><li><a href="https:/)
  })

  it('that is not there is a page that says so', async () => {
    expect((await page('/statements/nothing')).status).toBe(404)
  })
})

describe('every ally in a year', () => {
  it('says how many are at 2% as the API counts them, as known on any day', async () => {
    const { crossSection } = await ask(
      '{ crossSection(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, asOf: "2025-01-01") { ... on CrossSection { coverage { members } threshold(threshold: 2) { count } } } }',
    )
    const { status, words } = await page('/alliance?year=2024&asOf=2025-01-01')
    expect(status).toBe(200)
    expect(words).toContain(
      `In 2024 ${crossSection.threshold.count} of ${crossSection.coverage.members} members were at 2% or more`,
    )
  })

  it('lists every member once, also who has no figure, and filters by the figure as it is printed', async () => {
    const rows = (html: string) =>
      [...html.matchAll(/<th scope="row"><a href="\/member\/([^"]+)"/g)].map(([, slug]) => slug)
    expect(rows((await page('/alliance')).html)).toHaveLength(32)
    expect(rows((await page('/alliance')).html).at(-1)).toBe('iceland')
    const { members } = await ask(
      '{ members { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { printedValue } } } }',
    )
    const atCore = members.filter(({ datum }: { datum: { printedValue?: number } }) => (datum.printedValue ?? 0) >= 3.5)
    expect(rows((await page('/alliance?year=2026&show=3.5')).html)).toHaveLength(atCore.length)
  })

  it('sends former addresses on: allies that were picked, and the pathway of a group', async () => {
    expect(await page('/alliance?pick=POL,DEU')).toMatchObject({ status: 302, location: '/compare?line=POL&line=DEU' })
    expect((await page('/alliance?pathway=pathway:x')).location).toBe('/pathway/id/pathway%3Ax')
  })
})
