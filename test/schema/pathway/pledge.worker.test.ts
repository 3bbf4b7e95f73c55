import { describe, expect, it } from 'vitest'
import { ask } from '../../support/worker/ask.ts'

interface Pledge {
  readonly sharePercent: number
  readonly targetYear: number
  readonly saidOn: string
  readonly supersededBy: { readonly targetYear: number } | null
}

describe('pledges', () => {
  it('are a member’s own dated targets, newest first, each with its statement and link', async () => {
    const { members } = await ask(
      '{ members { code pledges { statementSlug member { code } component sharePercent targetYear bound status saidOn saidBy title publisher url } } }',
    )
    const all = members.flatMap((one: { code: string; pledges: { member: { code: string }; url: string }[] }) =>
      one.pledges.map((pledge) => ({ of: one.code, ...pledge })),
    )
    expect(all).toHaveLength(55)
    for (const pledge of all) {
      expect(pledge.member.code).toBe(pledge.of)
      expect(pledge.url).toMatch(/^https?:/)
      expect(pledge.sharePercent).toBeGreaterThan(0)
    }
    for (const { pledges } of members) {
      const days = pledges.map((pledge: Pledge) => pledge.saidOn)
      expect(days).toEqual(days.toSorted().toReversed())
    }
  })

  it('Sweden’s 3.5% by 2030 was put off to 2032, and says so', async () => {
    const { member } = await ask(
      '{ member(code: "SWE") { all: pledges { sharePercent targetYear supersededBy { targetYear } } inForce: pledges(inForce: true) { sharePercent targetYear } past: pledges(inForce: false) { targetYear } } }',
    )
    expect(member.all).toEqual([
      { sharePercent: 3.5, targetYear: 2032, supersededBy: null },
      { sharePercent: 3.5, targetYear: 2030, supersededBy: { targetYear: 2032 } },
    ])
    expect(member.inForce).toEqual([{ sharePercent: 3.5, targetYear: 2032 }])
    expect(member.past).toEqual([{ targetYear: 2030 }])
  })

  it('Luxembourg’s 2% is of gross national income, which is a third less than GDP: a target, and no pledge in percent of GDP', async () => {
    const { member } = await ask(`{
      member(code: "LUX") {
        pledges { targetYear sharePercent }
        statements(filter: { target: { targetYearTo: 2025 } }) { nodes { targets { value unit targetYear } } }
      }
    }`)
    expect(member.pledges.map((one: { targetYear: number }) => one.targetYear)).not.toContain(2025)
    expect(member.statements.nodes.flatMap((one: { targets: object[] }) => one.targets)).toContainEqual({
      value: 2,
      unit: 'PERCENT_OF_GNI',
      targetYear: 2025,
    })
  })

  it('what America demands of all is no pledge of its own', async () => {
    const { member } = await ask('{ member(code: "USA") { pledges { sharePercent } } }')
    expect(member.pledges).toEqual([])
  })
})

describe('positions', () => {
  it('tell their life: Spain’s 2% of 2025 was pledged and kept, its 5% refused', async () => {
    const { member } = await ask(
      '{ member(code: "ESP") { positions { slug standing events { kind day statementSlug statement { slug } edition { slug } explanation } } } }',
    )
    const of = (slug: string) => member.positions.find((one: { slug: string }) => one.slug === slug).events
    const kinds = (slug: string) => of(slug).map(({ kind, day }: { kind: string; day: string }) => [kind, day])
    expect(kinds('esp.p1')).toEqual([
      ['MADE', '2025-04-22'],
      ['KEPT', '2026-07-10'],
    ])
    expect(of('esp.p1')[0].statement.slug).toBe(of('esp.p1')[0].statementSlug)
    expect(of('esp.p1')[1]).toMatchObject({
      statement: null,
      edition: { slug: 'nato-2026' },
      explanation:
        'By NATO’s figures of 10 July 2026, Spain spent 2.00% of GDP in 2025 (estimate): the 2% that was due by then is reached.',
    })
    expect(kinds('esp.p3')).toEqual([['REFUSED', '2025-06-19']])
    expect(of('esp.p4')).toEqual([])
  })

  it('are picked by standing, part of spending, firmness and day', async () => {
    const { law, refused, before, after, alliance } = await ask(`{
      law: positions(firmness: LEGISLATED) { slug }
      refused: positions(standing: REFUSED, component: TOTAL) { slug }
      before: positions(areas: ["Czechia"], asOf: "2026-02-25", standing: IN_FORCE) { slug endedOn events { kind } }
      after: positions(areas: ["cz"], asOf: "2026-02-26", component: CORE) { slug standing endedOn events { kind } }
      alliance: positions(areas: ["NATO"], standing: IN_FORCE) { slug area { code } }
    }`)
    expect(law).toEqual([{ slug: 'cze.p1' }])
    expect(refused).toEqual([{ slug: 'esp.p3' }])
    expect(before).toContainEqual({ slug: 'cze.p2', endedOn: null, events: [{ kind: 'MADE' }] })
    expect(after).toContainEqual({
      slug: 'cze.p2',
      standing: 'WITHDRAWN',
      endedOn: '2026-02-26',
      events: [{ kind: 'MADE' }, { kind: 'WITHDRAWN' }],
    })
    expect(alliance.map((one: { slug: string }) => one.slug)).toEqual(['nato.p3', 'nato.p4', 'nato.p5'])
  })

  it('decide whether a pledge is in force: Czechia’s 3% by 2030 was withdrawn, and what ended it is no pledge', async () => {
    const { member, pledges } = await ask(
      '{ member(code: "CZE") { pledges { sharePercent targetYear inForce supersededBy { targetYear } position { slug standing } } } pledges(members: ["CZE"], inForce: true) { targetYear } }',
    )
    expect(member.pledges).toContainEqual({
      sharePercent: 3,
      targetYear: 2030,
      inForce: false,
      supersededBy: null,
      position: { slug: 'cze.p2', standing: 'WITHDRAWN' },
    })
    expect(pledges.map((one: { targetYear: number }) => one.targetYear)).not.toContain(2030)
  })
})

