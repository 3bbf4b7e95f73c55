/** What pathways do to budgets, worked out from the CSV files as they are served, by plain arithmetic and not by the engine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupOf } from '../../domain/area/area.ts'
import { tradeOffOf } from '../../domain/pathway/analysis/trade-off.ts'
import { type Borrowed, borrowedOf } from '../../domain/pathway/budget/borrowed.ts'
import { amountPerWorker, perWorkerOf } from '../../domain/pathway/budget/per-worker.ts'
import { reallocatedOf } from '../../domain/pathway/budget/reallocated.ts'
import type { PathwayInput, ShapeInput } from '../../domain/pathway/input/input.ts'
import { type Pathway, pathwayOf } from '../../domain/pathway/pathway.ts'
import { ask, DATA, dataset } from '../support/data/live.ts'
import { type Values, valueAt, valuesIn } from '../support/data/printed.ts'
import { present } from '../support/data/questions.ts'
import { pathwayIn } from '../support/pathways/realism.ts'

type Currencies<Amount> = Readonly<Record<'usd', Amount> & Record<'eur' | 'national', Amount | null>>
interface PerWorkerAnswer {
  readonly years: readonly { readonly extra: Currencies<{ readonly billions: number }> }[]
  readonly budget: {
    readonly perWorker: { readonly years: readonly (Currencies<number> & { readonly extraUsd: number })[] }
  }
}

const AREAS = new Set(dataset.members.map(({ code }) => code))
const read = (edition: string, indicator: string) => valuesIn(edition, indicator, AREAS, DATA)

const fiscal = {
  debt: read('imf-weo-2025-10', 'GOVERNMENT_DEBT'),
  balance: read('imf-weo-2025-10', 'GOVERNMENT_BALANCE'),
  primary: read('imf-weo-2025-10', 'GOVERNMENT_PRIMARY_BALANCE'),
  gdp: read('imf-weo-2025-10', 'GDP_NATIONAL'),
  employment: read('imf-weo-2025-10', 'EMPLOYMENT'),
}
const outlook = {
  nominal: read('imf-weo-2026-04', 'GDP_NATIONAL'),
  real: read('imf-weo-2026-04', 'GDP_NATIONAL_CONSTANT'),
  dollars: read('imf-weo-2026-04', 'GDP_USD'),
  debt: read('imf-weo-2026-04', 'GOVERNMENT_DEBT'),
  expenditure: read('imf-weo-2026-04', 'GOVERNMENT_EXPENDITURE'),
}
const shares = read('nato-2026', 'DEFENCE_SHARE_OF_GDP')

/** Spain’s question: 3.5% by 2035 in a straight line from 2026, the undivided share alone. */
const INPUT: PathwayInput = { total: { target: 3.5, by: 2035 } }
const YEARS = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]

const share = (code: string, year: number) => {
  const start = valueAt(shares, code, 2026)
  return start >= 3.5 ? start : start + ((3.5 - start) * (year - 2026)) / 9
}
const extra = (code: string, year: number) => share(code, year) - share(code, 2026)

/** 1 + growth; after 2031 the mean of the last three years, of real growth and of the deflator apart. */
function growth(code: string, year: number): { readonly real: number; readonly nominal: number } {
  const ratio = (values: Values, of: number) => valueAt(values, code, of) / valueAt(values, code, of - 1)
  if (year <= 2031) return { real: ratio(outlook.real, year), nominal: ratio(outlook.nominal, year) }
  const tail = [2029, 2030, 2031]
  const real = tail.reduce((sum, one) => sum + ratio(outlook.real, one) / 3, 0)
  const prices = tail.reduce((sum, one) => sum + ratio(outlook.nominal, one) / ratio(outlook.real, one) / 3, 0)
  return { real, nominal: real * prices }
}

const effectiveRate = (code: string) =>
  ((valueAt(fiscal.primary, code, 2026) - valueAt(fiscal.balance, code, 2026)) * valueAt(fiscal.gdp, code, 2026)) /
  (valueAt(fiscal.debt, code, 2025) * valueAt(fiscal.gdp, code, 2025))

