import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

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
    const { member } = await ask(`
      {
        member(code: "LUX") {
          pledges {
            targetYear
            sharePercent
          }
          statements(filter: { target: { targetYearTo: 2025 } }) {
            nodes {
              targets {
                value
                unit
                targetYear
              }
            }
          }
        }
      }
    `)
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

describe('a pathway as pledged', () => {
  it('runs through the member’s core pledges in force and then to the target', async () => {
    const { member } = await ask(
      '{ member(code: "BEL") { pathway(input: { shape: { simple: PLEDGED } }) { years { year corePercent } pledges { sharePercent targetYear statementSlug } } } }',
    )
    const { years, pledges } = member.pathway
    expect(pledges.map((one: Pledge) => [one.targetYear, one.sharePercent])).toEqual([
      [2029, 2],
      [2034, 2.5],
    ])
    const core = (year: number) => years.find((one: { year: number }) => one.year === year).corePercent
    expect([core(2029), core(2034), core(2035)]).toEqual([2, 2.5, 3.5])
    expect(core(2032)).toBeCloseTo(2.3, 10)
  })

  it('as of a day follows what had been said by then', async () => {
    const { member } = await ask(`
      {
        member(code: "SWE") {
          early: pathway(
            input: { shape: { simple: PLEDGED }, asOf: "2025-06-01", startYear: 2024 }
          ) {
            pledges {
              targetYear
            }
          }
          late: pathway(
            input: { shape: { simple: PLEDGED }, asOf: "2025-09-01", startYear: 2024 }
          ) {
            pledges {
              targetYear
            }
          }
        }
      }
    `)
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
    const { scenario, member } = await ask(`
      {
        scenario(slug: "as-pledged") {
          pathway(area: "NATO") {
            ... on GroupPathway {
              members {
                area {
                  name
                }
                pledges {
                  targetYear
                }
              }
            }
          }
          greece: pathway(area: "GRC") {
            columns {
              sharesPercent
            }
          }
        }
        member(code: "GRC") {
          pathway {
            columns {
              sharesPercent
            }
          }
        }
      }
    `)
    const withPledges = scenario.pathway.members.filter((one: { pledges: object[] }) => one.pledges.length > 0)
    expect(withPledges.length).toBeGreaterThan(8)
    expect(scenario.greece.columns).toEqual(member.pathway.columns)
  })
})
