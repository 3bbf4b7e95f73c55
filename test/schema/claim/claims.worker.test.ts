import { describe, expect, it } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'

interface CheckedClaim {
  readonly slug: string
  readonly onTheDay: { readonly verdict: string }
  readonly now: { readonly verdict: string }
}

const CHECKS =
  'onTheDay: check(vintage: AT_THE_TIME) { verdict computed working reading reason edition { slug } data { id } } now: check { verdict computed difference differencePercent working reason edition { slug } }'

describe('the report of 3 April 2025', () => {
  it('its claims come with working and verdict in both vintages', async () => {
    const { claims } = await ask(`{
      claims(filter: {speakers: ["unsigned-news-report"]}) { nodes { slug assertion ${CHECKS} } }
    }`)
    const of = (slug: string) => claims.nodes.find((one: CheckedClaim) => one.slug === slug)
    expect(claims.nodes).toHaveLength(3)

    const total = of('internewscast-2025-04-03-nato-2024-total-1-47tn.c1')
    expect(total.assertion).toBe('1,470 billion USD')
    expect(total.onTheDay).toMatchObject({
      verdict: 'MATCHES',
      edition: { slug: 'nato-2024' },
      data: [{ id: 'datum:nato-2024:DEFENCE_SPENDING_USD:NATO:2024' }],
      working:
        'By NATO’s figures of 17 June 2024, NATO spent 1,474.4 billion USD at current prices on defence in 2024 (estimate): Unsigned news report (republished by Internewscast and NewsFinale) asserted 1,470 billion USD, which matches (the prices are not stated; read at current prices; at constant prices of 2015 it would be 1,184.8 billion USD).',
    })
    expect(total.onTheDay.computed).toBeCloseTo(1474.399, 3)
    expect(total.now).toMatchObject({ verdict: 'CLOSE', edition: { slug: 'nato-2026' } })
    expect(total.now.difference).toBeCloseTo(12.905, 3)
    expect(total.now.differencePercent).toBeCloseTo((100 * 12.905) / 1470, 4)

    const hypothetical = of('internewscast-2025-04-03-us-5pct-1-49tn.c1')
    expect(hypothetical.assertion).toBe('nearly 1,490 billion USD')
    expect(hypothetical.onTheDay.verdict).toBe('CLOSE')
    expect(hypothetical.now.verdict).toBe('CLOSE')
    expect(hypothetical.now.working).toMatch(
      /^By the IMF’s figures of 14 April 2026, 5% of the United States’ GDP of 2025, 30,[\d,.]+ billion USD.*, is 1,5[\d.]+ billion USD: Unsigned news report .* asserted nearly 1,490 billion USD, which is close/,
    )

    const higher = of('internewscast-2025-04-03-nato-2024-total-1-47tn.c2')
    expect([higher.onTheDay.verdict, higher.now.verdict]).toEqual(['CLOSE', 'MATCHES'])
    expect(higher.now.working).toContain('so that the first is 1.04 times the second')
  })
})

describe('a claim', () => {
  it('says who asserted it, how it is read, and what another reading gives', async () => {
    const { claim } = await ask(`{
      claim(slug: "trump-2024-02-10-encourage-russia.c1") {
        asserter assertedBy statement { speaker { name } } moment sinceMoment baseYear fromSharePercent quotedEdition
        check { working warnings newerReport { title publishedOn } others { basis computed } }
      }
    }`)
    expect(claim).toMatchObject({
      asserter: 'NPR',
      assertedBy: 'NPR',
      statement: { speaker: { name: 'Donald J. Trump' } },
    })
    expect(claim.check.working).toContain('NPR asserted 11 members')
    expect(claim.check).toMatchObject({ warnings: [], newerReport: null, others: [] })
    expect([claim.moment, claim.sinceMoment, claim.baseYear, claim.fromSharePercent, claim.quotedEdition]).toEqual(
      Array(5).fill(null),
    )
  })
})

