import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupOf } from '../../../domain/area/area.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { sensitivityOf } from '../../../domain/pathway/analysis/sensitivity.ts'
import { effortOf, totalsOf } from '../../../domain/pathway/analysis/totals.ts'
import { tradeOffOf } from '../../../domain/pathway/analysis/trade-off.ts'
import type { PathwayInput, ShapeInput } from '../../../domain/pathway/input/input.ts'
import { groupPathwayFrom, memberPathwayFrom } from '../../../domain/pathway/pathway.ts'
import { perHead } from '../../../domain/pathway/year.ts'
import { dataset } from '../../support/data/dataset.ts'
import { cell } from '../../support/data/printed.ts'
import { someInput, someShape } from '../../support/pathways/inputs.ts'
import { memberPathwayIn, pathwayIn, warningsIn } from '../../support/pathways/realism.ts'

/** The commitment of The Hague, unless something else is asked for. */
const pathway = (code: string, input: PathwayInput = {}) => memberPathwayIn(dataset, code, input)
const warnings = (code: string, input: PathwayInput = {}) => warningsIn(dataset, code, input)
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

/** The extra of a member under The Hague, worked out from the CSV files alone: billion dollars of 2026. */
function independent(code: string) {
  const weo = (year: number, indicator: string) => cell('imf-weo-2026-04', code, indicator, year)
  const start = cell('nato-2026', code, 'DEFENCE_SHARE_OF_GDP', 2026)
  const rate = weo(2026, 'GDP_USD') / weo(2026, 'GDP_NATIONAL')
  const growths = [2029, 2030, 2031].map(
    (year) => weo(year, 'GDP_NATIONAL_CONSTANT') / weo(year - 1, 'GDP_NATIONAL_CONSTANT') - 1,
  )
  const realGdp = (year: number): number =>
    year <= 2031
      ? (weo(2026, 'GDP_NATIONAL') * weo(year, 'GDP_NATIONAL_CONSTANT')) / weo(2026, 'GDP_NATIONAL_CONSTANT')
      : realGdp(year - 1) * (1 + sum(growths) / 3)
  const share = (year: number) => Math.max(start, start + ((3.5 - start) * (year - 2026)) / 9)
  const extra = (year: number) => ((share(year) - start) / 100) * realGdp(year) * rate
  return { start, share, extra, gdp: (year: number) => realGdp(year) * rate }
}

describe.each(['POL', 'ESP', 'DEU', 'USA'])('%s under The Hague, against a calculation of its own', (code) => {
  const { start, share, extra } = independent(code)

  it('costs the same extra in every year and in sum', () => {
    const { years } = pathway(code)
    expect(years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])
    for (const { year, extra: computed, counted } of years) {
      expect(counted).toBeCloseTo(share(year), 10)
      expect(computed.dollarsReal).toBeCloseTo(extra(year), 6)
    }
    const inAll = sum(years.slice(1).map(({ year }) => extra(year)))
    expect(totalsOf(years, 0).extra.dollarsReal).toBeCloseTo(inAll, 6)
  })

  it('costs the same extra a head', () => {
    for (const { year, extra: computed, population } of pathway(code).years) {
      expect(population).toBe(cell('un-wpp-2024', code, 'POPULATION_PROJECTION', year))
      expect(perHead(computed.dollarsReal, population)).toBeCloseTo((extra(year) * 1e6) / (population ?? Number.NaN), 6)
    }
  })

  it('is next to social protection as its points are', () => {
    const { comparisons, extraPoints } = tradeOffOf(pathway(code))
    const social = comparisons.find(({ indicator }) => indicator === 'SOCIAL_PROTECTION')
    const source = code === 'USA' ? 'cofog-other' : 'eurostat-cofog'
    expect(extraPoints).toBeCloseTo(share(2035) - start, 10)
    expect(social?.datum).toMatchObject({ year: 2024 })
    expect(social?.percentOf).toBeCloseTo((100 * extraPoints) / cell(source, code, 'SOCIAL_PROTECTION', 2024), 8)
  })
})

describe('NATO under The Hague, against the same calculation summed over its members', () => {
  it('costs the same extra in every year, of the same GDP', () => {
    const members = dataset.members.filter(({ code }) => code !== 'ISL').map(({ code }) => independent(code))
    for (const { year, extra, gdp } of pathwayIn(dataset, 'NATO', {}).years) {
      expect(extra.dollarsReal).toBeCloseTo(sum(members.map((one) => one.extra(year))), 5)
      expect(gdp.dollarsReal).toBeCloseTo(sum(members.map((one) => one.gdp(year))), 4)
    }
  })
})

