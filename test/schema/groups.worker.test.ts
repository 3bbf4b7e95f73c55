import { describe, expect, it } from 'vitest'
import { ask } from '../support/worker/ask.ts'

describe('a group’s own aggregate and the one computed here', () => {
  it('are told apart, and for dollars of one year they agree', async () => {
    const { group } = await ask(`{
      group(code: "NATO") {
        own: datum(indicator: DEFENCE_SPENDING_USD, year: 2024, edition: "nato-2024") {
          ... on Datum { id value table aggregate composition { method } }
        }
        ours: datum(indicator: DEFENCE_SPENDING_USD, year: 2024, edition: "nato-2024", aggregate: COMPUTED) {
          ... on Datum {
            id value table aggregate
            composition { method included { code } leftOut { member { code } reason } }
          }
        }
      }
    }`)
    expect(group.own).toMatchObject({ table: 'Table 2', aggregate: 'PUBLISHED', composition: null })
    expect(group.ours).toMatchObject({ table: 'computed', aggregate: 'COMPUTED' })
    expect(group.ours.value).toBeCloseTo(group.own.value, 4)
    expect(group.ours.id).toBe(`${group.own.id}:computed`)
    expect(group.ours.composition.included).toHaveLength(31)
    expect(group.ours.composition.leftOut).toEqual([
      {
        member: { code: 'ISL' },
        reason: '“Defence Expenditure of NATO Countries (2014-2024)” has no “Defence spending in US dollars” for 2024',
      },
    ])
  })

  it('trap: aggregates follow membership, so that a computed total of each year is the printed one', async () => {
    const { group } = await ask(`{
      group(code: "NATO_EUROPE_CANADA") {
        own: series(indicator: DEFENCE_SPENDING_USD_CONSTANT, edition: "nato-2024") { years values }
        ours: series(indicator: DEFENCE_SPENDING_USD_CONSTANT, edition: "nato-2024", aggregate: COMPUTED) {
          years values
        }
        y2016: members(year: 2016) { code }
        y2017: members(year: 2017) { code }
        y2024: members(year: 2024) { code }
      }
    }`)
    expect(group.ours.years).toEqual(group.own.years)
    for (const [at, value] of group.own.values.entries()) expect(group.ours.values[at]).toBeCloseTo(value, 4)
    expect(group.y2016).toHaveLength(27)
    expect(group.y2017).toHaveLength(28)
    expect(group.y2024).toHaveLength(31)
  })

  it('a computed share is spending over GDP on one price basis and reproduces the printed share', async () => {
    const { group } = await ask(`{
      group(code: "NATO") {
        own: series(indicator: DEFENCE_SHARE_OF_GDP, edition: "nato-2024") { values }
        ours: series(indicator: DEFENCE_SHARE_OF_GDP, edition: "nato-2024", aggregate: COMPUTED) { values method }
      }
    }`)
    for (const [at, value] of group.own.values.entries()) expect(group.ours.values[at]).toBeCloseTo(value, 2)
    expect(group.ours.method).toContain(
      "sum of “Defence spending in US dollars at constant prices” over sum of “GDP in US dollars at constant prices, as NATO's tables give it”",
    )
  })

  it('a group that no table prints is computed, and asking for its published aggregate gives a reason', async () => {
    const { group } = await ask(`{
      group(code: "nato_europe") {
        datum(indicator: DEFENCE_SPENDING_USD, year: 2026) { ... on Datum { aggregate value } }
        own: datum(indicator: DEFENCE_SPENDING_USD, year: 2026, aggregate: PUBLISHED) {
          ... on Datum { value }
          ... on Absence { reason }
        }
      }
    }`)
    expect(group.datum.aggregate).toBe('COMPUTED')
    expect(group.own).toEqual({ reason: 'NOT_IN_SOURCE' })
  })

  it('by SIPRI’s definition a group’s share uses the GDP that spending and share imply, and leaves out Iceland’s zero', async () => {
    const { group, members } = await ask(`{
      group: groupOf(members: ["ISL", "NOR", "DNK"]) {
        datum(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI, year: 2024) {
          ... on Datum { value composition { method leftOut { member { code } } } }
        }
      }
      members(codes: ["NOR", "DNK"]) {
        share: datum(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI, year: 2024) { ... on Datum { value } }
        dollars: datum(indicator: DEFENCE_SPENDING_USD_CONSTANT, definition: SIPRI, year: 2024) {
          ... on Datum { value }
        }
      }
    }`)
    const spending = members.reduce((sum: number, one: { dollars: { value: number } }) => sum + one.dollars.value, 0)
    const gdp = members.reduce(
      (sum: number, one: { dollars: { value: number }; share: { value: number } }) =>
        sum + one.dollars.value / one.share.value,
      0,
    )
    expect(group.datum.value).toBeCloseTo(spending / gdp, 10)
    expect(group.datum.composition.leftOut).toEqual([{ member: { code: 'ISL' } }])
  })

  it('shares of GDP of other kinds are weighted by GDP, and the weights’ edition is named', async () => {
    const { group } = await ask(
      `{ group: groupOf(members: ["DEU", "FRA"]) { datum(indicator: HEALTH, year: 2024) { ... on Datum { value composition { method } } } } }`,
    )
    expect(group.datum.value).toBeGreaterThan(7)
    expect(group.datum.composition.method).toBe(
      'mean of the members’ figures weighted by “GDP in US dollars”, members of each year, from “General government expenditure by function, 2014-2024”, weights from “World Economic Outlook, April 2026”',
    )
  })

  it('what has no meaning for a group is refused with the reason', async () => {
    const { group } = await ask(`{
      group(code: "NATO") {
        a: datum(indicator: GDP_NATIONAL) { ... on Absence { reason explanation } }
        b: datum(indicator: DEFENCE_SHARE_OF_GDP, aggregate: COMPUTED, edition: "nato-2025") {
          ... on Absence { reason explanation }
        }
      }
    }`)
    expect(group.a).toEqual({
      reason: 'NOT_AGGREGATED',
      explanation: '“GDP in national currency” has no figure for a group: the members’ currencies differ.',
    })
    expect(group.b.reason).toBe('NOT_AGGREGATED')
    expect(group.b.explanation).toContain('“Defence Expenditure of NATO Countries (2014-2025)” lacks what')
  })
})

describe('a set of members', () => {
  it('is the same group with the same id in whatever order and form its codes come', async () => {
    const { a, b } = await ask(`{
      a: groupOf(members: ["pol", "DEU", "FR"]) { id code name members { code } }
      b: groupOf(members: ["FRA", "PL", "de", "DEU"]) { id code name members { code } }
    }`)
    expect(a).toEqual(b)
    expect(a.id).toBe('group:DEU+FRA+POL')
  })

  it('is found again by its id, and so is its datum', async () => {
    const { group } = await ask(
      `{ group: groupOf(members: ["POL", "EST"]) { datum(indicator: DEFENCE_SPENDING_USD, year: 2024) { ... on Datum { id value } } } }`,
    )
    const { node, node2 } = await ask(
      `query ($id: ID!) { node(id: $id) { id ... on Datum { value } } node2: node(id: "group:EST+POL") { ... on Group { name } } }`,
      { id: group.datum.id },
    )
    expect(node).toEqual(group.datum)
    expect(node2.name).toBe('Estonia, Poland')
  })
})
