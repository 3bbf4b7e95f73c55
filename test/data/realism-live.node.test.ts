/** Who was at war and which spending is no course, as data/ says it, and what the default judgement makes of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wasAtWar } from '../../domain/history/war-years.ts'
import { DATA, dataset } from '../support/data/live.ts'
import { pathwayIn, realismsOf } from '../support/pathways/realism.ts'

const atWar = (code: string, from: number, to = from) =>
  dataset.warYears !== null && wasAtWar(dataset.warYears, code, from, to)

describe('the years of war', () => {
  it.each([
    [
      'the United States',
      'USA',
      [1950, 1953, 1965, 1973, 2001, 2006, 2021],
      [1949, 1960, 1978, 1985, 1991, 1999, 2023, 2025],
    ],
    ['France', 'FRA', [1949, 1954, 1956, 1961], [1964, 1991, 2015]],
    ['Canada', 'CAN', [1950, 1953], [1954, 1991, 2008]],
    ['Portugal', 'PRT', [1961, 1962, 1972, 1973], [1958, 1980]],
    ['Türkiye', 'TUR', [1974, 1995, 2016], [1980, 2020]],
    ['Germany', 'DEU', [], [1960, 2008]],
  ])('of %s are those in which it fought, and not those in which it sent a contingent', (_name, code, war, peace) => {
    expect(war.filter((year) => !atWar(code, year))).toEqual([])
    expect(peace.filter((year) => atWar(code, year))).toEqual([])
  })

  it('all rest on a row of the conflict years with 1,000 deaths or more', () => {
    const rows = new Set(
      readFileSync(join(DATA, 'conflict-years.csv'), 'utf8')
        .split('\n')
        .flatMap((line) => /^([A-Z]{3},\d{4}),[a-z-]+,2,/.exec(line)?.[1] ?? []),
    )
    const years = Object.entries(dataset.warYears?.byMember ?? {}).flatMap(([code, own]) =>
      own.map((year) => `${code},${year}`),
    )
    expect(years.length).toBeGreaterThan(100)
    expect(years.filter((year) => !rows.has(year))).toEqual([])
  })
})

describe('what is no course of spending', () => {
  it('is offered as a precedent to nobody, unless it is asked for', () => {
    const found = dataset.members.flatMap(({ code }) =>
      code === 'ISL'
        ? []
        : [2029, 2032, 2035].flatMap((by) =>
            realismsOf(pathwayIn(dataset, code, { total: { target: 6, by } })).flatMap(({ precedents }) => precedents),
          ),
    )
    expect(found.length).toBeGreaterThan(300)
    const resting = found.filter(
      ({ member: { code }, from, to }) =>
        (code === 'ROU' && from <= 1984 && to >= 1985) ||
        (code === 'BGR' && (from === 2019 || to === 2019)) ||
        (code === 'MKD' && (from === 2001 || to === 2001)),
    )
    expect(resting).toEqual([])
    expect(found.filter(({ startShare, endShare }) => (endShare ?? 0) <= (startShare ?? 0))).toEqual([])
  })
})
