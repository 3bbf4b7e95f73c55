/** What must hold of the data package as it is served, whatever editions and statements are added to it. */
import { describe, expect, it } from 'vitest'
import { vintageFrom } from '../../domain/edition/vintage.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { citeDatum } from '../../domain/figure/citation.ts'
import { findDatum } from '../../domain/figure/figure.ts'
import type { IndicatorCode } from '../../domain/figure/indicator.ts'
import { custodyOf } from '../../domain/figure/series.ts'
import { warningsOfDatum } from '../../domain/figure/warnings.ts'
import { memberByCode } from '../../domain/identity.ts'
import { pathwayOf } from '../../domain/pathway/pathway.ts'
import { vintagesOf } from '../../domain/table/vintages.ts'
import { compile } from '../../scripts/compile/compile.ts'
import { compiled, DATA, dataset } from '../support/data/live.ts'
import { present, question } from '../support/data/questions.ts'
import { memberPathwayIn, warningsIn } from '../support/pathways/realism.ts'

/** Printed by NATO, and never changed by a later edition: what an edition says stays what it said. */
const PRINTED = [
  ['nato-2015', 'NATO_EUROPE', 'DEFENCE_SHARE_OF_GDP', 2015, '1.43'],
  ['nato-2015', 'NORTH_AMERICA', 'DEFENCE_SHARE_OF_GDP', 2015, '3.37'],
  ['nato-2015', 'HRV', 'DEFENCE_SPENDING_NATIONAL', 2015, '4596'],
  ['nato-2017', 'POL', 'DEFENCE_SHARE_OF_GDP', 2017, '2.01'],
  ['nato-2022', 'USA', 'DEFENCE_SHARE_OF_GDP', 2022, '3.47'],
  ['nato-2022', 'NATO', 'DEFENCE_SPENDING_USD', 2022, '1189875'],
  ['nato-2024', 'NATO', 'DEFENCE_SPENDING_USD', 2024, '1474399.48'],
  ['nato-2024', 'POL', 'DEFENCE_SHARE_OF_GDP', 2024, '4.12'],
  ['nato-2025', 'USA', 'DEFENCE_SHARE_OF_GDP', 2024, '3.21'],
] as const

/** The days on which outlooks came out, and what the news of that day could have computed. */
const FIVE_PERCENT = [
  ['2023-04-11', 1438],
  ['2023-10-10', 1452],
  ['2024-04-16', 1492],
  ['2024-10-22', 1517],
  ['2025-04-22', 1525],
  ['2025-10-14', 1531],
  ['2026-04-14', 1538],
] as const

/** The outlook that a pathway of a day runs through, and what its reader is warned of. */
const pathwayAsOf = (code: string, asOf: string | null) => ({
  edition: memberPathwayIn(dataset, code, { asOf }).member.economy.edition,
  warnings: warningsIn(dataset, code, { asOf }),
})

const figureAsOf = (code: string, indicator: IndicatorCode, day: string, year: number) =>
  findDatum(dataset, question(dataset, code, indicator, { vintage: vintageFrom(dataset, null, day) }), year)

/** The cells of one figure in all editions by year: value, status and custody. */
function vintagesIn(area: string, code: IndicatorCode, from: number, to: number) {
  const found = present(vintagesOf(dataset, { ...question(dataset, area, code), editions: null, from, to }))
  const rows = found.rows.map(({ series: { edition }, data }) => {
    const cells = data.map((datum) => datum && ([datum.value, datum.status, custodyOf(datum)?.kind ?? null] as const))
    return { edition: edition.slug, data: Object.fromEntries(found.years.map((year, at) => [year, cells[at]])) }
  })
  return { years: found.years, rows }
}

