import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Group, groupOf, type Member } from '../../../domain/area/area.ts'
import { isAbsence, present } from '../../../domain/figure/absence.ts'
import { sensitivityOf } from '../../../domain/pathway/analysis/sensitivity.ts'
import { effortOf, totalsOf } from '../../../domain/pathway/analysis/totals.ts'
import { tradeOffOf } from '../../../domain/pathway/analysis/trade-off.ts'
import { BASELINE } from '../../../domain/pathway/economy/assumptions.ts'
import { groupPathway } from '../../../domain/pathway/group/group-pathway.ts'
import { parsePathwayKey, pathwayKey } from '../../../domain/pathway/identity.ts'
import * as bounds from '../../../domain/pathway/input/bounds.ts'
import type { PathwayInput, ShapeInput } from '../../../domain/pathway/input/input.ts'
import type { CourseShape, Legs, PathwaySpec } from '../../../domain/pathway/input/spec.ts'
import { memberPathway } from '../../../domain/pathway/member-pathway.ts'
import { MODEL_VERSION, type Model } from '../../../domain/pathway/model.ts'
import { type MembersPathway, memberPathwayFrom, pathwayOf } from '../../../domain/pathway/pathway.ts'
import type { Milestone } from '../../../domain/pathway/shape/milestones.ts'
import { pathwayWarnings } from '../../../domain/pathway/warnings.ts'
import { perHead } from '../../../domain/pathway/year.ts'
import { DATA, dataset, orThrow, theArea, theMember } from '../../support/data/dataset.ts'
import { pathwayIn } from '../../support/pathways/realism.ts'

const HAGUE: Legs = {
  kind: 'divided',
  core: { share: 3.5, year: 2035 },
  related: { share: 1.5, year: 2035, start: null },
}

const question = (code: string, change: Partial<PathwaySpec> = {}): PathwaySpec => ({
  model: MODEL_VERSION,
  area: theMember(code),
  asOf: null,
  startYear: null,
  legs: HAGUE,
  shape: { kind: 'linear' },
  economy: BASELINE,
  whenAbove: 'hold',
  discountPercent: 0,
  ...change,
})

const pathway = (code: string, change: Partial<PathwaySpec> = {}) =>
  orThrow(memberPathway(dataset, theMember(code), question(code, change)))

/** The pathway of the alliance under The Hague. */
const alliance = () => {
  const nato = theArea('NATO') as Group
  return orThrow(groupPathway(dataset, nato, { ...question('POL'), area: nato }))
}

const spain = (input: PathwayInput, model: Model = MODEL_VERSION) =>
  orThrow(memberPathwayFrom(dataset, theMember('ESP'), input, model))

const warningsOf = ({ member, spec }: MembersPathway): string => pathwayWarnings(dataset, member, spec).join()

