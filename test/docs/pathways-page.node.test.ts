/** Every number of docs/use/pathways.md, recomputed from the CSV files by plain arithmetic and not by the engine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { cell, valuesIn } from '../support/data/printed.ts'
import { rank, type Walked, walk } from '../support/pathways/realism.ts'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'docs/use/pathways.md'), 'utf8').replace(/\s+/g, ' ')
const rows = readFileSync(join(ROOT, 'docs/use/pathways.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| 20\d\d/.test(line) && line.split('|').length === 7)
  .map((line) => line.split('|').slice(1, -1).map(Number))

const spain = (edition: string, year: number, indicator: string) =>
  cell(edition, 'ESP', indicator, year, join(ROOT, 'data'))

const start = spain('nato-2026', 2026, 'DEFENCE_SHARE_OF_GDP')
const constant = (year: number) => spain('imf-weo-2026-04', year, 'GDP_NATIONAL_CONSTANT')
const growth = (year: number) => constant(year) / constant(year - 1) - 1
const mean = (growth(2029) + growth(2030) + growth(2031)) / 3
const gdp = (year: number): number =>
  year > 2031
    ? gdp(year - 1) * (1 + mean)
    : (spain('imf-weo-2026-04', 2026, 'GDP_USD') * constant(year)) / constant(2026)
const share = (year: number) => start + ((5 - start) * (year - 2026)) / 6
const extra = (year: number) => ((share(year) - start) / 100) * gdp(year)

describe('Spain, 5% by 2032, worked by hand', () => {
  it('the table', () => {
    const computed = [2026, 2027, 2028, 2029, 2030, 2031, 2032].map((year) =>
      [
        year,
        share(year).toFixed(2),
        gdp(year).toFixed(1),
        (share(year) - start).toFixed(2),
        extra(year).toFixed(1),
      ].map(Number),
    )
    expect(rows).toEqual(computed)
  })

  it('the sentences', () => {
    const years = [2027, 2028, 2029, 2030, 2031, 2032]
    const sum = years.reduce((total, year) => total + extra(year), 0)
    const of = (indicator: string) => ((100 * 3) / spain('eurostat-cofog', 2024, indicator)).toFixed(1)
    const real = 100 * (((5 / start) * (gdp(2032) / gdp(2026))) ** (1 / 6) - 1)
    for (const text of [
      `gives Spain ${start.toFixed(2)}% of GDP for 2026`,
      `${(3 / 6).toFixed(1)} points a year`,
      `${spain('imf-weo-2026-04', 2026, 'GDP_NATIONAL').toLocaleString('en')} billion euro or ${spain('imf-weo-2026-04', 2026, 'GDP_USD').toLocaleString('en')} billion dollars`,
      [2026, 2027, 2028, 2029, 2030]
        .map((year) => constant(year).toLocaleString('en', { minimumFractionDigits: 3 }))
        .join(', '),
      `The mean growth of 2029 to 2031 is ${(100 * mean).toFixed(4)}%`,
      `Together ${sum.toFixed(1)} billion dollars of 2026`,
      `${of('SOCIAL_PROTECTION')}% of what Spain spent on social protection in 2024 (${spain('eurostat-cofog', 2024, 'SOCIAL_PROTECTION')}% of GDP)`,
      `${of('HEALTH')}% of health (${spain('eurostat-cofog', 2024, 'HEALTH')}%)`,
      `${of('EDUCATION')}% of education (${spain('eurostat-cofog', 2024, 'EDUCATION')}%)`,
      `Spending would grow by ${real.toFixed(1)}% a year`,
    ])
      expect(page).toContain(text)
  })

  it('the golden values, ten years at 1.5% growth', () => {
    const growthTo = (from: number, to: number) => 100 * ((to / from) ** 0.1 * 1.015 - 1)
    expect(page).toContain(
      `2 to 5% needs ${((5 - 2) / 10).toFixed(2)} points a year, or ${growthTo(2, 5).toFixed(2)}% real growth`,
    )
    expect(page).toContain(`2 to 3.5% needs ${growthTo(2, 3.5).toFixed(3)}%`)
    expect(page).toContain(`4.48 to 5% needs ${growthTo(4.48, 5).toFixed(3)}%`)
    expect(page).toContain(`takes ${(Math.log(2.5) / Math.log(1.05 / 1.015)).toFixed(1)} years`)
  })
})

describe('Spain’s core leg under The Hague against each class of history', () => {
  const members = readFileSync(join(ROOT, 'data/members.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const accession = new Map(
    members.map((cells): [string, number] => [cells[0] ?? '', Number(/,(\d{4})-\d\d-\d\d,/.exec(cells.join())?.[1])]),
  )
  const codes = new Set(accession.keys())
  const FOLDER = join(ROOT, 'data')
  const nine = walk(valuesIn('sipri-2026', 'DEFENCE_SHARE_OF_GDP', codes, FOLDER), 9)
  const nato = walk(valuesIn('nato-2026', 'DEFENCE_SHARE_OF_GDP', codes, FOLDER), 9)
  const war = yearsOfWar(readFileSync(join(FOLDER, 'conflict-years.csv'), 'utf8'))
  const isAtWar = ({ area, from, to }: Walked) =>
    [...(war.get(area) ?? [])].some((year) => year <= to && (year >= from || (year === 2024 && from > 2024)))
  const classes: Readonly<Record<string, readonly Walked[]>> = {
    ALL: nine,
    RISING: nine.filter(({ start, end }) => end > start),
    LIKE_LEVEL: nine.filter((one) => one.start >= 0.75 * start && one.start <= 1.25 * start),
    PEACETIME: nine.filter((one) => !isAtWar(one)),
    MEMBERS: nine.filter(({ area, from }) => (accession.get(area) ?? Infinity) <= from),
    ALLIANCE_SINCE_2014: nato,
    OWN_RECORD: nine.filter(({ area }) => area === 'ESP'),
  }

  it.each(Object.entries(classes))('%s', (name, stretches) => {
    const pace = (3.5 - start) / 9
    const rising = stretches.filter((one) => one.end > one.start)
    const row = new RegExp(`\\| \`${name}\` \\| [^|]* \\| (\\d+) \\| (\\d+) \\| ([\\d.]+) \\| ([\\d.]+) \\|`).exec(page)
    expect(row?.slice(1)).toEqual([
      String(stretches.length),
      String(rising.length),
      rank(stretches, pace).toFixed(1),
      rank(rising, pace).toFixed(1),
    ])
  })
})

/** The rule of the page, in other words than the compiler's: by area, the years of war. */
function yearsOfWar(csv: string): ReadonlyMap<string, ReadonlySet<number>> {
  const [, ...rows]: string[][] = parse(csv)
  const years = new Map<string, Set<number>>()
  for (const [area = '', year = '', role = '', intensity, conflict, name = '', type] of rows) {
    const own = rows.filter((other) => other[0] === area)
    const isNext = own.some(
      (other) => other[4] === conflict && other[3] === '2' && Math.abs(Number(other[1]) - Number(year)) === 1,
    )
    const country = name.split(':')[0]?.split(', ')[0] ?? ''
    const hadAttacked = own.some(
      (other) =>
        other[2] !== 'secondary' &&
        other[6] === 'interstate' &&
        Number(other[1]) <= Number(year) &&
        other[5]?.split(':')[0]?.split(', ').includes(country),
    )
    if (intensity !== '2' || (role === 'secondary' && !(type === 'interstate' && isNext) && !hadAttacked)) continue
    years.set(area, (years.get(area) ?? new Set<number>()).add(Number(year)))
  }
  return years
}
