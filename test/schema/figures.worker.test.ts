import { describe, expect, it } from 'vitest'
import { ask, reply } from '../support/worker/ask.ts'

const EDITIONS = ['nato-2024', 'nato-2025', 'nato-2026']
const rounded = (share: number) => Number(share.toFixed(2))

interface Revised {
  readonly value: number
  readonly revisions: readonly { readonly value: number; readonly edition: { readonly slug: string } }[]
}

describe('trap: the same year moves between editions', () => {
  it.each([
    ['Poland', 'POL', [4.12, 3.79, 3.75]],
    ['Albania', 'ALB', [2.03, 1.7, 1.35]],
    ['the United States', 'USA', [3.38, 3.21, 3.3]],
    ['Greece', 'GRC', [3.08, 2.74, 2.77]],
    ['Germany', 'DEU', [2.12, 2.0, 2.0]],
  ])(
    'the share of GDP of 2024 of %s is stated by each edition in its own way, and its revisions list the same, whichever one starts from',
    async (_name, code, expected) => {
      for (const [at, edition] of EDITIONS.entries()) {
        const { member } = await ask(
          `query ($code: CountryCode!, $edition: ID!) { member(code: $code) {
            datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, edition: $edition) {
              ... on Datum { value revisions { value edition { slug } } }
            }
          } }`,
          { code, edition },
        )
        const { value, revisions }: Revised = member.datum
        expect(rounded(value)).toBe(expected[at])
        expect(revisions.map((one) => rounded(one.value))).toEqual(expected)
        expect(revisions.map((one) => one.edition.slug)).toEqual(EDITIONS)
      }
    },
  )
})

describe('vintages', () => {
  const total2024 = `
    query ($asOf: Date) {
      group(code: "NATO") {
        datum(indicator: DEFENCE_SPENDING_USD, year: 2024, asOf: $asOf) {
          ... on Datum {
            value
            status
            aggregate
            edition {
              slug
              publishedOn
            }
          }
          ... on Absence {
            reason
            explanation
          }
        }
      }
    }
  `

  it('on 3 April 2025 the alliance had spent 1,474,399 million dollars in 2024, by the edition of that day', async () => {
    const { group } = await ask(total2024, { asOf: '2025-04-03' })
    expect(Math.floor(group.datum.value)).toBe(1_474_399)
    expect(group.datum).toMatchObject({ status: 'ESTIMATE', aggregate: 'PUBLISHED', edition: { slug: 'nato-2024' } })
  })

  it('today the same year stands at 1,482,905 million', async () => {
    const { group } = await ask(total2024)
    expect(group.datum).toMatchObject({ value: 1_482_905, status: 'ACTUAL', edition: { slug: 'nato-2026' } })
  })

  it('an edition counts from the day of its publication and not the day before', async () => {
    expect((await ask(total2024, { asOf: '2024-06-17' })).group.datum.edition.slug).toBe('nato-2024')
    const before = await ask(total2024, { asOf: '2024-06-16' })
    expect(before.group.datum).toMatchObject({ reason: 'NO_VALUE_IN_YEAR' })
  })

  it('before the first edition there is nothing, and a person is told why', async () => {
    const { data, extensions } = await reply(total2024, { asOf: '2010-01-01' })
    expect(data.group.datum).toEqual({
      reason: 'NO_EDITION_YET',
      explanation:
        'On 2010-01-01 no edition with “Defence spending in US dollars” that is carried here was out: the first of them, “Defence Expenditure of NATO Countries (2012-2019), PR/CP(2019)069”, counts from 2019-06-25.',
    })
    // It is where the figure would be, and nowhere else.
    expect(extensions?.absences).toBeUndefined()
  })

  it('each indicator has a vintage of its own: in September 2025 shares were new and dollars a year old', async () => {
    const { member } = await ask(`
      {
        member(code: "POL") {
          share: datum(indicator: DEFENCE_SHARE_OF_GDP, asOf: "2025-09-01") {
            ... on Datum {
              year
              edition {
                slug
              }
            }
          }
          dollars: datum(indicator: DEFENCE_SPENDING_USD, asOf: "2025-09-01") {
            ... on Datum {
              year
              edition {
                slug
              }
            }
          }
        }
      }
    `)
    expect(member.share).toEqual({ year: 2025, edition: { slug: 'nato-2025' } })
    expect(member.dollars).toEqual({ year: 2024, edition: { slug: 'nato-2024' } })
  })

  it('an edition whose release is known only by its year counts from the day it was carried here, never before', async () => {
    const health = `query ($asOf: Date) { member(code: "POL") { datum(indicator: HEALTH, asOf: $asOf) { ... on Datum { edition { slug publishedOn publishedOnPrecision } } ... on Absence { reason } } } }`
    expect((await ask(health, { asOf: '2026-11-22' })).member.datum).toEqual({ reason: 'NO_EDITION_YET' })
    expect((await ask(health, { asOf: '2026-11-23' })).member.datum.edition).toEqual({
      slug: 'eurostat-cofog',
      publishedOn: '2026-11-23',
      publishedOnPrecision: 'YEAR',
    })
  })

  it('the newest value is never a projection unless its year is asked for', async () => {
    const { member } = await ask(`
      {
        member(code: "POL") {
          newest: datum(indicator: GDP_USD) {
            ... on Datum {
              year
              status
            }
          }
          asked: datum(indicator: GDP_USD, year: 2031) {
            ... on Datum {
              year
              status
            }
          }
          population: datum(indicator: POPULATION_PROJECTION) {
            ... on Absence {
              reason
            }
          }
        }
      }
    `)
    expect(member.newest).toEqual({ year: 2025, status: expect.stringMatching(/ACTUAL|ESTIMATE/) })
    expect(member.asked).toEqual({ year: 2031, status: 'PROJECTION' })
    expect(member.population).toEqual({ reason: 'NO_VALUE_IN_YEAR' })
  })
})

describe('series', () => {
  it('the columns and the data points of a series say the same', async () => {
    const { member } = await ask(`{
      member(code: "LTU") {
        series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2020, toYear: 2026) {
          years values statuses
          data { year value status }
        }
      }
    }`)
    const { years, values, statuses, data } = member.series
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(data).toEqual(years.map((year: number, at: number) => ({ year, value: values[at], status: statuses[at] })))
  })

  it('a citation names the publisher, the edition, the day, the table and the place', async () => {
    const { member } = await ask(
      `{ member(code: "POL") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, edition: "nato-2024") { ... on Datum { citation } } } }`,
    )
    expect(member.datum.citation).toBe(
      'Poland, Defence spending as a share of GDP, 2024: 4.12 percent of GDP (estimate). NATO, Defence Expenditure of NATO Countries (2014-2024), 17 June 2024, Table 3, https://www.nato.int/cps/en/natohq/topics_49198.htm',
    )
  })
})