/** Figures as text, by "edition area year indicator", read without the engine. */
const printed = new Map(
  ['nato-2026', 'imf-weo-2026-04', 'eurostat-cofog', 'cofog-other', 'un-wpp-2024'].flatMap((edition) =>
    readFileSync(join(DATA, `figures/${edition}.csv`), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .map(([area, year, indicator, value]): [string, number] => [
        `${edition} ${area} ${year} ${indicator}`,
        Number(value),
      ]),
  ),
)
const figure = (key: string) => printed.get(key) ?? Number.NaN

/** The extra of a member under The Hague, worked out from the CSV files alone: billion dollars of 2026. */
function independent(code: string) {
  const weo = (year: number, indicator: string) => figure(`imf-weo-2026-04 ${code} ${year} ${indicator}`)
  const start = figure(`nato-2026 ${code} 2026 DEFENCE_SHARE_OF_GDP`)
  const rate = weo(2026, 'GDP_USD') / weo(2026, 'GDP_NATIONAL')
  const growths = [2029, 2030, 2031].map(
    (year) => weo(year, 'GDP_NATIONAL_CONSTANT') / weo(year - 1, 'GDP_NATIONAL_CONSTANT') - 1,
  )
  const mean = growths.reduce((sum, one) => sum + one, 0) / 3
  const realGdp = (year: number): number =>
    year <= 2031
      ? (weo(2026, 'GDP_NATIONAL') * weo(year, 'GDP_NATIONAL_CONSTANT')) / weo(2026, 'GDP_NATIONAL_CONSTANT')
      : realGdp(year - 1) * (1 + mean)
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
    const sum = years.slice(1).reduce((total, { year }) => total + extra(year), 0)
    expect(totalsOf(years, 0).extra.dollarsReal).toBeCloseTo(sum, 6)
  })

  it('costs the same extra a head', () => {
    for (const { year, extra: computed, population } of pathway(code).years) {
      expect(population).toBe(figure(`un-wpp-2024 ${code} ${year} POPULATION_PROJECTION`))
      expect(perHead(computed.dollarsReal, population)).toBeCloseTo((extra(year) * 1e6) / (population ?? Number.NaN), 6)
    }
  })

  it('is next to social protection as its points are', () => {
    const { comparisons, extraPoints } = tradeOffOf(pathwayIn(dataset, code, {}))
    const social = comparisons.find(({ indicator }) => indicator === 'SOCIAL_PROTECTION')
    const source = code === 'USA' ? 'cofog-other' : 'eurostat-cofog'
    expect(extraPoints).toBeCloseTo(share(2035) - start, 10)
    expect(social?.datum).toMatchObject({ year: 2024 })
    expect(social?.percentOf).toBeCloseTo((100 * extraPoints) / figure(`${source} ${code} 2024 SOCIAL_PROTECTION`), 8)
  })
})

describe('NATO under The Hague, against the same calculation summed over its members', () => {
  it('costs the same extra in every year, of the same GDP', () => {
    const members = dataset.members.filter(({ code }) => code !== 'ISL').map(({ code }) => independent(code))
    for (const { year, extra, gdp } of alliance().years) {
      expect(extra.dollarsReal).toBeCloseTo(
        members.reduce((sum, one) => sum + one.extra(year), 0),
        5,
      )
      expect(gdp.dollarsReal).toBeCloseTo(
        members.reduce((sum, one) => sum + one.gdp(year), 0),
        4,
      )
    }
  })
})

