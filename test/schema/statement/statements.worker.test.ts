import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../support/any-text.ts'
import { ask, reply } from '../../support/worker/ask.ts'

const RUBIO = 'rubio-2025-04-03-realistic-pathway-5pct'

const COUNT =
  'query($search: String, $filter: StatementFilter) { statements(search: $search, filter: $filter) { totalCount } }'

interface Found {
  readonly slug: string
}

const slugsFor = async (search: string): Promise<readonly string[]> => {
  const query = 'query($search: String) { statements(search: $search, first: 100) { nodes { slug } } }'
  const { statements } = await ask(query, { search })
  return statements.nodes.map((one: Found) => one.slug)
}

describe('the statements', () => {
  it('are all there, newest first', async () => {
    const { statements } = await ask(
      '{ statements(first: 100) { totalCount nodes { saidOn claims { slug } } pageInfo { hasNextPage } } }',
    )
    expect(statements.totalCount).toBe(166)
    expect(statements.nodes).toHaveLength(100)
    expect(statements.pageInfo.hasNextPage).toBe(true)
    const days = statements.nodes.map(({ saidOn }: { saidOn: string }) => saidOn)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it('Rubio, 3 April 2025: his statements with their quotes, statuses and sources, and what an outlet reworded apart', async () => {
    const { statements } = await ask(`{
      statements(filter: { speakers: ["marco-rubio"], saidFrom: "2025-04-03", saidTo: "2025-04-03" }, first: 100) {
        totalCount
        nodes {
          slug saidOnPrecision
          speaker { name role speaksFor }
          event venue confidence notes rewordedAs
          quote { text status language sourceUrl }
          source { publisher url primary mirror }
          additionalSources { publisher }
        }
      }
    }`)
    expect(statements.totalCount).toBe(10)
    const pathway = statements.nodes.find((one: Found) => one.slug === RUBIO)
    expect(pathway).toMatchObject({
      saidOnPrecision: 'DAY',
      speaker: { name: 'Marco Rubio', role: 'Secretary of State', speaksFor: 'USA' },
      venue: 'NATO Headquarters, Brussels, BEL',
      confidence: 'HIGH',
      quote: {
        text: 'We do want to leave here with an understanding that we are on a pathway, a realistic pathway, to every single one of the members committing and fulfilling a promise to reach up to 5 percent in spending.',
        status: 'VERBATIM',
        language: 'en',
      },
    })
    expect(pathway.rewordedAs).toMatch(/^Our goal is to leave with an agreement/)
    for (const { quote, rewordedAs, source } of statements.nodes) {
      expect(quote.text).not.toBe(rewordedAs)
      expect(source.publisher).not.toBe('')
    }
    expect(statements.nodes.filter((one: { rewordedAs: string | null }) => one.rewordedAs)).toHaveLength(3)
    // Copies are marked as such.
    expect(statements.nodes.some((one: { source: { mirror: boolean } }) => one.source.mirror)).toBe(true)
  })

  it('reworded words are found by nobody: they are not searched', async () => {
    const { statement } = await ask(`{ statement(slug: "${RUBIO}") { rewordedAs } }`)
    expect(statement.rewordedAs).toContain('realistic trajectory')
    expect(await slugsFor('"realistic trajectory"')).toEqual([])
  })

  it('translated quotes are marked', async () => {
    const { statements } = await ask(
      '{ statements(filter: { quoteStatuses: [VERBATIM_IN_TRANSLATION] }, first: 100) { nodes { quote { status } } } }',
    )
    expect(statements.nodes).toHaveLength(27)
    for (const { quote } of statements.nodes) expect(quote.status).toBe('VERBATIM_IN_TRANSLATION')
  })

  it('are nodes with readable ids, and so are claims', async () => {
    const { nodes } = await ask(
      `{ nodes(ids: ["statement:${RUBIO}", "claim:internewscast-2025-04-03-us-5pct-1-49tn.c1", "statement:nobody", "claim:nobody.c1"]) {
        id ... on Statement { slug } ... on Claim { assertion statement { slug } }
      } }`,
    )
    expect(nodes).toEqual([
      { id: `statement:${RUBIO}`, slug: RUBIO },
      {
        id: 'claim:internewscast-2025-04-03-us-5pct-1-49tn.c1',
        assertion: 'nearly 1,490 billion USD',
        statement: { slug: 'internewscast-2025-04-03-us-5pct-1-49tn' },
      },
      null,
      null,
    ])
  })

  it('a pledge and a scenario lead to the statement that made them', async () => {
    const { member, scenario } = await ask(`{
      member(code: "BEL") {
        pledges { statementSlug statement { slug speaker { name } } saidBy }
        statements(first: 3) { totalCount nodes { areas { code } } }
      }
      scenario(slug: "hague-2035") { origin { statement { type } } }
    }`)
    for (const { statementSlug, statement, saidBy } of member.pledges) {
      expect(statement.slug).toBe(statementSlug)
      expect(statement.speaker.name).toBe(saidBy)
    }
    expect(member.statements.totalCount).toBeGreaterThan(3)
    for (const { areas } of member.statements.nodes) expect(areas).toContainEqual({ code: 'BEL' })
    expect(scenario.origin.statement.type).toBe('DECLARATION')
  })
})

describe('a search', () => {
  it('for "realistic pathway" finds Rubio’s statement first', async () => {
    expect((await slugsFor('realistic pathway'))[0]).toBe(RUBIO)
    expect(await slugsFor('"realistic pathway"')).toEqual([RUBIO])
  })

  it('for "safety net*" finds the trade-off', async () => {
    for (const search of ['safety net*', '"safety net*"', '"safety net"*', 'safety nets'])
      expect((await slugsFor(search))[0]).toBe('rubio-2025-04-03-social-safety-nets-hard-power')
  })

  it('needs all words, finds them in any form and without accents, and finds speakers and places', async () => {
    expect(await slugsFor('realistic zebra')).toEqual([])
    expect(await slugsFor('sanchez')).toEqual(await slugsFor('Sánchez'))
    expect((await slugsFor('Rubio Brussels')).length).toBeGreaterThan(5)
    expect(await slugsFor('"pathway realistic"')).toEqual([])
  })

  it('shows where it was found, in pieces that can be marked safely', async () => {
    const { statements } = await ask(
      '{ statements(search: "realistic pathway", first: 1) { edges { snippet { text parts { text matched } } } } }',
    )
    const { snippet } = statements.edges[0]
    const matched = snippet.parts
      .filter((part: { matched: boolean }) => part.matched)
      .map((part: { text: string }) => part.text)
    expect(matched.join(' ')).toMatch(/realistic pathway/)
    expect(snippet.parts.map((part: { text: string }) => part.text).join('')).toBe(snippet.text)
    const plain = await ask('{ statements(first: 1) { edges { snippet { text } } } }')
    expect(plain.statements.edges[0].snippet).toBeNull()
  })

  it('with nothing typed is no search', async () => {
    const { blank, none } = await ask(
      '{ blank: statements(search: "  ") { totalCount } none: statements { totalCount } }',
    )
    expect(blank).toEqual(none)
  })

  it.each([
    ['a quotation mark alone', '"'],
    ['an emoji', '🚀'],
    ['an operator alone', 'AND'],
    ['operators', 'rubio NEAR(pathway, 2) OR NOT trump'],
    ['a column filter', 'title: rubio'],
    ['a caret', '^rubio'],
    ['stars', '*** * "*"'],
    ['brackets', ')(}{]['],
    ['SQL', "'; DROP TABLE statements; --"],
    ['a percent sign and an underscore', '%_'],
    ['a null character', 'rubio\u0000pathway'],
    ['half of a surrogate pair', '\ud83d'],
    ['right-to-left text', 'مرحبا بالعالم'],
    ['control characters', 'rubio\u0002\u0003'],
    ['500 quotation marks', '"'.repeat(500)],
    ['250 words', 'a '.repeat(250)],
    ['250 beginnings', 'a*'.repeat(250)],
    ['a backslash', '\\" OR 1=1'],
  ])('is safe: %s', async (_name, search) => {
    const query =
      'query($search: String) { statements(search: $search) { totalCount nodes { slug } facets { types { count } } } }'
    const { data, errors } = await reply(query, { search })
    expect(errors).toBeUndefined()
    expect(data.statements.nodes.length).toBeLessThanOrEqual(data.statements.totalCount)
    expect((await ask('{ statements { totalCount } }')).statements.totalCount).toBe(166)
  })

  it('property: any text of up to 500 characters is answered', async () => {
    const text = fc.oneof(
      anyText(500),
      fc.array(fc.constantFrom(...'"* ()-:^“ß\0', 'NEAR', 'rubio'), { maxLength: 60 }).map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (search) => {
        const { errors } = await reply(COUNT, { search })
        expect(errors).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('without a word in it finds nothing', async () => {
    for (const search of ['"', '🚀', '*']) expect(await slugsFor(search)).toEqual([])
  })

  it('of 501 characters is refused with what is allowed', async () => {
    const { errors } = await reply(COUNT, { search: 'a'.repeat(501) })
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'search' })
    expect(errors[0].message).toContain('a text of 501 characters')
    expect(errors[0].message).toContain('at most 500 characters')
  })
})

describe('filters', () => {
  it.each(['statements', 'claims'])('of %s refuse days that run backwards', async (list) => {
    const { errors } = await reply(`{ ${list}(filter: {saidFrom: "2026-01-01", saidTo: "2025-01-01"}) { totalCount } }`)
    expect(errors[0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'filter.saidFrom',
      allowed: 'a day not after `saidTo` (2025-01-01)',
    })
  })

  const count = async (filter: object): Promise<number> => {
    const { statements } = await ask(COUNT, { filter })
    return statements.totalCount
  }

  it('must all hold; of a list any one does; an empty list lets nothing through', async () => {
    const poland = await count({ areas: ['PL'] })
    const both = await count({ areas: ['POL', 'member:ESP'] })
    expect(both).toBeGreaterThan(poland)
    expect(await count({ areas: ['PL'], types: ['PLEDGE'] })).toBeLessThan(poland)
    expect(await count({ areas: [] })).toBe(0)
    expect(await count({})).toBe(166)
  })

  it('by target: all conditions hold for one and the same target', async () => {
    const { statements } = await ask(`{
      statements(
        filter: { target: { components: [CORE], sharePercentFrom: 3.5, sharePercentTo: 3.5, targetYearTo: 2030 } }
        first: 100
      ) {
        nodes { targets { component value valueMax targetYear } }
      }
    }`)
    expect(statements.nodes).toHaveLength(3)
    for (const { targets } of statements.nodes)
      expect(
        targets.some(
          (one: { component: string; value: number; valueMax: number | null; targetYear: number | null }) =>
            one.component === 'CORE' &&
            one.value <= 3.5 &&
            (one.valueMax ?? one.value) >= 3.5 &&
            (one.targetYear ?? 9999) <= 2030,
        ),
      ).toBe(true)
  })

  it('by day, confidence, speaker’s country and claims', async () => {
    expect(await count({ saidFrom: '2025-06-24', saidTo: '2025-06-25' })).toBeGreaterThan(10)
    expect(await count({ confidences: ['LOW'] })).toBe(1)
    expect(await count({ speaksFor: ['usa'] })).toBe(45)
    expect((await count({ hasClaims: true })) + (await count({ hasClaims: false }))).toBe(166)
  })

  it('trap: D1 takes 100 bound parameters; lists of hundreds and all filters at once still answer', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `nobody-${index}`)
    expect(await count({ speakers: [...names.slice(1), 'marco-rubio'] })).toBe(12)
    const { members } = await ask('{ members { code } }')
    const everything = {
      areas: Array.from({ length: 250 }, (_, index) => members[index % 32].code),
      speakers: [...names.slice(1), 'marco-rubio'],
      speaksFor: [...names.slice(1), 'USA'],
      types: ['STATEMENT', 'PLEDGE', 'DECLARATION', 'TARGET'],
      topics: ['BURDEN_SHARING', 'FIVE_PERCENT_TARGET'],
      confidences: ['HIGH', 'MEDIUM'],
      quoteStatuses: ['VERBATIM'],
      saidFrom: '2025-01-01',
      saidTo: '2026-01-01',
      target: { components: ['TOTAL'], sharePercentFrom: 1, sharePercentTo: 10 },
      hasClaims: false,
    }
    expect(await count(everything)).toBeGreaterThan(0)
    const { nodes } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [...names.slice(0, 99).map((name) => `statement:${name}`), `statement:${RUBIO}`],
    })
    expect(nodes.filter(Boolean)).toHaveLength(1)
  })

  it.each([
    [
      'a list of 251 values',
      { speakers: Array.from({ length: 251 }, String) },
      'filter.speakers',
      'at most 250 values',
    ],
    ['an unknown area', { areas: ["'; DROP TABLE statements"] }, 'filter.areas', 'ISO 3166-1'],
    ['a share out of range', { target: { sharePercentFrom: 101 } }, 'filter.target.sharePercentFrom', '0 to 100'],
    ['a share that is not finite', { target: { sharePercentTo: -1 } }, 'filter.target.sharePercentTo', '0 to 100'],
  ])('refuse %s with the field and what is allowed', async (_name, filter, field, allowed) => {
    const { errors } = await reply(COUNT, { filter })
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field })
    expect(errors[0].message).toContain(allowed)
  })

  it.each(["marco-rubio' OR '1'='1", '%', '\u0000', '{"a":1}', '🚀'])(
    'take hostile values for what they are: %s',
    async (value) => {
      expect(await count({ speakers: [value] })).toBe(0)
      expect(await count({ speaksFor: [value] })).toBe(0)
    },
  )

  it('facets count what each value would give, with all filters but their own', async () => {
    const { statements } = await ask(`{
      statements(filter: {types: [PLEDGE], speaksFor: ["POL"]}) {
        totalCount
        facets { types { value label count } speaksFor { value label count } areas { value label count } speakers { value label } }
      }
    }`)
    const { facets, totalCount } = statements
    const countOf = (facet: 'types' | 'speaksFor', value: string) =>
      facets[facet].find((one: { value: string }) => one.value === value)?.count
    expect(countOf('types', 'PLEDGE')).toBe(totalCount)
    expect(countOf('speaksFor', 'POL')).toBe(totalCount)
    expect(facets.types.length).toBeGreaterThan(1)
    expect(facets.speaksFor.length).toBeGreaterThan(10)
    expect(countOf('speaksFor', 'GBR')).toBe(await count({ types: ['PLEDGE'], speaksFor: ['GBR'] }))
    expect(facets.areas).toContainEqual(expect.objectContaining({ value: 'POL', label: 'Poland' }))
    expect(facets.speaksFor).toContainEqual(expect.objectContaining({ value: 'GBR', label: 'United Kingdom' }))
    expect(facets.types).toContainEqual(expect.objectContaining({ value: 'PLEDGE', label: 'a pledge' }))
  })

  it('facets are labelled in words, never by a constant of the schema', async () => {
    const { statements } = await ask(
      '{ statements(first: 1) { facets { types { label } topics { label } confidences { label } quoteStatuses { label } } } }',
    )
    for (const counts of Object.values<readonly { label: string }[]>(statements.facets)) {
      expect(counts.length).toBeGreaterThan(0)
      for (const { label } of counts) expect(label).not.toMatch(/^[A-Z\d_]+$/)
    }
  })
})

describe('the order by relevance', () => {
  it('is refused without a search', async () => {
    const { errors } = await reply('{ statements(orderBy: { field: RELEVANCE }) { totalCount } }')
    expect(errors[0].message).toContain('only together with `search`')
  })
})
