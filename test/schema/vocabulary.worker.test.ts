/** What the names of the schema promise: one way to an area, units that a program can use, questions that are told again. */

import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../../domain/figure/indicator.ts'
import { ask, reply } from '../support/worker/ask.ts'

describe('an area', () => {
  it('is found by its code or id, whatever kind it is of, and has a code of its own', async () => {
    const answer = await ask(`{
      member: area(code: "pl") { __typename code name }
      group: area(code: "group:NATO") { __typename code }
      set: area(code: "POL+EST") { __typename code }
      comparator: area(code: "RUS") { __typename code }
      none: area(code: "XXX") { code }
    }`)
    expect(answer).toEqual({
      member: { __typename: 'Member', code: 'POL', name: 'Poland' },
      group: { __typename: 'Group', code: 'NATO' },
      set: { __typename: 'Group', code: 'EST+POL' },
      comparator: { __typename: 'Comparator', code: 'RUS' },
      none: null,
    })
  })

  it('that is a country has its numbers and names, member or not', async () => {
    const { area, comparator } = await ask(`{
      area(code: "ALB") { ... on Country { iso2 isoNumeric } ... on Member { region subregion } }
      comparator(code: "RU") { code isoNumeric currency { code } }
    }`)
    expect(area).toEqual({ iso2: 'AL', isoNumeric: '008', region: 'Europe', subregion: 'Southeast Europe' })
    expect(comparator).toEqual({ code: 'RUS', isoNumeric: '643', currency: { code: 'RUB' } })
  })
})

describe('a unit', () => {
  const UNIT = 'unit { label measure multiplier currency priceBasis baseYear }'

  it('is known of every indicator', async () => {
    const { indicators } = await ask(`{ indicators { code ${UNIT} } }`)
    expect(indicators).toHaveLength(INDICATORS.length)
    const moneyless = indicators.filter(({ unit }: { unit: { priceBasis: string | null } }) => unit.priceBasis === null)
    expect(new Set(moneyless.map(({ unit }: { unit: { measure: string } }) => unit.measure))).toEqual(
      new Set([
        'PERCENT_OF_GDP',
        'PERCENT_OF_DEFENCE_SPENDING',
        'PERCENT_OF_GOVERNMENT_EXPENDITURE',
        'PERCENT_CHANGE',
        'PERSONS',
        'INDEX',
      ]),
    )
  })

  it('of a series has its currency and base year', async () => {
    const { member, indicator } = await ask(`{
      indicator(code: DEFENCE_SPENDING_NATIONAL_CONSTANT) { ${UNIT} }
      member(code: "POL") {
        real: series(indicator: DEFENCE_SPENDING_NATIONAL_CONSTANT, edition: "nato-2024") { ${UNIT} }
        head: series(indicator: DEFENCE_PER_CAPITA_USD_CONSTANT, edition: "nato-2025") { ${UNIT} }
        people: series(indicator: MILITARY_PERSONNEL) { ${UNIT} }
      }
    }`)
    expect(indicator.unit).toMatchObject({ measure: 'MONEY', currency: null, priceBasis: 'CONSTANT', baseYear: null })
    expect(member.real.unit).toEqual({
      label: 'million PLN, constant prices of 2015',
      measure: 'MONEY',
      multiplier: 1_000_000,
      currency: 'PLN',
      priceBasis: 'CONSTANT',
      baseYear: 2015,
    })
    expect(member.head.unit).toMatchObject({
      measure: 'MONEY_PER_HEAD',
      multiplier: 1,
      currency: 'USD',
      baseYear: 2021,
    })
    expect(member.people.unit).toMatchObject({ measure: 'PERSONS', multiplier: 1000, currency: null, priceBasis: null })
  })
})

