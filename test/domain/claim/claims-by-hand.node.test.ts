/**
 * Claims whose verdict changed between the day and now, worked out once more from the CSV files alone: by other code, without the
 * engine, as a fact checker would with a spreadsheet.
 */
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../../domain/claim/check.ts'
import { claims, dataset } from '../../support/data/dataset.ts'
import { cell, valuesIn } from '../../support/data/printed.ts'
import { present } from '../../support/data/questions.ts'

const countries = new Set(dataset.members.map(({ code }) => code))
const [NATO_2024, NATO_2026] = ['nato-2024', 'nato-2026'] as const

const claimNamed = (slug: string) => present(claims.find((one) => one.slug === slug))

function checks(slug: string) {
  const claim = claimNamed(slug)
  return { onTheDay: checkClaim(dataset, claim, 'AT_THE_TIME'), now: checkClaim(dataset, claim, 'LATEST') }
}

describe('worked out by hand from the files', () => {
  it('“23 allies at 2% in 2024” (17 June 2024) was right, and is 17 today', () => {
    const count = (edition: string) =>
      [...valuesIn(edition, 'DEFENCE_SHARE_OF_GDP', countries).values()].filter(
        (shares) => Number((shares.get(2024) ?? 0).toFixed(2)) >= 2,
      ).length
    const { onTheDay, now } = checks('stoltenberg-2024-06-17-23-allies-18pct.c2')
    expect([onTheDay.verdict, onTheDay.computed]).toEqual(['MATCHES', count(NATO_2024)])
    expect([now.verdict, now.computed]).toEqual(['DIFFERS', count(NATO_2026)])
    expect([count(NATO_2024), count(NATO_2026)]).toEqual([23, 17])
  })

  it('“over 700 billion dollars added since 2014” (24 April 2025) is 716 in the prices of its year, which no edition of its day here has', () => {
    const added = (edition: string) => {
      const spent = (year: number) => cell(edition, 'NATO_EUROPE_CANADA', 'DEFENCE_SPENDING_USD_CONSTANT', year) / 1000
      let total = 0
      for (let year = 2015; year <= 2024; year++) total += spent(year) - spent(2014)
      return total
    }
    const { onTheDay, now } = checks('rutte-2025-04-24-annual-report-2024.c8')
    expect([onTheDay.verdict, onTheDay.reason]).toEqual(['NOT_CHECKABLE', 'NOT_IN_EDITION'])
    expect(onTheDay.working).toContain('No edition known on 24 April 2025 here has amounts at constant prices of 2021.')
    expect(now.verdict).toBe('MATCHES')
    expect(now.computed).toBeCloseTo(added(NATO_2026), 9)
    expect([Math.round(added(NATO_2024)), Math.round(added(NATO_2026))]).toEqual([643, 716])
    expect(now.reading).toContain('constant prices of 2021')
  })

  it('“Poland 4.12% in 2024” (17 June 2025) was right, and is 3.75% today', () => {
    const { onTheDay, now } = checks('rutte-2025-06-17-all-allies-2pct-2025.c2')
    const share = (edition: string) => cell(edition, 'POL', 'DEFENCE_SHARE_OF_GDP', 2024)
    expect([onTheDay.verdict, onTheDay.computed]).toEqual(['MATCHES', share(NATO_2024)])
    expect([now.verdict, now.computed]).toEqual(['DIFFERS', share(NATO_2026)])
    expect(share(NATO_2024).toFixed(2)).toBe('4.12')
  })

  it('“all of NATO spent $1.47 trillion in 2024” (3 April 2025) was right, and is 1.48 today, which is close', () => {
    const { onTheDay, now } = checks('internewscast-2025-04-03-nato-2024-total-1-47tn.c1')
    const spent = (edition: string) => cell(edition, 'NATO', 'DEFENCE_SPENDING_USD', 2024) / 1000
    expect([onTheDay.verdict, onTheDay.computed]).toEqual(['MATCHES', spent(NATO_2024)])
    expect([now.verdict, now.computed]).toEqual(['CLOSE', spent(NATO_2026)])
    expect([spent(NATO_2024).toFixed(3), spent(NATO_2026).toFixed(3)]).toEqual(['1474.399', '1482.905'])
  })

  it('a rise of Italy’s share from 2025 to 2026 is the difference of the two figures', () => {
    const claim = {
      ...claimNamed('stoltenberg-2024-06-17-23-allies-18pct.c2'),
      quantity: 'PLANNED_RISE_OF_SHARE',
    } as const
    const asked = { ...claim, subject: 'ITA', since: 2025, year: 2026, unit: 'POINTS_OF_GDP', value: 0.15 } as const
    const share = (year: number) => cell(NATO_2026, 'ITA', 'DEFENCE_SHARE_OF_GDP', year)
    const check = checkClaim(dataset, asked, 'LATEST')
    expect(check.computed).toBeCloseTo(share(2026) - share(2025), 12)
    expect(check.working).toContain('a plan of 0.15 points of GDP')
    // Said in June 2024, when no edition had either year.
    expect(checkClaim(dataset, asked, 'AT_THE_TIME').reason).toBe('NOT_YET_MEASURED')
  })

  it('GDP over Russia’s is the sum of the members’ over that of Russia, in dollars', () => {
    const claim = { ...claimNamed('stoltenberg-2024-06-17-23-allies-18pct.c2'), quantity: 'GDP_OVER_RUSSIA' } as const
    const asked = {
      ...claim,
      subject: 'NATO_EUROPE_CANADA',
      year: 2025,
      unit: 'RATIO',
      value: 11,
      share: null,
    } as const
    const allies = [...countries].filter((code) => code !== 'USA')
    const gdp = (area: string) => cell('imf-weo-2026-04', area, 'GDP_USD', 2025)
    const check = checkClaim(dataset, asked, 'LATEST')
    expect(check.computed).toBeCloseTo(allies.reduce((sum, area) => sum + gdp(area), 0) / gdp('RUS'), 9)
    expect(check.verdict).toBe('MATCHES')
  })
})
