import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LATEST } from '../../../../domain/edition/vintage.ts'
import { BASELINE, type EconomyAssumptions } from '../../../../domain/pathway/economy/assumptions.ts'
import { economyOf } from '../../../../domain/pathway/economy/economy.ts'
import { dataset } from '../../../support/data/dataset.ts'
import { cell } from '../../../support/data/printed.ts'
import { memberIn, present } from '../../../support/data/questions.ts'

/** The outlook as text, read without the engine. */
const printed = (code: string, year: number, indicator: string) => cell('imf-weo-2026-04', code, indicator, year)

const economy = (code: string, startYear: number, lastYear: number, assumptions: EconomyAssumptions = BASELINE) =>
  present(economyOf(dataset, memberIn(dataset, code), LATEST, startYear, lastYear, assumptions))

describe('the baseline economy', () => {
  it.each(dataset.members.map(({ code }) => code))('of %s is the outlook’s own GDP, year by year to 2031', (code) => {
    for (const { year, nominal, real } of economy(code, 2026, 2031).years) {
      expect(nominal / printed(code, year, 'GDP_NATIONAL')).toBeCloseTo(1, 9)
      const growth = printed(code, year, 'GDP_NATIONAL_CONSTANT') / printed(code, 2026, 'GDP_NATIONAL_CONSTANT')
      expect(real / (printed(code, 2026, 'GDP_NATIONAL') * growth)).toBeCloseTo(1, 9)
    }
  })

  it('converts at the exchange rate of the start year', () => {
    const { dollarsPerUnit } = economy('POL', 2026, 2026)
    expect(dollarsPerUnit).toBe(printed('POL', 2026, 'GDP_USD') / printed('POL', 2026, 'GDP_NATIONAL'))
    expect(economy('USA', 2025, 2025).dollarsPerUnit).toBe(1)
  })

  it('trap: the outlook ends in 2031; later years grow at the mean of the last three and are marked', () => {
    const { years } = economy('ESP', 2026, 2035)
    const gdp = (year: number) => printed('ESP', year, 'GDP_NATIONAL_CONSTANT')
    const mean = [2029, 2030, 2031].reduce((sum, year) => sum + gdp(year) / gdp(year - 1) - 1, 0) / 3
    expect(years.map(({ year, status }) => [year, status]).slice(4, 7)).toEqual([
      [2030, 'projection'],
      [2031, 'projection'],
      [2032, 'extrapolated'],
    ])
    for (const year of years.filter(({ status }) => status === 'extrapolated'))
      expect(year.growthPercent).toBeCloseTo(100 * mean, 9)
    expect(years.at(-1)).toMatchObject({ year: 2035, status: 'extrapolated' })
  })

  it('has a reason instead of years that no outlook covers', () => {
    expect(economyOf(dataset, memberIn(dataset, 'ALB'), LATEST, 1950, 1960)).toMatchObject({
      kind: 'absence',
      reason: 'NO_VALUE_IN_YEAR',
    })
  })
})

describe('assumptions', () => {
  const points = fc.double({ min: -5, max: 5, noNaN: true })

  it('nominal GDP is real GDP times the price level, whatever is assumed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataset.members), points, points, (member, growth, inflation) => {
        const { years } = economy(member.code, 2026, 2040, {
          growth: { kind: 'difference', points: growth },
          inflation: { kind: 'difference', points: inflation },
        })
        let prices = 1
        for (const [at, { nominal, real, inflationPercent }] of years.entries()) {
          if (at > 0) prices *= 1 + inflationPercent / 100
          expect(nominal / (real * prices)).toBeCloseTo(1, 9)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('a difference of nothing is the baseline, and an absolute rate holds in every year after the start', () => {
    const base = economy('DEU', 2026, 2035)
    const none = { kind: 'difference', points: 0 } as const
    expect(economy('DEU', 2026, 2035, { growth: none, inflation: none })).toEqual(base)
    const fixed = economy('DEU', 2026, 2035, {
      growth: { kind: 'absolute', percent: 3 },
      inflation: { kind: 'baseline' },
    })
    for (const { growthPercent } of fixed.years.slice(1)) expect(growthPercent).toBe(3)
    expect(fixed.years[0]?.nominal).toBe(base.years[0]?.nominal)
    expect(fixed.years.at(-1)?.real).toBeCloseTo((base.years[0]?.real ?? 0) * 1.03 ** 9, 6)
  })
})
