/** The numbers about money and budgets in docs/use/pathways.md, recomputed from the CSV files by plain arithmetic and not by the engine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataset } from '../support/data/dataset.ts'
import { type Values, valueAt, valuesIn } from '../support/data/printed.ts'

const ROOT = join(import.meta.dirname, '../..')
const text = readFileSync(join(ROOT, 'docs/use/pathways.md'), 'utf8')
const page = text.replace(/\s+/g, ' ')
const CODES = new Set(dataset.members.map(({ code }) => code))
const read = (edition: string, indicator: string) => valuesIn(edition, indicator, CODES, join(ROOT, 'data'))

const nominal = read('imf-weo-2026-04', 'GDP_NATIONAL')
const real = read('imf-weo-2026-04', 'GDP_NATIONAL_CONSTANT')
const dollars = read('imf-weo-2026-04', 'GDP_USD')
const expenditure = read('imf-weo-2026-04', 'GOVERNMENT_EXPENDITURE')
const shares = read('nato-2026', 'DEFENCE_SHARE_OF_GDP')
const of2025 = (indicator: string) => read('imf-weo-2025-10', indicator)
const [debt, balance, primary, gdp, employment] = [
  of2025('GOVERNMENT_DEBT'),
  of2025('GOVERNMENT_BALANCE'),
  of2025('GOVERNMENT_PRIMARY_BALANCE'),
  of2025('GDP_NATIONAL'),
  of2025('EMPLOYMENT'),
]
const people = read('un-wpp-2024', 'POPULATION_PROJECTION')

const ratio = (values: Values, code: string, year: number) =>
  valueAt(values, code, year) / valueAt(values, code, year - 1)
const deflator = (code: string, year: number) => ratio(nominal, code, year) / ratio(real, code, year)
const meanOf = (of: (year: number) => number) => (of(2029) + of(2030) + of(2031)) / 3
const realGrowth = (code: string, year: number) =>
  year > 2031 ? meanOf((one) => ratio(real, code, one)) : ratio(real, code, year)
const growth = (code: string, year: number) =>
  realGrowth(code, year) * (year > 2031 ? meanOf((one) => deflator(code, one)) : deflator(code, year))

const YEARS = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]
const extra = (year: number) => (1.5 * (year - 2026)) / 9
const effective =
  ((valueAt(primary, 'ESP', 2026) - valueAt(balance, 'ESP', 2026)) * valueAt(gdp, 'ESP', 2026)) /
  (valueAt(debt, 'ESP', 2025) * valueAt(gdp, 'ESP', 2025))

function paths(rate: number) {
  let [without, with_] = [valueAt(debt, 'ESP', 2026), valueAt(debt, 'ESP', 2026)]
  return YEARS.map((year) => {
    const balanceOfYear = valueAt(primary, 'ESP', Math.min(year, 2030))
    const snowball = (1 + rate) / growth('ESP', year)
    without = without * snowball - balanceOfYear
    with_ = with_ * snowball - balanceOfYear + extra(year)
    return { year, balanceOfYear, without, with_ }
  })
}

it('the table of Spain’s debt', () => {
  const rows = text
    .split('\n')
    .filter((line) => /^\| 20\d\d/.test(line) && line.split('|').length === 9)
    .map((line) => line.split('|').slice(1, -1).map(Number))
  const start = valueAt(debt, 'ESP', 2026)
  expect(rows).toEqual([
    [2026, 0, 0, 0, Number(start.toFixed(1)), Number(start.toFixed(1)), 0],
    ...paths(effective).map(({ year, balanceOfYear, without, with_ }) =>
      [
        year,
        (100 * (growth('ESP', year) - 1)).toFixed(2),
        balanceOfYear.toFixed(2),
        extra(year).toFixed(2),
        without.toFixed(1),
        with_.toFixed(1),
        (with_ - without).toFixed(1),
      ].map(Number),
    ),
  ])
})

it('the sentences about it', () => {
  const added = (rate: number) =>
    paths(rate)
      .slice(-1)
      .map(({ with_, without }) => (with_ - without).toFixed(1))
  const realGdp = YEARS.reduce((level, year) => level * realGrowth('ESP', year), valueAt(dollars, 'ESP', 2026))
  const money = (1.5 / 100) * realGdp * 1e9
  for (const sentence of [
    `at its effective rate of ${(100 * effective).toFixed(2)}%`,
    `sums to ${YEARS.reduce((sum, year) => sum + extra(year), 0).toFixed(1)} points of GDP and adds ${added(effective)} points to debt`,
    `At 5% on all debt it adds ${added(0.05)} points`,
    `it is ${((100 * 1.5) / (valueAt(expenditure, 'ESP', 2031) - 2)).toFixed(1)}% of all other expenditure in 2035`,
    `it is ${Math.round(money / (valueAt(employment, 'ESP', 2026) * 1e6)).toLocaleString('en')} dollars of 2026`,
    `for each inhabitant ${Math.round(money / (valueAt(people, 'ESP', 2035) * 1e3))}.`,
  ])
    expect(page).toContain(sentence)
})

it('the sentences about dollars', () => {
  const europe = [...CODES].filter((code) => !['USA', 'CAN', 'ISL'].includes(code))
  const realDollars = (code: string, year: number) =>
    (valueAt(dollars, code, 2026) * valueAt(real, code, year)) / valueAt(real, code, 2026)
  const frozen = (code: string, year: number) =>
    (valueAt(nominal, code, year) * valueAt(dollars, code, 2026)) / valueAt(nominal, code, 2026)
  const weighted = (year: number, weight: typeof frozen) =>
    europe.reduce((sum, code) => sum + valueAt(shares, code, 2026) * weight(code, year), 0) /
    europe.reduce((sum, code) => sum + weight(code, year), 0)
  const gaps = [...CODES]
    .map((code) => {
      const [widest] = [2027, 2028, 2029, 2030, 2031]
        .map((year) => ({ code, year, points: 100 * Math.abs(deflator(code, year) - deflator('USA', year)) }))
        .toSorted((a, b) => b.points - a.points)
      return widest
    })
    .toSorted((a, b) => (b?.points ?? 0) - (a?.points ?? 0))
  expect(gaps.slice(0, 2).map((gap) => gap?.code)).toEqual(['TUR', 'BGR'])
  for (const sentence of [
    `goes from ${weighted(2026, realDollars).toFixed(3)}% in 2026 to ${weighted(2031, realDollars).toFixed(3)}% in 2031`,
    `Europe would rise to ${weighted(2031, frozen).toFixed(3)}% by holding its shares`,
    `${Math.round(frozen('TUR', 2031)).toLocaleString('en')} billion nominal dollars in 2031, and ${Math.round(valueAt(dollars, 'TUR', 2031)).toLocaleString('en')} in the outlook's own`,
    `Türkiye alone is beyond it, by ${gaps[0]?.points.toFixed(1)} points in ${gaps[0]?.year}, and Bulgaria is next with ${gaps[1]?.points.toFixed(1)}`,
  ])
    expect(page).toContain(sentence)
})