describe('a pathway as pledged', () => {
  it('runs through the member’s core pledges in force and then to the target', async () => {
    const { member } = await ask(
      '{ member(code: "BEL") { pathway(input: { shape: { simple: PLEDGED } }) { years { year corePercent } pledges { sharePercent targetYear statementSlug } positions { slug standing } refusal { slug } warnings } } }',
    )
    const { years, pledges, positions, refusal, warnings } = member.pathway
    expect(pledges.map((one: Pledge) => [one.targetYear, one.sharePercent])).toEqual([[2034, 2.5]])
    expect(positions).toEqual([
      { slug: 'bel.p2', standing: 'IN_FORCE' },
      { slug: 'bel.p4', standing: 'IN_FORCE' },
    ])
    expect(refusal).toBeNull()
    const core = (year: number) => years.find((one: { year: number }) => one.year === year).corePercent
    expect([core(2033), core(2034), core(2035)]).toEqual([2, 2.5, 3.5])
    expect(warnings).toContainEqual(expect.stringMatching(/jumps by 1\.00 points of GDP from 2034 to 2035/))
  })

  it('as of a day follows what had been said by then', async () => {
    const { member } = await ask(`{
      member(code: "SWE") {
        early: pathway(input: { shape: { simple: PLEDGED }, asOf: "2025-06-01", startYear: 2024 }) {
          pledges { targetYear }
        }
        late: pathway(input: { shape: { simple: PLEDGED }, asOf: "2025-09-01", startYear: 2024 }) {
          pledges { targetYear }
        }
      }
    }`)
    expect(member.early.pledges).toEqual([{ targetYear: 2030 }])
    expect(member.late.pledges).toEqual([{ targetYear: 2032 }])
  })

  it('the related leg goes straight beside the milestones of the core leg', async () => {
    const { member } = await ask(
      '{ member(code: "DEU") { pathway(input: { target: { legs: { related: { sharePercent: 1.5, year: 2035, startSharePercent: 0.6 } } } shape: { simple: PLEDGED } }) { years { year corePercent relatedPercent } } } }',
    )
    const years = member.pathway.years
    expect(years.find((one: { year: number }) => one.year === 2029).corePercent).toBe(3.5)
    expect(years.find((one: { year: number }) => one.year === 2029).relatedPercent).toBeCloseTo(0.6 + (0.9 * 3) / 9, 10)
  })

  it('the scenario gives it for all members; without pledges the way is straight', async () => {
    const { scenario, member } = await ask(`{
      scenario(slug: "as-pledged") {
        pathway(area: "NATO") { ... on GroupPathway { members { area { name } pledges { targetYear } } } }
        greece: pathway(area: "GRC") { columns { sharesPercent } }
      }
      member(code: "GRC") { pathway { columns { sharesPercent } } }
    }`)
    const withPledges = scenario.pathway.members.filter((one: { pledges: object[] }) => one.pledges.length > 0)
    expect(withPledges.length).toBeGreaterThan(8)
    expect(scenario.greece.columns).toEqual(member.pathway.columns)
  })
})