function debt(code: string, until: number, rate: number, borrows: boolean): number {
  if (until === 2026) return valueAt(fiscal.debt, code, 2026)
  return (
    (debt(code, until - 1, rate, borrows) * (1 + rate)) / growth(code, until).nominal -
    valueAt(fiscal.primary, code, Math.min(until, 2030)) +
    (borrows ? extra(code, until) : 0)
  )
}

function realDollars(code: string, year: number): number {
  return year === 2026 ? valueAt(outlook.dollars, code, 2026) : realDollars(code, year - 1) * growth(code, year).real
}

const borrowed = (pathway: Pathway, rate: number | null = null): Borrowed => present(borrowedOf(pathway, rate))

describe.each(['ESP', 'DEU', 'ITA', 'TUR', 'USA'])('%s borrows what 3.5%% by 2035 takes', (code) => {
  it.each([null, 4])('at the effective rate or at another: %s', (given) => {
    const { ratePercent, effectiveRatePercent, years, edition, warnings } = borrowed(
      pathwayIn(dataset, code, INPUT),
      given,
    )
    const rate = given === null ? effectiveRate(code) : given / 100
    expect(effectiveRatePercent).toBeCloseTo(100 * effectiveRate(code), 9)
    expect(ratePercent).toBeCloseTo(100 * rate, 9)
    expect(edition.slug).toBe('imf-weo-2025-10')
    expect(years.map(({ year }) => year)).toEqual(YEARS)
    for (const one of years) {
      expect(one.baseline).toBeCloseTo(debt(code, one.year, rate, false), 8)
      expect(one.debt).toBeCloseTo(debt(code, one.year, rate, true), 8)
      expect(one.outlook).toBe(one.year > 2031 ? null : valueAt(outlook.debt, code, one.year))
      expect(one.status).toBe(one.year > 2030 ? 'extrapolated' : 'projection')
    }
    expect(warnings.join()).toContain(
      'The primary balance after 2030, the last year of “World Economic Outlook, October 2025”, stays',
    )
  })

  it('or takes it from the rest of the budget', () => {
    for (const { year, percentOfOther } of present(reallocatedOf(pathwayIn(dataset, code, INPUT))).years)
      expect(percentOfOther).toBeCloseTo(
        (100 * extra(code, year)) / (valueAt(outlook.expenditure, code, Math.min(year, 2031)) - share(code, 2026)),
        9,
      )
  })
})