describe('the data that are served', () => {
  it('show how Germany’s share was revised, over all editions', () => {
    const { rows, years } = vintagesIn('DEU', 'DEFENCE_SHARE_OF_GDP', 2014, 2026)
    expect(years).toEqual(Array.from({ length: 13 }, (_, at) => 2014 + at))
    const carrying = dataset.editions.filter(
      ({ source, indicators }) =>
        source.definitionCode === 'NATO' && indicators.some(({ code }) => code === 'DEFENCE_SHARE_OF_GDP'),
    )
    expect(rows.length).toBeGreaterThanOrEqual(11)
    expect(carrying.map(({ slug }) => slug)).toEqual(expect.arrayContaining(rows.map(({ edition }) => edition)))
    const in2024 = rows.flatMap(({ edition, data: { 2024: cell } }) => (cell ? [[edition, ...cell]] : []))
    expect(in2024.slice(0, 3)).toEqual([
      ['nato-2024', 2.1189770887, 'estimate', 'copy'],
      ['nato-2025', 2.003724285, 'estimate', null],
      ['nato-2026', 2, 'actual', null],
    ])
    const in2022 = rows.flatMap(({ edition, data: { 2022: cell } }) => (cell ? [[edition, cell[0]]] : []))
    expect(in2022).toEqual(
      expect.arrayContaining([
        ['nato-2022', 1.4445757615],
        ['nato-2026', 1.46],
      ]),
    )
    const secondHand = rows.find(({ edition }) => edition === 'nato-2021')?.data[2021]
    expect(secondHand).toEqual([1.53, 'estimate', 'second-hand'])
  })

  it('show how the IMF’s forecast of Germany’s real growth in 2024 fared', () => {
    const { rows } = vintagesIn('DEU', 'REAL_GDP_GROWTH', 2024, 2024)
    expect(rows.slice(0, 12).map(({ edition, data: { 2024: cell } }) => [edition, cell?.[0], cell?.[1]])).toEqual([
      ['imf-weo-2020-10', 1.328, 'projection'],
      ['imf-weo-2021-04', 1.464, 'projection'],
      ['imf-weo-2021-10', 1.37, 'projection'],
      ['imf-weo-2022-04', 1.491, 'projection'],
      ['imf-weo-2022-10', 1.503, 'projection'],
      ['imf-weo-2023-04', 1.098, 'projection'],
      ['imf-weo-2023-10', 0.915, 'projection'],
      ['imf-weo-2024-04', 0.15, 'projection'],
      ['imf-weo-2024-10', 0.007, 'projection'],
      ['imf-weo-2025-04', -0.232, 'actual'],
      ['imf-weo-2025-10', -0.496, 'actual'],
      ['imf-weo-2026-04', -0.496, 'actual'],
    ])
  })

  it('compile, with every deviation explained, and twice to the same bytes', () => {
    expect(compiled.figures).toBeGreaterThan(0)
    expect(compile(DATA).version).toBe(compiled.version)
  })

  it.each(PRINTED)('%s still says what it printed of %s: %s in %i', (slug, code, indicator, year, printed) => {
    const query = question(dataset, code, indicator, { vintage: vintageFrom(dataset, slug, null) })
    const { value } = present(findDatum(dataset, query, year))
    const decimals = printed.split('.')[1]?.length ?? 0
    expect(value.toFixed(decimals)).toBe(printed)
  })

  it('have a pathway to the commitment of The Hague for each member with a figure', () => {
    const withFigure = dataset.members.filter(({ code }) => code !== 'ISL')
    for (const member of withFigure) expect(isAbsence(pathwayOf(dataset, member, {})), member.code).toBe(false)
  })

  it.each(FIVE_PERCENT)(
    'as of %s say that 5%% of the GDP of the United States in 2025 is %i billion',
    (day, billions) => {
      const gdp = present(figureAsOf('USA', 'GDP_USD', day, 2025))
      expect(Math.round(gdp.value * 0.05)).toBe(billions)
      const { edition, warnings } = pathwayAsOf('USA', day)
      expect(edition).toBe(gdp.series.edition)
      expect(warnings).not.toContain('No economic outlook')
    },
  )

  it('say so where a pathway is as of a day before the oldest outlook', () => {
    expect(pathwayAsOf('USA', '2019-12-31').warnings).toContain('No economic outlook as old as 2019-12-31 is carried')
  })

  it('name the currency of an outlook where it is not that of today', () => {
    expect(pathwayAsOf('BGR', '2025-12-01').warnings).toContain('Amounts in national currency are in BGN')
    expect(pathwayAsOf('BGR', null).warnings).not.toContain('Amounts in national currency')
  })

  it('say on the day of a release what the press printed of it, and where that was read', () => {
    const shareOf = (year: number) => present(figureAsOf('POL', 'DEFENCE_SHARE_OF_GDP', '2018-06-30', year))
    expect([2014, 2016, 2017].map((year) => shareOf(year).series.edition.slug)).toEqual([
      'nato-2015',
      'nato-2017-03',
      'nato-2017',
    ])
    expect(citeDatum(shareOf(2017))).toContain('(read second-hand: ')
    expect(citeDatum(shareOf(2014))).toContain('(read in a copy: ')
  })

  it('hold no statement whose source is to be read before it is served', () => {
    expect(compiled.statements.filter(({ notes }) => /before serving/i.test(notes ?? ''))).toEqual([])
  })

  it('decide each claim, or say why not, then and now', () => {
    expect(compiled.checks.length).toBeGreaterThan(0)
    for (const check of compiled.checks)
      expect(check.verdict === 'NOT_CHECKABLE', check.claim.slug).toBe(check.reason !== null)
  })

  it('name the speech that began it', () => {
    const slugs = compiled.statements.map(({ slug }) => slug)
    expect(slugs).toContain('rubio-2025-04-03-realistic-pathway-5pct')
    expect(memberByCode(dataset, 'USA')?.name).toBe('United States')
  })
})

describe('what NATO published and is not carried', () => {
  const share = (code: string, day: string) => figureAsOf(code, 'DEFENCE_SHARE_OF_GDP', day, 2018)

  it('is named to whoever asks for a vintage that it falls in', () => {
    expect(warningsOfDatum(present(share('ESP', '2021-01-01'))).join()).toContain('21 October 2020')
    // The edition of 27 June 2022 is carried whole.
    const later = present(share('ESP', '2022-07-01'))
    expect(later.series.edition.slug).toBe('nato-2022')
    expect(warningsOfDatum(later).join()).not.toContain('not carried here')
  })

  it('is why a year has none, where nobody carried here had it', () => {
    expect(share('LUX', '2018-07-10')).toMatchObject({ reason: 'NOT_CARRIED' })
    expect(share('LUX', '2018-03-14')).toMatchObject({ reason: 'NO_VALUE_IN_YEAR' })
  })
})