describe('the legs', () => {
  it('trap: no table measures the related leg. Without an assumption it is a range and money is of the core leg', () => {
    const relatedRange = { low: 0, high: 1.5 }
    expect(pathway('ESP').years[0]).toMatchObject({ core: 2, related: null, total: null, counted: 2, relatedRange })
  })

  it('with an assumed start, core and related make the total in every year', () => {
    const by = fc.integer({ min: 2027, max: 2050 })
    fc.assert(
      fc.property(
        fc.constantFrom(...dataset.members.filter(({ code }) => code !== 'ISL')),
        fc.double({ min: 0, max: 2, noNaN: true }),
        by,
        by,
        ({ code }, start, coreYear, relatedYear) => {
          const legs = { core: { target: 3.5, by: coreYear }, related: { target: 1.5, by: relatedYear, start } }
          for (const year of pathway(code, legs).years) {
            expect((year.core ?? Number.NaN) + (year.related ?? Number.NaN)).toBeCloseTo(year.total ?? Number.NaN, 12)
            expect(year.counted).toBe(year.total)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a group', () => {
  it('is the sum of its members, in any order, whatever the shape', () => {
    const gdpOf = (members: typeof dataset.members) =>
      sum(members.map(({ code }) => cell('imf-weo-2026-04', code, 'GDP_USD', 2025)))
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...dataset.members), { minLength: 1, maxLength: 8 }),
        someShape,
        fc.integer({ min: 2027, max: 2045 }),
        (members, shape, by) => {
          const of = (some: typeof members) =>
            groupPathwayFrom(dataset, groupOf(some), { shape, total: { target: 5, by } })
          const found = of(members)
          // Iceland alone has no figure: of a group of which it is more than a third of the GDP there is no pathway.
          const without = members.filter(({ code }) => code !== 'ISL')
          if (gdpOf(without) / gdpOf(members) < 2 / 3) {
            const reason = without.length === 0 ? 'NOT_IN_SOURCE' : 'INSUFFICIENT_COVERAGE'
            expect(found).toMatchObject({ kind: 'absence', reason })
            return
          }
          if (isAbsence(found)) return expect.unreachable(found.explanation)
          const { group, years } = found
          expect(of(members.toReversed())).toMatchObject({ years })
          const hasTurkiye = group.members.some(({ member: { code } }) => code === 'TUR')
          for (const [at, { spending, extra, counted }] of years.entries()) {
            const own = group.members.flatMap((one) => one.years[at] ?? [])
            if (hasTurkiye) expect(spending.dollars).toBeNull()
            else expect(spending.dollars).toBeCloseTo(sum(own.map((one) => one.spending.dollars ?? Number.NaN)), 6)
            const shares = own.map((one) => one.counted)
            expect(counted).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9)
            expect(counted).toBeLessThanOrEqual(Math.max(...shares) + 1e-9)
            expect(extra.dollarsReal).toBeCloseTo(sum(own.map((one) => one.extra.dollarsReal)), 6)
          }
          expect(group.members.length + group.leftOut.length).toBe(members.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('traps', () => {
  it('the Netherlands carries the warning that its share and its spending are on different bases', () => {
    expect(warnings('NLD')).toContain('on another basis')
    expect(warnings('NLD')).toContain('13.7% more')
  })

  it('Luxembourg carries it too, since NATO’s GDP is a third lower', () => {
    expect(warnings('LUX')).toContain('on another basis')
  })

  it('Bulgaria’s amounts are in euro, as the outlook’s are', () => {
    const { years, member } = pathway('BGR')
    expect(member.member.currency.code).toBe('EUR')
    const printed = cell('nato-2026', 'BGR', 'DEFENCE_SPENDING_NATIONAL', 2026)
    expect((years[0].spending.national ?? 0) / (printed / 1000)).toBeCloseTo(1, 1)
  })

  it('Germany’s 2025 is blank in the edition of 2025: as of September 2025 it starts in 2024', () => {
    const { baseline } = pathway('DEU', { asOf: '2025-09-15' }).member
    expect(baseline).toMatchObject({ year: 2024, status: 'estimate' })
    expect(baseline.series.edition.slug).toBe('nato-2025')
  })

  it('a pathway as of a day before any outlook runs through the newest one and says so', () => {
    expect(warnings('DEU', { asOf: '2025-09-15' })).toContain('No economic outlook as old as 2025-09-15')
  })
})

describe('already above the target', () => {
  it('a member stays where it is, or comes down if asked to', () => {
    expect(pathway('LTU').years.every(({ core }) => core === 5.33)).toBe(true)
    expect(pathway('LTU', { whenAbove: 'converge' }).years.at(-1)?.core).toBe(3.5)
  })

  it('its extra is nothing', () => {
    expect(totalsOf(pathway('LTU').years, 3).extra.dollarsReal).toBe(0)
  })
})

/** Every number anywhere in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('whatever is accepted', () => {
  it('gives no NaN and no Infinity: years, totals, effort, trade-off, sensitivity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataset.members), someInput, (one, input) => {
        const found = memberPathwayFrom(dataset, one, input)
        if (isAbsence(found)) return
        const results = [
          found.years,
          totalsOf(found.years, found.spec.discountPercent),
          effortOf(found.years),
          sensitivityOf(dataset, found.member, found.spec),
          tradeOffOf(found).comparisons.map(({ percentOf, balanceIfBorrowed }) => [percentOf, balanceIfBorrowed]),
        ]
        expect(numbersIn(results).filter((number) => !Number.isFinite(number))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('milestones that contradict the target', () => {
  const total = { target: 5, by: 2032 }

  it.each([
    [[{ year: 2032, share: 4 }], 'shape.milestones[0].share', '5, the share of the target'],
    [[2028, 2033].map((year) => ({ year, share: 3 })), 'shape.milestones[1].year', '2032'],
  ])('%j are refused by name', (milestones, field, allowed) => {
    expect(() => pathway('ESP', { total, shape: { milestones } })).toThrow(
      expect.objectContaining({ field, allowed: expect.stringContaining(allowed) }),
    )
  })

  it('are none where they say the same', () => {
    expect(pathway('ESP', { total, shape: { milestones: [{ year: 2032, share: 5 }] } }).years).toHaveLength(7)
  })

  it('were left out by version 1 of the model, whose ids go on, with a warning', () => {
    const input = { total, shape: { milestones: [{ year: 2032, share: 4 }] } }
    expect(memberPathwayIn(dataset, 'ESP', input, '1').years.at(-1)?.counted).toBe(5)
    expect(warningsIn(dataset, 'ESP', input, '1')).toContain('are left out: 2032')
  })
})

describe('two years later', () => {
  const twoYearsLater = (code: string, input: PathwayInput) => {
    const { member, spec } = pathway(code, input)
    return sensitivityOf(dataset, member, spec).find((one) => one.variation === 'TWO_YEARS_LATER')?.totals
  }

  it('is every year of a course of milestones two years later, and not its targets alone', () => {
    const input = { total: { target: 5, by: 2032 }, shape: { milestones: [{ year: 2028, share: 4 }] } }
    const later = { total: { target: 5, by: 2034 }, shape: { milestones: [{ year: 2030, share: 4 }] } }
    expect(twoYearsLater('ESP', input)).toEqual(totalsOf(pathway('ESP', later).years, 0))
  })

  it('takes the pledges along that a course runs through', () => {
    const input = { core: { target: 3.5, by: 2035 }, related: null, shape: { pledged: true } } as const
    const followedBy = (code: string) => pathway(code, input).member.followed?.milestones ?? []
    const { code = '' } = dataset.members.find((one) => one.code !== 'ISL' && followedBy(one.code).length > 0) ?? {}
    const milestones = followedBy(code).map(({ year, share }) => ({ year: year + 2, share }))
    const later = { core: { target: 3.5, by: 2037 }, related: null, shape: { milestones } }
    expect(twoYearsLater(code, input)).toEqual(totalsOf(pathway(code, later).years, 0))
  })
})

describe('a shape that the related leg cannot have', () => {
  it.each<ShapeInput>([{ geometric: true }, { realGrowth: true }, { cappedGrowth: 8 }, { trend: true }])(
    '%j is said to be linear there',
    (shape) =>
      expect(warnings('ESP', { shape })).toContain('The related leg changes by the same number of points every year'),
  )

  it.each<ShapeInput>([{ geometric: true }, { step: true }])('is not spoken of where the leg has it: %j', (shape) => {
    const related = { target: 1.5, by: 2035, start: 0.5 }
    expect(warnings('ESP', { related, shape })).not.toContain('The related leg changes')
  })
})

describe('money', () => {
  it('discounting at zero changes nothing, and at a positive rate makes less of the same', () => {
    const { years } = pathway('ESP')
    expect(totalsOf(years, 0).extraDiscounted).toEqual(totalsOf(years, 0).extra)
    expect(totalsOf(years, 3).extraDiscounted.dollarsReal).toBeLessThan(totalsOf(years, 3).extra.dollarsReal)
  })

  it('effort is points a year, real growth a year and the steepest year', () => {
    const effort = effortOf(pathway('ESP', { shape: { power: 2 } }).years)
    expect(effort.pointsAYear).toBeCloseTo(1.5 / 9, 12)
    expect(effort.steepest?.year).toBe(2035)
  })
})
