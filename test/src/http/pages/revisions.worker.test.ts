/** The boards of revisions, pledges and changes, and the chart of a claim: each count is that of the API. */
import { describe, expect, it } from 'vitest'
import { ask } from '../../../support/worker/ask.ts'
import { readPage } from '../../../support/worker/read-page.ts'

describe('the board of revisions', () => {
  it('says how the count of allies at 2% in 2024 changed between editions, and who crossed the line, as the API has it', async () => {
    const { crossSection } =
      await ask(`{ crossSection(indicator: DEFENCE_SHARE_OF_GDP, year: 2024) { ... on CrossSection {
      revisions { edition { slug } threshold(threshold: 2) { count meets { area { name } } misses { area { name } } } }
    } } }`)
    type Print = {
      threshold: { count: number; meets: { area: { name: string } }[]; misses: { area: { name: string } }[] }
    }
    const prints: Print[] = crossSection.revisions
    const { status, text, html } = await readPage('/revisions?year=2024')
    expect(status).toBe(200)
    const counts = prints.map(({ threshold }) => threshold.count)
    expect(text).toContain(`The count of allies at 2% in 2024 went from ${counts[0]} to ${counts.at(-1)}`)
    for (const count of counts) expect(text).toContain(`${count} allies at 2% or above`)
    const names = (some: { area: { name: string } }[]) => some.map(({ area }) => area.name)
    for (const [at, { threshold }] of prints.slice(1).entries()) {
      const before = new Set(names(prints[at]?.threshold.meets ?? []))
      const fell = names(threshold.misses)
        .filter((name) => before.has(name))
        .toSorted()
      if (fell.length > 0) expect(text).toContain(`${new Intl.ListFormat('en-GB').format(fell)} fell below it`)
    }
    expect(html).toContain('<svg')
    expect(html.match(/<tr[^>]*><th scope="row"><a href="\/revisions/g)).toHaveLength(31)
  })

  it('says how Greece’s 2024 changed between editions, by name and by code', async () => {
    const { area } = await ask(
      '{ area(code: "GRC") { vintages(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2024, toYear: 2024) { rows { values } } } }',
    )
    const values: string[] = area.vintages.rows.map(({ values: [value] }: { values: number[] }) =>
      (value ?? 0).toFixed(2),
    )
    for (const member of ['GRC', 'greece']) {
      const { text } = await readPage(`/revisions?year=2024&member=${member}`)
      expect(text).toContain(`Greece, 2024: first printed ${values[0]}%`)
      for (const value of values) expect(text).toContain(`${value}% (`)
      expect(text).toContain(`last ${values.at(-1)}%`)
    }
  })

  it('does not take what is only printed more coarsely for a revision', async () => {
    const { html } = await readPage('/revisions?indicator=DEFENCE_SPENDING_USD&year=2023&sort=name')
    const [, czechia = ''] = /<th scope="row"><a[^>]*>Czechia<\/a><\/th>(.*?)<\/tr>/.exec(html) ?? []
    expect(czechia).toContain('4,538.02')
    expect(czechia).toMatch(/±0<\/td>$/)
  })

  it.each([
    ['year=x', 'Allowed: a whole number from 1949 to 2100'],
    ['at=lots', 'Allowed: a number from 0 to 1000'],
    ['member=atlantis', 'No ally is called “atlantis”'],
    ['indicator=GDP_NATIONAL', 'is no indicator'],
    ['Year=2024', 'it is written “year”'],
  ])('refuses %s in words', async (query, words) => {
    const { status, text, kept } = await readPage(`/revisions?${query}`)
    expect([status, kept]).toEqual([400, 'no-store'])
    expect(text).toContain(words)
  })

  it('says why there is nothing of a definition that lacks the indicator', async () => {
    expect((await readPage('/revisions?indicator=DEFENCE_REAL_CHANGE&definition=SIPRI')).text).toContain('SIPRI')
  })

  it('reads 2,5 and 2.5 as the same threshold', async () => {
    const counts = await Promise.all(
      ['2,5', '2.5'].map(
        async (at) =>
          /The count of allies at 2\.5% in 2024 [^.]+/.exec(
            (await readPage(`/revisions?year=2024&at=${at}`)).text,
          )?.[0],
      ),
    )
    expect(counts[0]).toBeDefined()
    expect(counts[0]).toBe(counts[1])
  })

  it('gives the same figures as CSV, each with its edition, source and question', async () => {
    const { html } = await readPage('/data/revisions.csv?year=2024')
    const [head = '', ...rows] = html.trim().split('\r\n')
    expect(head.split(',')).toContain('difference_from_first')
    expect(rows.filter((row) => row.startsWith('GRC,'))).toHaveLength(3)
    for (const row of rows) expect(row).toContain('https://api.test/revisions?year=2024')
    expect((await readPage('/data/revisions.csv?year=x')).status).toBe(400)
  })
})

describe('the charts of the boards', () => {
  it.each([
    '/chart/revisions.svg?year=2024',
    '/chart/outlook/DEU.svg',
    '/embed/revisions?at=3.5',
    '/chart/claim/mccormick-2025-06-26-three-to-23.c2.svg',
  ])('%s has a title, a description and a source', async (path) => {
    const { status, html } = await readPage(path)
    expect(status).toBe(200)
    expect(html).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]{40,}/)
    expect(html).toContain('Source: ')
  })

  it.each([
    ['/chart/revisions.svg?at=x', 400],
    ['/chart/revisions.svg?indicator=GDP_NATIONAL', 400],
    ['/chart/outlook/ZZZ.svg', 404],
    ['/chart/claim/nobody.c1.svg', 404],
  ])('%s is refused with %i', async (path, status) => expect((await readPage(path)).status).toBe(status))

  it('mark the number of a claim on its page, which is whole without them while they cannot be made', async () => {
    const { html, text } = await readPage('/claims/mccormick-2025-06-26-three-to-23.c2')
    expect(text).toContain('The figure in its series')
    expect(html).toContain('said: 23 members')
    expect(html).toContain('/embed/claim/mccormick-2025-06-26-three-to-23.c2')
  })
})

