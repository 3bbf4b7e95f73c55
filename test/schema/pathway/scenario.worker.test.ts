import { describe, expect, it } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'

describe('scenarios', () => {
  it('are named, described, and say who put them', async () => {
    const { scenarios } = await ask(
      '{ scenarios { id slug name description origin { statementSlug saidBy saidOn url } } }',
    )
    expect(scenarios.map((one: { slug: string }) => one.slug)).toEqual([
      'hague-2035',
      'core-3-5-by-2035',
      'five-at-once-2025',
      'five-by-2030',
      'five-by-2032',
      'five-by-2035',
      'at-polands-pace',
      'as-pledged',
      'two-percent-floor',
    ])
    const withoutOrigin = scenarios.filter((one: { origin: object | null }) => one.origin === null)
    expect(withoutOrigin.map((one: { slug: string }) => one.slug)).toEqual(['at-polands-pace', 'as-pledged'])
  })

  it('one query gives a scenario for all members and the alliance', async () => {
    const { scenario } = await ask(`{
      scenario(slug: "hague-2035") {
        pathway(area: "NATO") {
          totals { extra { usd { billions } } }
          ... on GroupPathway { members { area { name } effort { pointsAYear } } leftOut { member { name } } }
        }
      }
    }`)
    expect(scenario.pathway.members).toHaveLength(31)
    expect(scenario.pathway.leftOut).toEqual([{ member: { name: 'Iceland' } }])
  })

  it('the scenario of The Hague is the default pathway: the same question has the same id', async () => {
    const { scenario, member } = await ask(
      '{ scenario(slug: "hague-2035") { pathway(area: "esp") { id } } member(code: "ESP") { pathway { id } } }',
    )
    expect(scenario.pathway.id).toBe(member.pathway.id)
  })

  it('5% at once in 2025 gives the United States 1,538 billion dollars', async () => {
    const { scenario } = await ask(
      '{ scenario(slug: "five-at-once-2025") { pathway(area: "USA") { years { year spending { usdCurrent: usd(prices: CURRENT) { billions } } } } } }',
    )
    expect(scenario.pathway.years.map((one: { year: number }) => one.year)).toEqual([2024, 2025])
    expect(Math.round(scenario.pathway.years[1].spending.usdCurrent.billions)).toBe(1538)
  })

  it('Poland’s pace is computed from its figures: (4.25 − 1.86) / 11 points a year', async () => {
    const { scenario } = await ask(
      '{ scenario(slug: "at-polands-pace") { pathway(area: "ITA") { years { year sharePercent } } } }',
    )
    const [start, next] = scenario.pathway.years
    expect(next.sharePercent - start.sharePercent).toBeCloseTo((4.25 - 1.86) / 11, 10)
    expect(scenario.pathway.years.at(-1).sharePercent).toBe(5)
  })

  it('the 2% floor costs those nothing who are above it', async () => {
    const { scenario } = await ask(
      '{ scenario(slug: "two-percent-floor") { pathways { area { name } totals { extra { usd { billions } } } years { sharePercent } } } }',
    )
    expect(scenario.pathways).toHaveLength(31)
    for (const { totals, years } of scenario.pathways) {
      expect(years.at(-1).sharePercent).toBeGreaterThanOrEqual(2)
      if (years[0].sharePercent >= 2) expect(totals.extra.usd.billions).toBe(0)
    }
  })

  it('an unknown scenario is null, an unknown area is refused, Iceland has a reason', async () => {
    const { data, errors, extensions } = await reply(`{
      none: scenario(slug: "ten-by-2030") { name }
      bad: scenario(slug: "hague-2035") { pathway(area: "Atlantis") { id } }
      iceland: scenario(slug: "hague-2035") { pathway(area: "ISL") { id } }
    }`)
    expect(data.none).toBeNull()
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'area' })
    expect(extensions.absences[0].explanation).toContain('Iceland has no armed forces')
  })
})
