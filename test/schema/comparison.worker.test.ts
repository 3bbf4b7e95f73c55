/** Comparisons as they are asked in GraphQL: defaults, bounds, absences. The numbers are held in test/domain/comparison.node.test.ts. */
import { describe, expect, it } from 'vitest'
import { ask, reply } from '../support/worker/ask.ts'

describe('a cross-section', () => {
  it('says who meets a threshold, who misses it and who has no figure', async () => {
    const { crossSection } = await ask(`{
      crossSection(indicator: DEFENCE_SHARE_OF_GDP, year: 2024) {
        ... on CrossSection {
          coverage { members membersWithFigure weight weightedBy }
          absent { member { code } absence { reason } }
          two: threshold(threshold: 2) { count meets { value printedValue } misses { printedValue } }
          below: threshold(threshold: 2, comparator: LESS_THAN) { count }
        }
      }
    }`)
    const { coverage, absent, two, below } = crossSection
    expect(coverage).toMatchObject({ members: 32, membersWithFigure: 31, weightedBy: 'GDP' })
    expect(absent).toEqual([{ member: { code: 'ISL' }, absence: { reason: 'NOT_IN_SOURCE' } }])
    expect(two.count).toBe(two.meets.length)
    expect(two.count + below.count).toBe(coverage.membersWithFigure)
    for (const { printedValue } of two.meets) expect(printedValue).toBeGreaterThanOrEqual(2)
    for (const { printedValue } of two.misses) expect(printedValue).toBeLessThan(2)
  })

  it('of a year that no edition has counts and ranks nobody, and says why', async () => {
    const { data, extensions } = await reply(`{
      crossSection(indicator: DEFENCE_SHARE_OF_GDP, year: 2013) {
        ... on CrossSection { ranking { rank } threshold(threshold: 2) { count absence { reason } } warnings }
      }
    }`)
    expect(data.crossSection).toMatchObject({
      ranking: null,
      threshold: { count: null, absence: { reason: 'INSUFFICIENT_COVERAGE' } },
      warnings: ['From none of 28 members.'],
    })
    expect(extensions.absences[0]).toMatchObject({ path: ['crossSection', 'ranking'], reason: 'INSUFFICIENT_COVERAGE' })
  })

  it('of what does not compare is an absence', async () => {
    const { crossSection } = await ask(
      '{ crossSection(indicator: GDP_NATIONAL, year: 2024) { ... on Absence { reason explanation } } }',
    )
    expect(crossSection.reason).toBe('NOT_COMPARABLE')
    expect(crossSection.explanation).toContain('billion HUF')
  })
})

describe('shares, shortfalls and arrivals', () => {
  it('have the defaults that their descriptions state', async () => {
    const { member } = await ask(`{
      member(code: "DEU") {
        usual: shareOfTotal(indicator: DEFENCE_SPENDING_USD) { ...share }
        same: shareOfTotal(indicator: DEFENCE_SPENDING_USD, of: "NATO", year: 2026) { ...share }
        usually: shortfall { ...missing }
        since: shortfall(sharePercent: 2, fromYear: 2014, toYear: 2026) { ...missing }
        five: arrival(sharePercent: 5) { ...arrival }
        alike: arrival(sharePercent: 5, trendYears: 5) { ...arrival }
      }
    }
    fragment share on ShareOfTotal { percent part { year } }
    fragment missing on Shortfall { points amount { billions currency priceBasis baseYear } }
    fragment arrival on ShareArrival { outcome year pointsAYear trendFrom { year } }`)
    expect(member.usual).toEqual(member.same)
    expect(member.usually).toEqual(member.since)
    expect(member.five).toEqual(member.alike)
    expect(member.usually.amount).toMatchObject({ currency: 'USD', priceBasis: 'CONSTANT', baseYear: 2021 })
  })

  it.each([
    ['arrival(sharePercent: 21) { __typename }', 'sharePercent'],
    ['arrival(sharePercent: 5, trendYears: 0) { __typename }', 'trendYears'],
    ['arrival(sharePercent: 5, pointsAYear: 6) { __typename }', 'pointsAYear'],
    ['arrival(sharePercent: 5, trendYears: 5, pointsAYear: 1) { __typename }', 'pointsAYear'],
    ['shortfall(sharePercent: -1) { __typename }', 'sharePercent'],
    ['shortfall(fromYear: 2020, toYear: 2019) { __typename }', 'fromYear'],
    ['shareOfTotal(indicator: GDP_USD, of: "NORTH_AMERICA") { __typename }', 'of'],
  ])('refuse %s and name the field', async (field, name) => {
    const { errors } = await reply(`{ member(code: "DEU") { ${field} } }`)
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: name })
    expect(errors[0].extensions.example).toContain(name)
  })

  it('are absent for Iceland, which has no figures', async () => {
    const { member } = await ask(`{
      member(code: "ISL") {
        shareOfTotal(indicator: DEFENCE_SPENDING_USD) { ... on Absence { reason } }
        shortfall { ... on Absence { reason } }
        arrival(sharePercent: 2) { ... on Absence { reason } }
      }
    }`)
    for (const found of Object.values(member)) expect(found).toEqual({ reason: 'NOT_IN_SOURCE' })
  })
})

describe('a group', () => {
  it('says how much of it its figures and its pathway speak for', async () => {
    const { group } = await ask(`{
      group(code: "NATO_EUROPE") {
        datum(indicator: MILITARY_PERSONNEL, year: 2024, aggregate: COMPUTED) {
          ... on Datum { composition { coverage { members membersWithFigure explanation } } citation warnings }
        }
        pathway { coverage { members membersWithFigure } warnings }
      }
    }`)
    const { composition, citation, warnings } = group.datum
    expect(composition.coverage).toMatchObject({ members: 30, membersWithFigure: 29 })
    expect(citation).toContain(composition.coverage.explanation)
    expect(warnings[0]).toContain('no figure for Iceland')
    expect(group.pathway.coverage).toEqual({ members: 30, membersWithFigure: 29 })
    expect(group.pathway.warnings[0]).toContain('no figure for Iceland')
  })
})

describe('the known releases', () => {
  it('are none where the data list none', async () => {
    const { sources } = await ask('{ sources { releases { title } } }')
    expect(sources.flatMap(({ releases }: { releases: readonly unknown[] }) => releases)).toEqual([])
  })
})
