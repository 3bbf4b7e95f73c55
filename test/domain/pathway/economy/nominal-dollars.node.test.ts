/** Dollars of groups, worked out from the CSV files by plain arithmetic and not by the engine. */
import { describe, expect, it } from 'vitest'
import { outlookDollarsOf } from '../../../../domain/pathway/economy/outlook-dollars.ts'
import { memberOf } from '../../../../domain/pathway/pathway.ts'
import { groupWarnings } from '../../../../domain/pathway/warnings.ts'
import { dataset } from '../../../support/data/dataset.ts'
import { type Values, valueAt, valuesIn } from '../../../support/data/printed.ts'
import { pathwayIn, warningsIn } from '../../../support/pathways/realism.ts'

const AREAS = new Set(dataset.members.map(({ code }) => code))
const OUTLOOK = 'imf-weo-2026-04'
const [nominal, real, dollars] = ['GDP_NATIONAL', 'GDP_NATIONAL_CONSTANT', 'GDP_USD'].map((indicator) =>
  valuesIn(OUTLOOK, indicator, AREAS),
)
const shares = valuesIn('nato-2026', 'DEFENCE_SHARE_OF_GDP', AREAS)

const rate = (code: string) => valueAt(dollars, code, 2026) / valueAt(nominal, code, 2026)
const growth = (values: Values | undefined, code: string, year: number) =>
  valueAt(values, code, year) / valueAt(values, code, year - 1)
const meanOf = (of: (year: number) => number) => (of(2029) + of(2030) + of(2031)) / 3
/** After the outlook growth and inflation stay at the mean of its last three years. */
const realDollars = (code: string, year: number): number =>
  year > 2031
    ? realDollars(code, year - 1) * meanOf((one) => growth(real, code, one))
    : (valueAt(dollars, code, 2026) * valueAt(real, code, year)) / valueAt(real, code, 2026)
const frozenDollars = (code: string, year: number): number =>
  year > 2031
    ? frozenDollars(code, year - 1) *
      meanOf((one) => growth(real, code, one)) *
      meanOf((one) => growth(nominal, code, one) / growth(real, code, one))
    : valueAt(nominal, code, year) * rate(code)

const EUROPE = dataset.members.map(({ code }) => code).filter((code) => !['USA', 'CAN', 'ISL'].includes(code))

const weighted = (year: number, weight: (code: string, year: number) => number) =>
  EUROPE.reduce((sum, code) => sum + valueAt(shares, code, 2026) * weight(code, year), 0) /
  EUROPE.reduce((sum, code) => sum + weight(code, year), 0)

const HELD = { total: { target: 5, by: 2031 }, shape: { hold: true } }
const held = (code: string, model?: '1', by = 2031) =>
  pathwayIn(dataset, code, { ...HELD, total: { target: 5, by } }, model)

describe('NATO Europe that holds its shares', () => {
  it('moves by differing real growth alone, in every year', () => {
    const { years } = held('NATO_EUROPE', undefined, 2035)
    for (const { year, counted } of years) expect(counted).toBeCloseTo(weighted(year, realDollars), 9)
    expect(years.at(-1)?.counted).toBeCloseTo(2.603, 3)
  })

  it('rose with inflation in version 1 of the model, as its ids still say', () => {
    const { years } = held('NATO_EUROPE', '1', 2035)
    for (const { year, counted } of years) expect(counted).toBeCloseTo(weighted(year, frozenDollars), 9)
    expect(years.at(-1)?.counted).toBeCloseTo(2.638, 3)
    expect(years.at(-1)?.gdp.dollars).not.toBeNull()
  })
})

describe('dollars at current prices', () => {
  it('of Türkiye are double the outlook’s own in 2031, which a warning says and the outlook’s own stand beside', () => {
    const pathway = held('TUR')
    expect(pathway.years.at(-1)?.gdp.dollars).toBeCloseTo(frozenDollars('TUR', 2031), 6)
    expect(Math.round(pathway.years.at(-1)?.gdp.dollars ?? 0)).toBe(4174)
    expect(outlookDollarsOf(pathway).at(-1)?.gdp).toBe(2027.846)
    expect(warningsIn(dataset, 'TUR', HELD)).toContain(
      'Dollars at current prices mislead: prices in Türkiye rise by 20.9% in 2027, those in the United States by 2.2%',
    )
  })

  it('of Spain need no warning', () => {
    expect(warningsIn(dataset, 'ESP', HELD)).not.toContain('current prices')
  })

  it('are never summed with Türkiye’s, and real ones are', () => {
    const pathway = held('NATO_EUROPE')
    if (!pathway.group) throw new Error('A group.')
    expect(pathway.years.flatMap(({ spending, extra, gdp }) => [spending.dollars, extra.dollars, gdp.dollars])).toEqual(
      Array(18).fill(null),
    )
    for (const { year, gdp } of pathway.years)
      expect(gdp.dollarsReal).toBeCloseTo(
        EUROPE.reduce((sum, code) => sum + realDollars(code, year), 0),
        6,
      )
    expect(groupWarnings(dataset, pathway.group, pathway.spec).join()).toContain(
      'Dollars at current prices are not summed: prices in Türkiye rise by 20.9% in 2027',
    )
    const [first] = pathway.group.members
    expect(first && memberOf(pathway, first).years.at(-1)?.spending.dollars).toBeGreaterThan(0)
  })

  it('of the outlook are summed over members, and end with the outlook', () => {
    const pathway = pathwayIn(dataset, 'NATO_EUROPE', { total: { target: 5, by: 2033 } })
    const sums = outlookDollarsOf(pathway)
    expect(sums.slice(6)).toEqual([null, null])
    expect(sums[5]?.gdp).toBeCloseTo(
      EUROPE.reduce((sum, code) => sum + valueAt(dollars, code, 2031), 0),
      6,
    )
    const assumed = { total: { target: 5, by: 2033 }, economy: { growth: { difference: 1 } } }
    expect(outlookDollarsOf(pathwayIn(dataset, 'ESP', assumed)).every((year) => year === null)).toBe(true)
  })
})
