import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eurostat } from '../../../scripts/import/publisher/eurostat.ts'
import { imf } from '../../../scripts/import/publisher/imf/imf.ts'
import { oecd } from '../../../scripts/import/publisher/oecd.ts'
import { un } from '../../../scripts/import/publisher/un.ts'
import { dataset } from '../../support/data/dataset.ts'
import { temporaryFolder } from '../../support/data/package-copy.ts'
import { frozenContext, refusalOf } from '../../support/importing/imports.ts'
import {
  OUTLOOK_YEARS,
  type OutlookRow,
  outlookCsv,
  outlookTable,
  outlookValue,
} from '../../support/importing/outlook-files.ts'

const csv = (name: string, lines: readonly string[]): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, `\ufeff${lines.join('\n')}\n`)
  return path
}

/** Changes the row of a subject of Poland. */
const poland = (subject: string, changes: Partial<OutlookRow>) => (rows: readonly OutlookRow[]) =>
  rows.map((row) => (row.country === 'POL' && row.subject === subject ? { ...row, ...changes } : row))

describe('the IMF’s outlook', () => {
  it.each([
    ['the tab-separated table in UTF-16', outlookTable, 'imf-weo-2026-04', '2026-04', 'WEO Apr 2026 NGDPD'],
    ['the CSV of the portal', outlookCsv, 'imf-weo-2026-10', '2026-10-13', 'WEO Oct 2026 NGDPD'],
  ])('is read from %s', async (_, file, slug, published, table) => {
    const outlook = await imf.read(file(), frozenContext(null))
    expect(outlook).toMatchObject({ slug, published, source: 'imf-weo' })
    expect(new Set(outlook.figures.map(({ area }) => area)).size).toBe(35)
    const gdp = outlook.figures.filter(({ area, indicator }) => area === 'POL' && indicator === 'GDP_USD')
    expect(gdp.map(({ year, status }) => [year, status])).toEqual([
      [2024, 'actual'],
      [2025, 'estimate'],
      [2026, 'projection'],
      [2027, 'projection'],
    ])
    const growth = outlook.figures.filter(({ area, indicator }) => area === 'DEU' && indicator === 'REAL_GDP_GROWTH')
    expect([...gdp, ...growth].map(({ value }) => value)).toEqual([
      ...OUTLOOK_YEARS.map((year) => outlookValue('POL', 'NGDPD', year)),
      ...OUTLOOK_YEARS.map((year) => outlookValue('DEU', 'NGDP_RPCH', year)),
    ])
    expect(gdp[0]?.table).toBe(table)
  })

  it('names a currency that is not that of today, and what is left out', async () => {
    const { currencies, notes, leftOut } = await imf.read(outlookTable(), frozenContext(null))
    expect(currencies).toEqual([{ area: 'BGR', currency: 'BGN' }])
    expect(notes.map(({ text }) => text)).toContain("Bulgaria's figures are in BGN in this edition and in EUR today.")
    expect(leftOut).toContainEqual(
      expect.objectContaining({ reason: 'countries that the package does not carry', cells: 1 }),
    )
  })

  it('calls a series without a last actual year estimated', async () => {
    const path = outlookTable(poland('LP', { lastActual: '' }))
    const { figures } = await imf.read(path, frozenContext(null))
    const people = figures.filter(({ area, indicator }) => area === 'POL' && indicator === 'POPULATION')
    expect(people.map(({ status }) => status)).toEqual(['estimate', 'estimate', 'projection', 'projection'])
  })

  const note = 'Primary domestic currency: Polish guilder'
  it.each<[string, (rows: OutlookRow[]) => readonly OutlookRow[], string]>([
    [
      'a value that is no number',
      poland('NGDP', { values: ['1', '1.234,5', '3', '4'] }),
      'column 2025: found "1.234,5". Expected: a number',
    ],
    ['another scale', poland('NGDPD', { scale: 'Millions' }), 'Scale: found "Millions". Expected: Billions for NGDPD'],
    ['a currency that is not known', poland('NGDP', { note }), '"Polish guilder". Expected: the currency of Poland'],
    ['a year that is none', poland('LP', { lastActual: 'soon' }), 'column Estimates Start After: found "soon"'],
    ['a country that is missing', (rows) => rows.filter(({ country }) => country !== 'POL'), 'found nothing of Poland'],
    ['a subject twice', (rows) => [...rows, ...rows.slice(0, 1)], 'found ALB NGDP again'],
  ])('is refused for %s', async (_, change, message) => {
    expect(await refusalOf(imf.read(outlookTable(change), frozenContext(null)))).toContain(message)
  })
})

