/**
 * Claims whose verdict changed between the day and now, worked out once more from the CSV files alone: by other code, without the
 * engine, as a fact checker would with a spreadsheet.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../../domain/claim/check.ts'
import { claims, DATA, dataset } from '../../support/dataset.ts'

interface Cell {
  readonly area: string
  readonly year: string
  readonly indicator: string
  readonly value: string
}

const table = (path: string): readonly Cell[] => parse(readFileSync(join(DATA, path)), { columns: true })
const nato2024 = table('figures/nato-2024.csv')
const nato2026 = table('figures/nato-2026.csv')
const countries = new Set(table('members.csv').map(({ area }) => area))

const cellOf = (edition: readonly Cell[], area: string, indicator: string, year: number): number =>
  Number(edition.find((one) => one.area === area && one.indicator === indicator && one.year === String(year))?.value)

function checks(slug: string) {
  const claim = claims.find((one) => one.slug === slug)
  if (!claim) throw new Error(`There is no claim ${slug}.`)
  return { onTheDay: checkClaim(dataset, claim, 'AT_THE_TIME'), now: checkClaim(dataset, claim, 'LATEST') }
}

describe('worked out by hand from the files', () => {
  it('“23 allies at 2% in 2024” (17 June 2024) was right, and is 17 today', () => {
    const count = (edition: readonly Cell[]) =>
      edition.filter(
        ({ area, year, indicator, value }) =>
          countries.has(area) &&
          year === '2024' &&
          indicator === 'DEFENCE_SHARE_OF_GDP' &&
          Number(Number(value).toFixed(2)) >= 2,
      ).length
    const { onTheDay, now } = checks('stoltenberg-2024-06-17-23-allies-18pct.c2')
    expect([onTheDay.verdict, onTheDay.computed]).toEqual(['MATCHES', count(nato2024)])
    expect([now.verdict, now.computed]).toEqual(['DIFFERS', count(nato2026)])
    expect([count(nato2024), count(nato2026)]).toEqual([23, 17])
  })

  it('“over 700 billion dollars added since 2014” (24 April 2025) is 716 in the prices of its year, which no edition of its day here has', () => {
    const added = (edition: readonly Cell[]) => {
      const spent = (year: number) =>
        cellOf(edition, 'NATO_EUROPE_CANADA', 'DEFENCE_SPENDING_USD_CONSTANT', year) / 1000
      let total = 0
      for (let year = 2015; year <= 2024; year++) total += spent(year) - spent(2014)
      return total
    }
    const { onTheDay, now } = checks('rutte-2025-04-24-annual-report-2024.c8')
    expect([onTheDay.verdict, onTheDay.reason]).toEqual(['NOT_CHECKABLE', 'NOT_IN_EDITION'])
    expect(onTheDay.working).toContain('No edition known on 24 April 2025 here has amounts at constant prices of 2021.')
    expect(now.verdict).toBe('MATCHES')
    expect(now.computed).toBeCloseTo(added(nato2026), 9)
    expect([Math.round(added(nato2024)), Math.round(added(nato2026))]).toEqual([643, 716])
    expect(now.reading).toContain('constant prices of 2021')
  })

  it('“Poland 4.12% in 2024” (17 June 2025) was right, and is 3.75% today', () => {
    const { onTheDay, now } = checks('rutte-2025-06-17-all-allies-2pct-2025.c2')
    const share = (edition: readonly Cell[]) => cellOf(edition, 'POL', 'DEFENCE_SHARE_OF_GDP', 2024)
    expect([onTheDay.verdict, onTheDay.computed]).toEqual(['MATCHES', share(nato2024)])
    expect([now.verdict, now.computed]).toEqual(['DIFFERS', share(nato2026)])
    expect(share(nato2024).toFixed(2)).toBe('4.12')
  })

  it('“all of NATO spent $1.47 trillion in 2024” (3 April 2025) was right, and is 1.48 today, which is close', () => {
    const { onTheDay, now } = checks('internewscast-2025-04-03-nato-2024-total-1-47tn.c1')
    const spent = (edition: readonly Cell[]) => cellOf(edition, 'NATO', 'DEFENCE_SPENDING_USD', 2024) / 1000
    expect([onTheDay.verdict, onTheDay.computed]).toEqual(['MATCHES', spent(nato2024)])
    expect([now.verdict, now.computed]).toEqual(['CLOSE', spent(nato2026)])
    expect([spent(nato2024).toFixed(3), spent(nato2026).toFixed(3)]).toEqual(['1474.399', '1482.905'])
  })
})