describe('a table', () => {
  const TABLE = `
    query ($areas: [ID!]!) {
      table(indicators: [DEFENCE_SHARE_OF_GDP, HEALTH], areas: $areas, fromYear: 2020, toYear: 2024) {
        years
        columns { area { code } indicator { code } values statuses series { edition { slug } } absence { reason } }
      }
    }
  `

  it('has a column for each indicator and area, in the years of all, and the reason where there is none', async () => {
    const { table } = await ask(TABLE, { areas: ['POL', 'ISL', 'member:POL'] })
    expect(table.years).toEqual([2020, 2021, 2022, 2023, 2024])
    const columns = table.columns.map((one: { area: { code: string }; indicator: { code: string } }) => [
      one.indicator.code,
      one.area.code,
    ])
    expect(columns).toEqual([
      ['DEFENCE_SHARE_OF_GDP', 'POL'],
      ['DEFENCE_SHARE_OF_GDP', 'ISL'],
      ['HEALTH', 'POL'],
      ['HEALTH', 'ISL'],
    ])
    const [poland, iceland] = table.columns
    const { member } = await ask(
      '{ member(code: "POL") { series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2020, toYear: 2024) { values statuses } } }',
    )
    expect(poland).toMatchObject({ ...member.series, absence: null })
    expect(iceland).toMatchObject({ values: Array(5).fill(null), series: null, absence: { reason: 'NOT_IN_SOURCE' } })
  })

  it('of nothing is empty, and an unknown area is refused by name', async () => {
    expect((await ask(TABLE, { areas: [] })).table).toEqual({ years: [], columns: [] })
    const { errors } = await reply(TABLE, { areas: ['Atlantis'] })
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'areas' })
  })
})

describe('the parameters of a pathway', () => {
  const PARAMETERS = `parameters {
    total { sharePercent year } core { sharePercent year } related { sharePercent year startSharePercent }
    shape { kind exponent steepness stepPoints growthCapPercent milestones { year sharePercent } }
    economy { growth { differencePoints ratePercent } inflation { differencePoints ratePercent } }
    whenAbove discountRatePercent asOf
  }`
  const plain = { exponent: null, steepness: null, stepPoints: null, growthCapPercent: null, milestones: [] }
  const baseline = { differencePoints: null, ratePercent: null }

  it('are the commitment of The Hague when nothing is asked for', async () => {
    const { member } = await ask(`{ member(code: "ESP") { pathway { ${PARAMETERS} } } }`)
    expect(member.pathway.parameters).toEqual({
      total: null,
      core: { sharePercent: 3.5, year: 2035 },
      related: { sharePercent: 1.5, year: 2035, startSharePercent: null },
      shape: { kind: 'LINEAR', ...plain },
      economy: { growth: baseline, inflation: baseline },
      whenAbove: 'HOLD',
      discountRatePercent: 0,
      asOf: null,
    })
  })

  it('tell everything that was asked for, also by the id alone', async () => {
    const { member } = await ask(`{
      member(code: "ESP") {
        pathway(
          input: {
            target: {total: {sharePercent: 5, year: 2032}}
            shape: {milestones: [{year: 2028, sharePercent: 3}]}
            economy: {growth: {differencePoints: -1}, inflation: {ratePercent: 2}}
            whenAbove: CONVERGE
            discountRatePercent: 3
            asOf: "2026-11-23"
          }
        ) { id ${PARAMETERS} }
      }
    }`)
    expect(member.pathway.parameters).toEqual({
      total: { sharePercent: 5, year: 2032 },
      core: null,
      related: null,
      shape: { ...plain, kind: 'MILESTONES', milestones: [{ year: 2028, sharePercent: 3 }] },
      economy: {
        growth: { differencePoints: -1, ratePercent: null },
        inflation: { differencePoints: null, ratePercent: 2 },
      },
      whenAbove: 'CONVERGE',
      discountRatePercent: 3,
      asOf: '2026-11-23',
    })
    const { pathway } = await ask(`query ($id: ID!) { pathway(id: $id) { __typename ${PARAMETERS} } }`, member.pathway)
    expect(pathway).toEqual({ __typename: 'MemberPathway', parameters: member.pathway.parameters })
  })

  it.each([
    ['{simple: STEP}', { kind: 'STEP' }],
    ['{powerExponent: 2}', { kind: 'POWER', exponent: 2 }],
    ['{sCurveSteepness: 10}', { kind: 'S_CURVE', steepness: 10 }],
    ['{fixedStepPoints: 0.3}', { kind: 'FIXED_STEP', stepPoints: 0.3 }],
    ['{growthCapPercent: 8}', { kind: 'GROWTH_CAP', growthCapPercent: 8 }],
  ])('tell the shape %s with its number', async (shape, told) => {
    const { member } = await ask(`{ member(code: "ESP") { pathway(input: {shape: ${shape}}) { ${PARAMETERS} } } }`)
    expect(member.pathway.parameters.shape).toEqual({ ...plain, ...told })
  })

  it('of a group are found again by its id, which is a group’s', async () => {
    const { group } = await ask('{ group(code: "NATO") { pathway { id } } }')
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { __typename ... on GroupPathway { area { code } members { area { code } } } } }',
      group.pathway,
    )
    expect(node).toMatchObject({ __typename: 'GroupPathway', area: { code: 'NATO' } })
    expect(node.members).toHaveLength(31)
  })
})