interface Position {
  readonly area: { readonly code: string; readonly name: string }
  readonly fate: string
  readonly isPledge: boolean
  readonly standing: string
  readonly events: readonly { readonly kind: string }[]
}

describe('the pledge board', () => {
  const all = async (): Promise<readonly Position[]> =>
    (await ask('{ positions { area { code name } fate isPledge standing events { kind } } }')).positions.filter(
      ({ area }: Position) => area.code !== 'NATO',
    )

  it('says which allies kept their own word and who has none, as the API has it', async () => {
    const positions = await all()
    const { members } = await ask('{ members { code name } }')
    const pledges = positions.filter(({ isPledge }) => isPledge)
    const count = (fate: string) => pledges.filter((one) => one.fate === fate).length
    const { status, text } = await readPage('/pledges')
    expect(status).toBe(200)
    for (const [fate, word] of [
      ['KEPT', 'kept'],
      ['MISSED', 'missed'],
      ['OPEN', 'open'],
    ] as const)
      if (count(fate) > 0) expect(text).toContain(`${count(fate)} ${word}`)
    const makers = new Set(pledges.map(({ area }) => area.code))
    expect(text).toContain(`${pledges.length} pledges of ${makers.size} of ${members.length} allies`)
    for (const fate of ['KEPT', 'MISSED'])
      for (const { area } of pledges.filter((one) => one.fate === fate)) expect(text).toContain(area.name)
    const none = members.filter(({ code }: { code: string }) => !makers.has(code))
    expect(text).toContain(
      `No pledge of its own of any part of spending: ${none.map(({ name }: { name: string }) => name).join(' , ')}`,
    )
  })

  it('knows a fate by the newest judgement, else by how a position stands', async () => {
    for (const { fate, standing, events } of await all()) {
      const judged = events.findLast(({ kind }) => kind === 'KEPT' || kind === 'MISSED')
      expect(fate).toBe(judged?.kind ?? (standing === 'IN_FORCE' ? 'OPEN' : standing))
    }
  })

  it('goes through all positions twenty a page, and filters by member and fate', async () => {
    const listed = (await all()).filter(({ isPledge, fate }) => isPledge || fate === 'REFUSED' || fate === 'NONE_FOUND')
    let rows = 0
    let path: string | undefined = '/pledges'
    for (let page = 0; path !== undefined && page < 20; page++) {
      const { html }: { html: string } = await readPage(path)
      rows += html.match(/<th scope="row">/g)?.length ?? 0
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(rows).toBe(listed.length)
    const missed = listed.filter(({ fate }) => fate === 'MISSED')
    expect((await readPage('/pledges?fate=MISSED')).text).toContain(`${missed.length} position`)
  })

  it('refuses what it cannot read', async () => {
    expect((await readPage('/pledges?fate=broken')).status).toBe(400)
    expect((await readPage('/pledges?member=ZZZ')).text).toContain('No ally has the code “ZZZ”')
  })
})

describe('what is new', () => {
  it('is the list of the API, twenty a page, and can be filtered by kind', async () => {
    const { changes } = await ask('{ changes(first: 20) { nodes { title } pageInfo { hasNextPage } } }')
    const { status, html, text } = await readPage('/changes')
    expect(status).toBe(200)
    for (const { title } of changes.nodes) expect(text).toContain(title)
    expect(html.includes('rel="next"')).toBe(changes.pageInfo.hasNextPage)
    expect(html).toContain('<a href="/feed.xml">')
    const { changes: editions } = await ask('{ changes(first: 20, kinds: [EDITION]) { nodes { title } } }')
    expect((await readPage('/changes?kind=EDITION')).html.match(/<small>\(edition\)<\/small>/g)).toHaveLength(
      editions.nodes.length,
    )
  })

  it('is on the front page in short', async () => {
    const { changes } = await ask('{ changes(first: 5) { nodes { title } } }')
    const { text } = await readPage('/')
    for (const { title } of changes.nodes) expect(text).toContain(title)
  })

  it('refuses a kind, a day and a cursor that do not exist', async () => {
    for (const query of ['kind=NEWS', 'since=yesterday', 'after=nowhere'])
      expect((await readPage(`/changes?${query}`)).status).toBe(400)
  })
})