describe('the legs', () => {
  it('trap: no table measures the related leg. Without an assumption it is a range and money is of the core leg', () => {
    const { years } = pathway('ESP')
    expect(years[0]).toMatchObject({
      core: 2,
      related: null,
      total: null,
      counted: 2,
      relatedRange: { low: 0, high: 1.5 },
    })
    expect(years.at(-1)).toMatchObject({ core: 3.5, relatedRange: { low: 1.5, high: 1.5 } })
    expect(pathwayWarnings(dataset, pathway('ESP'), question('ESP')).join()).toContain(
      'No table measures related spending',
    )
  })

  it('with an assumed start, core and related make the total in every year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...dataset.members.filter(({ code }) => code !== 'ISL')),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.integer({ min: 2027, max: 2050 }),
        fc.integer({ min: 2027, max: 2050 }),
        (one, start, coreYear, relatedYear) => {
          const legs: Legs = {
            kind: 'divided',
            core: { share: 3.5, year: coreYear },
            related: { share: 1.5, year: relatedYear, start },
          }
          for (const year of pathway(one.code, { legs }).years) {
            expect((year.core ?? Number.NaN) + (year.related ?? Number.NaN)).toBeCloseTo(year.total ?? Number.NaN, 12)
            expect(year.counted).toBe(year.total)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

const someShape = fc.constantFrom<CourseShape>(
  { kind: 'linear' },
  { kind: 'geometric' },
  { kind: 'real-growth' },
  { kind: 'hold' },
  { kind: 'trend' },
  { kind: 'step' },
  { kind: 'power', exponent: 0.5 },
  { kind: 's-curve', steepness: 10 },
  { kind: 'fixed-step', pointsAYear: 0.25 },
  { kind: 'capped-growth', percentAYear: 6 },
)

const gdpIn2025 = (members: readonly Member[]): number =>
  members.reduce((sum, { code }) => sum + figure(`imf-weo-2026-04 ${code} 2025 GDP_USD`), 0)

describe('a group', () => {
  it('is the sum of its members, in any order, whatever the shape', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...dataset.members), { minLength: 1, maxLength: 8 }),
        someShape,
        fc.integer({ min: 2027, max: 2045 }),
        (members, shape, year) => {
          const asked = { ...question('POL'), shape, legs: { kind: 'undivided', total: { share: 5, year } } } as const
          const found = groupPathway(dataset, groupOf(members), asked)
          expect(groupPathway(dataset, groupOf(members.toReversed()), asked)).toEqual(found)
          // Iceland alone has no figure: of a group of which it is more than a third of the GDP there is no pathway.
          const without = members.filter(({ code }) => code !== 'ISL')
          if (gdpIn2025(without) / gdpIn2025(members) < 2 / 3) {
            expect(found).toMatchObject({
              kind: 'absence',
              reason: without.length === 0 ? 'NOT_IN_SOURCE' : 'INSUFFICIENT_COVERAGE',
            })
            return
          }
          const group = orThrow(found)
          const hasTurkiye = group.members.some(({ member: { code } }) => code === 'TUR')
          for (const [at, { spending, extra, counted }] of group.years.entries()) {
            const own = group.members.map((one) => one.years[at])
            if (hasTurkiye) expect(spending.dollars).toBeNull()
            else
              expect(spending.dollars).toBeCloseTo(
                own.reduce((sum, one) => sum + (one?.spending.dollars ?? Number.NaN), 0),
                6,
              )
            const shares = own.map((one) => one?.counted ?? Number.NaN)
            expect(counted).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9)
            expect(counted).toBeLessThanOrEqual(Math.max(...shares) + 1e-9)
            expect(extra.dollarsReal).toBeCloseTo(
              own.reduce((sum, one) => sum + (one?.extra.dollarsReal ?? Number.NaN), 0),
              6,
            )
          }
          expect(group.members.length + group.leftOut.length).toBe(members.length)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('the alliance lists Iceland as left out, with the reason', () => {
    const { members, leftOut, years } = alliance()
    expect(members).toHaveLength(31)
    expect(leftOut.map((one) => one.member.code)).toEqual(['ISL'])
    expect(leftOut[0]?.reason).toContain('Iceland has no armed forces')
    expect(years.at(-1)?.counted).toBeGreaterThan(3.5)
  })
})

describe('traps', () => {
  it('the Netherlands carries the warning that its share and its spending are on different bases', () => {
    const warnings = pathwayWarnings(dataset, pathway('NLD'), question('NLD')).join(' ')
    expect(warnings).toContain('on another basis')
    expect(warnings).toContain('13.7% more')
  })

  it('Luxembourg carries it too, since NATO’s GDP is a third lower', () => {
    expect(pathwayWarnings(dataset, pathway('LUX'), question('LUX')).join(' ')).toMatch(/on another basis/)
  })

  it('Bulgaria’s amounts are in euro, as the outlook’s are', () => {
    const { years, member: bulgaria } = pathway('BGR')
    expect(bulgaria.currency.code).toBe('EUR')
    expect(
      (years[0]?.spending.national ?? 0) / (figure('nato-2026 BGR 2026 DEFENCE_SPENDING_NATIONAL') / 1000),
    ).toBeCloseTo(1, 1)
  })

  it('Germany’s 2025 is blank in the edition of 2025: as of September 2025 it starts in 2024', () => {
    const { baseline } = pathway('DEU', { asOf: '2025-09-15' })
    expect(baseline).toMatchObject({ year: 2024, status: 'estimate' })
    expect(baseline.series.edition.slug).toBe('nato-2025')
  })

  it('a pathway as of a day before any outlook runs through the newest one and says so', () => {
    const warnings = pathwayWarnings(
      dataset,
      pathway('DEU', { asOf: '2025-09-15' }),
      question('DEU', { asOf: '2025-09-15' }),
    )
    expect(warnings.join(' ')).toContain('No economic outlook as old as 2025-09-15')
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

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const double = ({ least, most }: bounds.Bounds) => fc.double({ min: least, max: most, noNaN: true })
const year = ({ least, most }: bounds.Bounds) => fc.integer({ min: least, max: most })
const component = fc.record({ target: double(bounds.SHARE), by: year(bounds.TARGET_YEAR) })
const related = fc.record({
  target: double(bounds.SHARE),
  by: year(bounds.TARGET_YEAR),
  start: maybe(double(bounds.SHARE)),
})
const assumption = (absolute: bounds.Bounds) =>
  fc.oneof(fc.record({ difference: double(bounds.DIFFERENCE) }), fc.record({ absolute: double(absolute) }))
const shape: fc.Arbitrary<ShapeInput> = fc.oneof(
  fc.constantFrom<ShapeInput>(
    { linear: true },
    { geometric: true },
    { realGrowth: true },
    { hold: true },
    { trend: true },
    { step: true },
    { pledged: true },
  ),
  fc.record({ power: double(bounds.EXPONENT) }),
  fc.record({ sCurve: double(bounds.STEEPNESS) }),
  fc.record({ fixedStep: double(bounds.STEP) }),
  fc.record({ cappedGrowth: double(bounds.CAP) }),
  fc
    .uniqueArray(year(bounds.TARGET_YEAR), { minLength: 1, maxLength: 10 })
    .chain((years) =>
      fc
        .tuple(
          ...years
            .toSorted((a, b) => a - b)
            .map((one) => fc.record({ year: fc.constant(one), share: double(bounds.SHARE) })),
        )
        .map((milestones) => ({ milestones })),
    ),
)
const someInput: fc.Arbitrary<PathwayInput> = fc
  .record({
    legs: fc.oneof(fc.record({ total: component }), fc.record({ core: maybe(component), related: maybe(related) })),
    from: maybe(fc.integer({ min: 2014, max: 2026 })),
    shape: maybe(shape),
    economy: maybe(
      fc.record({ growth: maybe(assumption(bounds.GROWTH)), inflation: maybe(assumption(bounds.INFLATION)) }),
    ),
    whenAbove: fc.constantFrom('hold', 'converge'),
    discountRate: maybe(double(bounds.DISCOUNT)),
  })
  .map(({ legs, ...rest }) => ({ ...legs, ...rest }))
  .filter(isInOrder)

/** Milestones after the target are refused. */
function isInOrder({ core, total, shape: course }: PathwayInput): boolean {
  const target = total ?? core ?? { by: 2035 }
  return (course?.milestones ?? []).every((milestone) => milestone.year < target.by)
}

/** Every number anywhere in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('whatever is accepted', () => {
  it('gives no NaN and no Infinity: years, totals, effort, trade-off, sensitivity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataset.members), someInput, (one, input) => {
        const found = pathwayOf(dataset, one, input)
        if (isAbsence(found) || found.member === null) return
        const results = [
          found.years,
          totalsOf(found.years, found.spec.discountPercent),
          effortOf(found.years),
          sensitivityOf(dataset, found.member, found.spec),
          tradeOffOf(found).comparisons.map(({ percentOf, balanceIfBorrowed }) => [percentOf, balanceIfBorrowed]),
        ]
        expect(numbersIn(results).filter((number) => !Number.isFinite(number))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('has an id that answers the same question again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataset.members), someInput, (one, input) => {
        const found = pathwayOf(dataset, one, input)
        if (isAbsence(found)) return
        const again = orThrow(pathwayOf(dataset, one, parsePathwayKey(pathwayKey(found)).input))
        expect(pathwayKey(again)).toBe(pathwayKey(found))
        expect(again.years).toEqual(found.years)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('milestones that contradict the target', () => {
  const total = { target: 5, by: 2032 }
  const withMilestone = (year: number, share: number, model?: Model, before: readonly Milestone[] = []) =>
    spain({ total, shape: { milestones: [...before, { year, share }] } }, model)

  it.each([
    [2032, 4, [], '[0].share', '5, the share of the target'],
    [2033, 5, [{ year: 2028, share: 3 }], '[1].year', '2032'],
  ])('(%i: %i%%, after %j) are refused by name', (year, share, before, field, allowed) => {
    expect(() => withMilestone(year, share, MODEL_VERSION, before)).toThrow(
      expect.objectContaining({ field: `shape.milestones${field}`, allowed: expect.stringContaining(allowed) }),
    )
  })

  it('are none where they say the same', () => {
    expect(withMilestone(2032, 5).years.at(-1)?.counted).toBe(5)
  })

  it('were left out by version 1 of the model, whose ids go on, with a warning', () => {
    const old = withMilestone(2032, 4, '1')
    expect(old.years.at(-1)?.counted).toBe(5)
    expect(warningsOf(old)).toContain('are left out: 2032')
  })
})

describe('two years later', () => {
  const laterTotals = ({ member, spec }: MembersPathway) =>
    sensitivityOf(dataset, member, spec).find(({ variation }) => variation === 'TWO_YEARS_LATER')?.totals

  it('is every year of a course of milestones two years later, and not its targets alone', () => {
    const input = { total: { target: 5, by: 2032 }, shape: { milestones: [{ year: 2028, share: 4 }] } } as const
    const later = { total: { target: 5, by: 2034 }, shape: { milestones: [{ year: 2030, share: 4 }] } } as const
    expect(laterTotals(spain(input))).toEqual(totalsOf(spain(later).years, 0))
  })

  it('takes the pledges along that a course runs through', () => {
    const input = { core: { target: 3.5, by: 2035 }, related: null, shape: { pledged: true } } as const
    const all = present(dataset.members.map((one) => memberPathwayFrom(dataset, one, input)))
    const pathway = orThrow(all.find(({ member }) => (member.followed?.milestones.length ?? 0) > 0))
    const { member, followed } = pathway.member
    const milestones = (followed?.milestones ?? []).map(({ year, share }) => ({ year: year + 2, share }))
    const later = { core: { target: 3.5, by: 2037 }, related: null, shape: { milestones } }
    const delayed = orThrow(memberPathwayFrom(dataset, member, later))
    expect(laterTotals(pathway)).toEqual(totalsOf(delayed.years, 0))
  })
})

describe('a shape that the related leg cannot have', () => {
  it.each<ShapeInput>([{ geometric: true }, { realGrowth: true }, { cappedGrowth: 8 }, { trend: true }])(
    '%j is said to be linear there',
    (shape) =>
      expect(warningsOf(spain({ shape }))).toContain('The related leg changes by the same number of points every year'),
  )

  it('is not spoken of where the leg has it', () => {
    for (const shape of [{ geometric: true }, { step: true }]) {
      const found = spain({ related: { target: 1.5, by: 2035, start: 0.5 }, shape })
      expect(warningsOf(found)).not.toContain('The related leg changes')
    }
  })
})

describe('money', () => {
  it('discounting at zero changes nothing, and at a positive rate makes less of the same', () => {
    const { years } = pathway('ESP')
    expect(totalsOf(years, 0).extraDiscounted).toEqual(totalsOf(years, 0).extra)
    expect(totalsOf(years, 3).extraDiscounted.dollarsReal).toBeLessThan(totalsOf(years, 3).extra.dollarsReal)
  })

  it('effort is points a year, real growth a year and the steepest year', () => {
    const effort = effortOf(pathway('ESP', { shape: { kind: 'power', exponent: 2 } }).years)
    expect(effort.pointsAYear).toBeCloseTo(1.5 / 9, 12)
    expect(effort.steepest?.year).toBe(2035)
  })
})