describe('money', () => {
  it('names its currency, its prices and their base year', async () => {
    const { member, group } = await ask(`{
      member(code: "POL") {
        pathway { startYear totals { extra { usd { ...All } now: usd(prices: CURRENT) { ...All } national { ...All } } } }
      }
      group(code: "NATO") { pathway { totals { extra { usd { ...All } national { ...All } } } } }
    }
    fragment All on Money { billions currency priceBasis baseYear }`)
    const { startYear, totals } = member.pathway
    expect(totals.extra.usd).toMatchObject({ currency: 'USD', priceBasis: 'CONSTANT', baseYear: startYear })
    expect(totals.extra.now).toMatchObject({ currency: 'USD', priceBasis: 'CURRENT', baseYear: null })
    expect(totals.extra.now.billions).toBeGreaterThanOrEqual(totals.extra.usd.billions)
    expect(totals.extra.national).toMatchObject({ currency: 'PLN', priceBasis: 'CONSTANT', baseYear: startYear })
    expect(group.pathway.totals.extra.national).toBeNull()
  })
})

describe('what is new', () => {
  it('is told by the day since when an edition is carried', async () => {
    const { editions } = await ask('{ editions { slug carriedOn source { slug publisher } url } }')
    const days: readonly string[] = editions.map(({ carriedOn }: { carriedOn: string }) => carriedOn)
    const last = days.toSorted().at(-1)
    const count = async (day: string | undefined) =>
      (await ask(`{ data(filter: {carriedSince: "${day}"}) { totalCount } }`)).data.totalCount
    expect(await count(last)).toBeGreaterThan(0)
    expect(await count('9999-12-31')).toBe(0)
    for (const { url, source } of editions) expect([url, source.slug, source.publisher]).not.toContain(null)
  })
})

describe('sources, speakers and pledges', () => {
  it('have roots of their own', async () => {
    const { sources, speakers, pledges, core } = await ask(`{
      sources { slug publisher definition editions { slug } }
      speakers { value label count }
      pledges { member { code } sharePercent }
      core: pledges(members: ["SE"], components: [CORE], inForce: true) { member { code } targetYear }
    }`)
    expect(sources.find(({ slug }: { slug: string }) => slug === 'nato-defence-expenditure')).toMatchObject({
      publisher: 'NATO',
      definition: 'NATO',
    })
    expect(speakers).toContainEqual(expect.objectContaining({ value: 'marco-rubio', label: 'Marco Rubio' }))
    expect(pledges).toHaveLength(55)
    for (const pledge of core) expect(pledge.member.code).toBe('SWE')
  })
})