describe('the board', () => {
  it('counts how claims come out, then and now', async () => {
    const { claims } = await ask(
      '{ claims(first: 300) { totalCount nodes { slug } summary { totalCount changedCount atTheTime { verdict count } latest { verdict count } } } }',
    )
    expect(claims.totalCount).toBe(294)
    expect(new Set(claims.nodes.map((one: CheckedClaim) => one.slug)).size).toBe(294)
    const { summary } = claims
    for (const counts of [summary.atTheTime, summary.latest]) {
      expect(counts.map((one: { verdict: string }) => one.verdict)).toEqual([
        'MATCHES',
        'CLOSE',
        'DIFFERS',
        'NOT_CHECKABLE',
      ])
      expect(counts.reduce((total: number, one: { count: number }) => total + one.count, 0)).toBe(294)
    }
    expect(summary.changedCount).toBe(76)
  })

  it('lists all claims whose verdict changed between the day and now', async () => {
    const { claims } = await ask(
      `{ claims(filter: {changed: true}, first: 300) { totalCount nodes { slug changed ${CHECKS} } } }`,
    )
    expect(claims.totalCount).toBe(76)
    const slugs = claims.nodes.map((one: CheckedClaim) => one.slug)
    expect(slugs).toContain('stoltenberg-2024-06-17-23-allies-18pct.c2')
    for (const { onTheDay, now, changed } of claims.nodes) {
      expect(changed).toBe(true)
      expect(onTheDay.verdict).not.toBe(now.verdict)
      expect([onTheDay.verdict, now.verdict]).not.toContain('NOT_CHECKABLE')
    }
  })

  it('says of each claim that changed why, and never that it was read otherwise', async () => {
    const { claims } = await ask('{ claims(filter: {changed: true}, first: 300) { nodes { slug changeCause } } }')
    expect(claims.nodes).toHaveLength(76)
    for (const { slug, changeCause } of claims.nodes)
      expect(['REVISED_FIGURES', 'NEWER_DEFINITION', 'MEASURED_SINCE'], slug).toContain(changeCause)
  })

  it('filters by verdict then and now, quantity, subject, speaker, statement and day; the summary keeps all verdicts', async () => {
    const { claims } = await ask(`
      {
        claims(
          first: 300
          filter: {
            verdicts: [DIFFERS]
            verdictsAtTheTime: [MATCHES]
            quantities: [MEMBERS_AT_SHARE]
            subjects: ["NATO"]
            saidFrom: "2024-01-01"
            saidTo: "2024-12-31"
          }
        ) {
          totalCount
          nodes {
            slug
            quantity
            area {
              code
            }
            saidOn
            ${CHECKS}
          }
          summary {
            totalCount
          }
        }
      }
    `)
    expect(claims.totalCount).toBe(7)
    expect(claims.summary.totalCount).toBeGreaterThan(7)
    for (const one of claims.nodes) {
      expect(one).toMatchObject({
        quantity: 'MEMBERS_AT_SHARE',
        area: { code: 'NATO' },
        onTheDay: { verdict: 'MATCHES' },
        now: { verdict: 'DIFFERS' },
      })
      expect(one.saidOn).toMatch(/^2024/)
    }
    const count = async (filter: string) =>
      (await ask(`{ claims(filter: ${filter}) { totalCount } }`)).claims.totalCount
    expect(await count('{speakers: ["mark-rutte"]}')).toBeGreaterThan(20)
    expect(await count('{statements: ["internewscast-2025-04-03-us-5pct-1-49tn"]}')).toBe(1)
    expect(await count('{speakers: ["nobody"]}')).toBe(0)
    expect(await count('{verdicts: []}')).toBe(0)
  })

  it('gives a reason wherever a claim cannot be checked', async () => {
    const { claims } = await ask(`{ claims(first: 300, filter: {verdicts: [NOT_CHECKABLE]}) { nodes { ${CHECKS} } } }`)
    expect(claims.nodes).toHaveLength(53)
    for (const { now } of claims.nodes) {
      expect(now.reason).not.toBeNull()
      expect(now.computed).toBeNull()
      expect(now.working).toContain('cannot be checked')
    }
  })

  it('refuses the claims of an area that nobody has, with what is allowed', async () => {
    const { errors } = await reply('{ claims(filter: {subjects: ["XXX"]}) { totalCount } }')
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'filter.subjects' })
    expect(errors[0].message).toContain('ISO 3166-1')
  })

  it('each claim is found under its own statement', async () => {
    const { statements } = await ask(
      '{ statements(first: 100, filter: {hasClaims: true}) { totalCount nodes { claims { slug statement { slug } } slug } } }',
    )
    for (const { slug, claims } of statements.nodes) for (const claim of claims) expect(claim.statement.slug).toBe(slug)
  })
})