const EUROSTAT = 'DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS'
const eurostatLines = ['GF10', 'GF07', 'GF09', 'GF02', 'TOTAL'].flatMap((cofog) =>
  ['EL', 'BE'].map(
    (geo) =>
      `ESTAT:GOV_10A_EXP(1.0),d,A,PC_GDP,S13,${cofog},TE,${geo},2024,${cofog === 'GF02' ? '2.1' : '19.7'},${geo === 'EL' ? 'p' : ''},`,
  ),
)

describe('Eurostat’s expenditure by function', () => {
  const read = (lines: readonly string[], areas = ['GRC', 'BEL']) =>
    eurostat.read(csv('estat_gov_10a_exp_en.csv', [EUROSTAT, ...lines]), frozenContext('2026-10-21', areas))

  it('gives shares of GDP by function; EL is Greece, and what is provisional is noted', async () => {
    const others = [
      'X,d,A,MIO_EUR,S13,GF10,TE,BE,2024,100,,',
      'X,d,A,PC_GDP,S13,GF10,TE,EU27_2020,2024,19.0,,',
      'X,d,A,PC_GDP,S13,GF10,TE,BE,2025,:,,',
    ]
    const { slug, figures, notes, leftOut } = await read([...eurostatLines, ...others])
    expect(slug).toBe('eurostat-cofog-2026-10')
    expect(figures).toHaveLength(10)
    expect(figures).toContainEqual(
      expect.objectContaining({
        area: 'GRC',
        indicator: 'COFOG_DEFENCE',
        year: 2024,
        value: 2.1,
        status: 'actual',
        table: 'gov_10a_exp',
      }),
    )
    expect(notes[0]?.text).toBe('The source marks some figures of 2024 as provisional.')
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'lines of other series',
      'lines of areas that the package does not carry',
      'lines without a value',
    ])
  })

  it.each([
    ['a flag that is not known', ['X,d,A,PC_GDP,S13,GF10,TE,BE,2023,19.5,q,'], /line 12, column OBS_FLAG: found "q"/],
    ['a figure twice', [eurostatLines[1] ?? ''], /found BEL SOCIAL_PROTECTION 2024 again/],
    [
      'a year that is a day',
      ['X,d,A,PC_GDP,S13,GF10,TE,BE,2023-01-01,19.5,,'],
      /column TIME_PERIOD: found "2023-01-01"\. Expected: a year/,
    ],
    [
      'a number with a comma',
      ['X,d,A,PC_GDP,S13,GF10,TE,BE,2023,"19,5",,'],
      /column OBS_VALUE: found "19,5"\. Expected: a number/,
    ],
  ])('is refused for %s', async (_, lines, message) => {
    expect(await refusalOf(read([...eurostatLines, ...lines]))).toMatch(message)
  })

  it('is refused without a country that the edition before has, without a function or a column, and without a day', async () => {
    expect(await refusalOf(read(eurostatLines, ['GRC', 'BEL', 'POL']))).toMatch(
      /column geo, GF10: found nothing of Poland/,
    )
    expect(await refusalOf(read(eurostatLines.filter((line) => !line.includes('TOTAL'))))).toMatch(
      /found no line of TOTAL/,
    )
    expect(await refusalOf(eurostat.read(csv('x.csv', ['geo,TIME_PERIOD']), frozenContext('2026')))).toMatch(
      /line 1: found no column freq, unit/,
    )
    expect(await refusalOf(eurostat.read(csv('x.csv', [EUROSTAT, ...eurostatLines]), frozenContext(null)))).toMatch(
      /Allowed: --published/,
    )
  })
})