describe('a related leg whose start nobody knows', () => {
  /** The Hague: 3.5% core and 1.5% related, both by 2035, in straight lines. */
  const HAGUE: PathwayInput = {}
  const related = (year: number) => (1.5 * (year - 2026)) / 9

  it.each(['ESP', 'ITA'])('makes a range of what %s borrows, reallocates and asks of each worker', (code) => {
    const pathway = pathwayIn(dataset, code, HAGUE)
    const { years, warnings } = borrowed(pathway, 4)
    const [reallocated, perWorker] = [present(reallocatedOf(pathway)), present(perWorkerOf(pathway))]
    let atMost = valueAt(fiscal.debt, code, 2026)
    for (const [index, one] of years.entries()) {
      if (one.year > 2026)
        atMost =
          (atMost * 1.04) / growth(code, one.year).nominal -
          valueAt(fiscal.primary, code, Math.min(one.year, 2030)) +
          extra(code, one.year) +
          related(one.year)
      expect(one.debt).toBeCloseTo(debt(code, one.year, 0.04, true), 8)
      expect(one.debtAtMost).toBeCloseTo(atMost, 8)
      expect(one.extraAtMost).toBeCloseTo(extra(code, one.year) + related(one.year), 10)
      const other = valueAt(outlook.expenditure, code, Math.min(one.year, 2031)) - share(code, 2026)
      expect(reallocated.years[index]?.percentOfOtherAtMost).toBeCloseTo(
        (100 * (extra(code, one.year) + related(one.year))) / other,
        9,
      )
      const worker = perWorker.years[index]
      expect(worker?.extraAtMost && amountPerWorker(worker.extraAtMost.dollarsReal, worker)).toBeCloseTo(
        (((extra(code, one.year) + related(one.year)) / 100) * realDollars(code, one.year) * 1000) /
          valueAt(fiscal.employment, code, 2026),
        6,
      )
    }
    for (const one of [warnings, reallocated.warnings, perWorker.warnings])
      expect(one.join()).toContain('How much of the related leg is spent already is not assumed')
  })

  it('holds between its two ends whatever is spent of it at the start, of groups too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ESP', 'ITA', 'NATO_EUROPE'),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        (code, start) => {
          const range = borrowed(pathwayIn(dataset, code, HAGUE), 4).years
          const known = borrowed(pathwayIn(dataset, code, { related: { target: 1.5, by: 2035, start } }), 4).years
          for (const [index, { debt: least, debtAtMost }] of range.entries()) {
            expect(known[index]?.debt).toBeGreaterThanOrEqual(least - 1e-9)
            expect(known[index]?.debt).toBeLessThanOrEqual((debtAtMost ?? Number.NaN) + 1e-9)
            expect(known[index]?.debtAtMost).toBeNull()
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('makes a range of the trade-off', () => {
    const { extraPoints, extraPointsAtMost, comparisons, warnings } = tradeOffOf(pathwayIn(dataset, 'ESP', HAGUE))
    expect(extraPointsAtMost).toBeCloseTo(extraPoints + 1.5, 10)
    const health = comparisons.find(({ indicator }) => indicator === 'HEALTH')
    expect(health?.percentOfAtMost).toBeCloseTo((100 * (extra('ESP', 2035) + 1.5)) / present(health?.datum).value, 9)
    expect(warnings.join()).toContain('not assumed')
  })
})

describe('who has no figure', () => {
  it('a government that receives more interest than it pays has no rate to assume, and is computed at one that is given', () => {
    const norway = pathwayIn(dataset, 'NOR', INPUT)
    expect(borrowedOf(norway, null)).toMatchObject({
      reason: 'NOT_COMPARABLE',
      explanation: expect.stringContaining('interestRatePercent: 3.5'),
    })
    const { years, effectiveRatePercent } = borrowed(norway, 3)
    expect(effectiveRatePercent).toBeCloseTo(100 * effectiveRate('NOR'), 9)
    expect(years.at(-1)?.debt).toBeCloseTo(debt('NOR', 2035, 0.03, true), 8)
  })

  it('Poland has no employment in the outlook, and Spain costs so much a worker', () => {
    expect(perWorkerOf(pathwayIn(dataset, 'POL', INPUT))).toMatchObject({ kind: 'absence' })
    const last = present(perWorkerOf(pathwayIn(dataset, 'ESP', INPUT))).years.at(-1)
    expect(last && amountPerWorker(last.extra.dollarsReal, last)).toBeCloseTo(
      ((extra('ESP', 2035) / 100) * realDollars('ESP', 2035) * 1000) / valueAt(fiscal.employment, 'ESP', 2026),
      6,
    )
  })

  it('costs so much a worker in euro and in national currency as at the exchange rate of its amounts', async () => {
    const query = (
      area: string,
    ) => `{ ${area} { pathway { years { extra { usd: money { billions } eur: money(currency: EUR) { billions } national: money(currency: NATIONAL) { billions } } }
      budget { perWorker { years { extraUsd usd: extra eur: extra(currency: EUR) national: extra(currency: NATIONAL) } } } } } }`
    for (const area of ['member(code: "GBR")', 'member(code: "ESP")', 'group(code: "NATO")']) {
      const { pathway } = Object.values<{ readonly pathway: PerWorkerAnswer }>(await ask(query(area)))[0] ?? {}
      const [amount, worker] = [pathway?.years.at(-1)?.extra, pathway?.budget.perWorker.years.at(-1)]
      if (!amount || !worker) throw new Error(`${area} has no year.`)
      expect(worker.usd).toBe(worker.extraUsd)
      for (const currency of ['eur', 'national'] as const) {
        const rate = amount[currency] && amount[currency].billions / amount.usd.billions
        if (rate === null) expect(worker[currency]).toBeNull()
        else expect(worker[currency], `${area} ${currency}`).toBeCloseTo(worker.extraUsd * rate, 6)
      }
    }
  })

  it('a rate out of bounds is refused with the range', () => {
    expect(() => borrowedOf(pathwayIn(dataset, 'ESP', INPUT), 51)).toThrow(
      /interestRatePercent.*0 to 50 \(percent a year\)/,
    )
  })
})

describe('NATO Europe', () => {
  it('has the mean of its members by real GDP, without those who have no rate of their own', () => {
    const { years, leftOut, coverage, warnings, ratePercent } = borrowed(pathwayIn(dataset, 'NATO_EUROPE', INPUT))
    expect(leftOut.map(({ member: { code } }) => code).toSorted()).toEqual(['DNK', 'ISL', 'NOR', 'SWE'])
    const covered = [...AREAS].filter((code) => !['USA', 'CAN', 'DNK', 'ISL', 'NOR', 'SWE'].includes(code))
    expect(coverage?.withFigure.map(({ code }) => code).toSorted()).toEqual(covered.toSorted())
    const mean = (year: number, borrows: boolean) =>
      covered.reduce((sum, code) => sum + debt(code, year, effectiveRate(code), borrows) * realDollars(code, year), 0) /
      covered.reduce((sum, code) => sum + realDollars(code, year), 0)
    for (const one of years) {
      expect(one.debt).toBeCloseTo(mean(one.year, true), 8)
      expect(one.baseline).toBeCloseTo(mean(one.year, false), 8)
    }
    const weight = (code: string) => valueAt(fiscal.debt, code, 2026) * realDollars(code, 2026)
    expect(ratePercent).toBeCloseTo(
      (100 * covered.reduce((sum, code) => sum + effectiveRate(code) * weight(code), 0)) /
        covered.reduce((sum, code) => sum + weight(code), 0),
      9,
    )
    expect(warnings[0]).toContain('no figure for')
  })

  it('with Spain among two without employment it has none of a worker, and the alliance has', () => {
    const few = groupOf(dataset.members.filter(({ code }) => ['ESP', 'POL', 'TUR'].includes(code)))
    expect(perWorkerOf(present(pathwayOf(dataset, few, INPUT)))).toMatchObject({
      kind: 'absence',
      reason: 'INSUFFICIENT_COVERAGE',
    })
    const nato = present(perWorkerOf(pathwayIn(dataset, 'NATO', INPUT)))
    expect(nato.leftOut.map(({ member: { code } }) => code)).toContain('TUR')
    expect(nato.coverage?.weight).toBeGreaterThan(2 / 3)
  })

  it('has a trade-off of its own', async () => {
    const { group } = await ask(
      '{ group(code: "NATO_EUROPE") { pathway { tradeOff { extraPoints ofGovernmentExpenditure { year percent } comparisons { indicator { code } datum { ... on Datum { value } ... on Absence { reason } } percentOf } } } } }',
    )
    const { extraPoints, comparisons, ofGovernmentExpenditure } = group.pathway.tradeOff
    const health = comparisons.find(({ indicator }: { indicator: { code: string } }) => indicator.code === 'HEALTH')
    expect(health.percentOf).toBeCloseTo((100 * extraPoints) / health.datum.value, 9)
    expect(ofGovernmentExpenditure[0].year).toBe(2026)
  })
})

const shapes = fc.constantFrom<ShapeInput>(
  { linear: true },
  { geometric: true },
  { step: true },
  { power: 3 },
  { sCurve: 8 },
  { fixedStep: 0.2 },
  { cappedGrowth: 6 },
)
const areas = fc.constantFrom('ESP', 'DEU', 'ITA', 'CAN', 'TUR', 'NATO_EUROPE', 'NATO')

describe('whatever the course', () => {
  it('without an extra the two paths are one, and with one debt is above the baseline and rises with the target', () => {
    fc.assert(
      fc.property(
        areas,
        shapes,
        fc.integer({ min: 2027, max: 2050 }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (code, shape, by, rate) => {
          const held = borrowed(pathwayIn(dataset, code, { total: { target: 5, by }, shape: { hold: true } }), rate)
          for (const { debt: with_, baseline } of held.years) expect(with_).toBe(baseline)
          const [less, more] = [4.8, 6].map(
            (target) => borrowed(pathwayIn(dataset, code, { total: { target, by }, shape }), rate).years,
          )
          for (const [index, one] of (more ?? []).entries()) {
            expect(one.debt).toBeGreaterThanOrEqual(one.baseline)
            expect(one.debt).toBeGreaterThanOrEqual((less?.[index]?.debt ?? Number.NaN) - 1e-9)
            expect(one.baseline).toBeCloseTo(held.years[index]?.baseline ?? Number.NaN, 8)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