const OECD =
  'STRUCTURE,REF_AREA,UNIT_MEASURE,EXPEND_SOURCE,SPENDING_TYPE,PROGRAMME_TYPE,TIME_PERIOD,OBS_VALUE,OBS_STATUS'

describe('the OECD’s social expenditure', () => {
  const read = (lines: readonly string[], areas = ['CAN']) =>
    oecd.read(csv('socx.csv', [OECD, ...lines]), frozenContext('2026-09', areas))

  it('gives public expenditure of all kinds in percent of GDP, estimates marked', async () => {
    const { slug, figures } = await read([
      'D,CAN,PT_B1GQ,ES10,_T,_T,2022,18.4,A',
      'D,CAN,PT_B1GQ,ES10,_T,_T,2024,18.9,E',
      'D,CAN,PT_B1GQ,ES20,_T,_T,2022,5,A',
      'D,CAN,PT_B1GQ,ES10,_T,TP11,2022,5,A',
      'D,JPN,PT_B1GQ,ES10,_T,_T,2022,5,A',
    ])
    expect(slug).toBe('oecd-socx-2026-09')
    expect(figures.map(({ year, value, status }) => [year, value, status])).toEqual([
      [2022, 18.4, 'actual'],
      [2024, 18.9, 'estimate'],
    ])
  })

  it('is refused without the series, and without a country that the edition before has', async () => {
    expect(await refusalOf(read(['D,CAN,PT_B1GQ,ES20,_T,_T,2022,5,A']))).toMatch(/found no observation of the series/)
    expect(await refusalOf(read(['D,CAN,PT_B1GQ,ES10,_T,_T,2022,18.4,A'], ['CAN', 'TUR']))).toMatch(
      /found nothing of Türkiye/,
    )
  })
})

const UN =
  'SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,VarID,Variant,Time,MidPeriod,PopMale,PopFemale,PopTotal,PopDensity'
const unLine = (code: string, year: number, variant = 'Medium') =>
  `1,8,,${code},XX,8,4,Country/Area,900,Name,2,${variant},${year},${year}.5,1,1,2781.868,99`

describe('the United Nations’ projections', () => {
  const members = dataset.members.map(({ code }) => code)
  const read = (lines: readonly string[], name = 'WPP2026_TotalPopulationBySex.csv') =>
    un.read(csv(name, [UN, ...lines]), frozenContext(null))

  it('are the medium variant from the year of the revision to 2060', async () => {
    const lines = members.flatMap((code) => [
      unLine(code, 2025),
      unLine(code, 2026),
      unLine(code, 2061),
      unLine(code, 2026, 'High'),
    ])
    const { slug, figures } = await read([...lines, unLine('JPN', 2026)])
    expect(slug).toBe('un-wpp-2026')
    expect(figures).toHaveLength(32)
    expect(figures[0]).toMatchObject({
      area: 'ALB',
      year: 2026,
      value: 2781.868,
      status: 'projection',
      indicator: 'POPULATION_PROJECTION',
    })
  })

  it('are refused without a member, with a figure twice or without one, and under a name without the revision', async () => {
    const lines = members.map((code) => unLine(code, 2026))
    expect(await refusalOf(read(lines.slice(1)))).toMatch(/column ISO3_code: found nothing of Albania/)
    expect(await refusalOf(read([...lines, ...lines.slice(0, 1)]))).toMatch(
      /line 34, column PopTotal: found Albania 2026 again/,
    )
    expect(await refusalOf(read([unLine('ALB', 2026).replace('2781.868', '')]))).toMatch(
      /line 2, column PopTotal: found nothing/,
    )
    expect(await refusalOf(read(lines, 'population.csv'))).toMatch(/the name: found no revision/)
  })
})
