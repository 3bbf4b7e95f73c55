/** Editions that are carried in part, and where their figures were read. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { AbsenceLog } from '../../domain/absence-log.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { answerChanges } from '../../domain/difference/answers.ts'
import { vintageFrom } from '../../domain/edition/vintage.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { citeDatum, citeEdition } from '../../domain/figure/citation.ts'
import { findDatum, findSeries, type SeriesQuery } from '../../domain/figure/figure.ts'
import { custodyOf, dataOf, lastYearOf } from '../../domain/figure/series.ts'
import { tableRows } from '../../domain/table/data-table.ts'
import { schema } from '../../schema/schema.ts'
import { compile } from '../../scripts/compile/compile.ts'
import { citationOf } from '../../src/http/downloads/tables/catalogue.ts'
import { figuresTable } from '../../src/http/downloads/tables/figures.ts'
import { dataset as frozen } from '../support/data/dataset.ts'
import { packageWith } from '../support/data/package-copy.ts'
import { NO_TABLE_FILTER, opened, present, question } from '../support/data/questions.ts'
import { memberPathwayIn } from '../support/pathways/realism.ts'

/** After nato-2025 and before nato-2026: two cells, as a newspaper that does not exist printed them. */
const PARTIAL = 'nato-2025-12'
const PUBLISHED = '2025-12-01'
const PAPER = 'https://paper.example/defence'

interface Rows {
  readonly published?: string
  readonly partial?: string
  readonly custody?: string
}

/** The frozen package with the partial edition, and with the tables that say so. */
function folderWith({
  published = PUBLISHED,
  partial = `${PARTIAL},DEFENCE_SHARE_OF_GDP,,"2025, two members"\n`,
  custody = `${PARTIAL},,,,,second-hand,${PAPER}\n`,
}: Rows = {}): string {
  const live = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/datapackage.json'), 'utf8'))
  const ofTables = live.resources.filter(({ name }: { name: string }) =>
    ['custody', 'partial-indicators'].includes(name),
  )
  const folder = packageWith({
    'editions.csv': (text) =>
      `${text}${PARTIAL},nato-defence-expenditure,Defence Expenditure (invented),${published},2026-11-24,,Invented.\n`,
    'edition-indicators.csv': (text) => `${text}${PARTIAL},DEFENCE_SHARE_OF_GDP,Table 3,\n`,
    'datapackage.json': (text) => {
      const descriptor = JSON.parse(text)
      const [template] = descriptor.resources.filter(({ name }: { name: string }) => name === 'figures-nato-2025')
      const own = { ...template, name: `figures-${PARTIAL}`, path: `figures/${PARTIAL}.csv` }
      return JSON.stringify({ ...descriptor, resources: [...descriptor.resources, ...ofTables, own] })
    },
  })
  writeFileSync(
    join(folder, `figures/${PARTIAL}.csv`),
    'area,year,indicator,value,status,table\nPOL,2025,DEFENCE_SHARE_OF_GDP,4.49,estimate,Table 3\nDEU,2025,DEFENCE_SHARE_OF_GDP,2.41,estimate,Table 3\n',
  )
  writeFileSync(join(folder, 'partial-indicators.csv'), `edition,indicator,wholeFor,carried\n${partial}`)
  writeFileSync(join(folder, 'custody.csv'), `edition,indicator,areas,from,to,custody,readAt\n${custody}`)
  return folder
}

const withRows = (rows?: Rows): Dataset => opened(compile(folderWith(rows)))

interface Asked {
  readonly asOf?: string
  readonly edition?: string
}

const share = (of: Dataset, code: string, { asOf, edition }: Asked): SeriesQuery =>
  question(of, code, 'DEFENCE_SHARE_OF_GDP', { vintage: vintageFrom(of, edition ?? null, asOf ?? null) })

const AFTER = '2026-01-01'
const dataset = withRows()
const editionOf = (found: ReturnType<typeof findDatum>) => (isAbsence(found) ? found.reason : found.series.edition.slug)
const datum = (code: string, year: number | null, asked: Asked, of = dataset) =>
  findDatum(of, share(of, code, asked), year)
const series = (code: string, asked: Asked, of = dataset) => findSeries(of, share(of, code, asked))

describe('an edition that is carried in part', () => {
  it('answers for the cells that are carried of it, from its day on and until a newer edition', () => {
    expect(datum('POL', 2025, { asOf: AFTER })).toMatchObject({ value: 4.49 })
    expect(editionOf(datum('POL', 2025, { asOf: AFTER }))).toBe(PARTIAL)
    expect(editionOf(datum('POL', 2025, { asOf: '2025-11-30' }))).toBe('nato-2025')
    expect(editionOf(datum('POL', 2025, {}))).toBe('nato-2026')
  })

  it('fills what the whole edition before it left blank', () => {
    expect(editionOf(datum('DEU', 2025, { asOf: '2025-11-30' }))).toBe('NO_VALUE_IN_YEAR')
    expect(datum('DEU', 2025, { asOf: AFTER })).toMatchObject({ value: 2.41 })
    expect(datum('DEU', null, { asOf: AFTER })).toMatchObject({ year: 2025, value: 2.41 })
  })

  it('hides no other cell: another year, another member, a group', () => {
    for (const [code, year] of [
      ['POL', 2024],
      ['FRA', 2025],
      ['NATO', 2025],
    ] as const) {
      expect(editionOf(datum(code, year, { asOf: AFTER }))).toBe('nato-2025')
      expect(datum(code, year, { asOf: AFTER })).toMatchObject({
        value: value(datum(code, year, { asOf: AFTER }, frozen)),
      })
    }
  })

  it('is no series while a whole one is known, but is one by its own name', () => {
    const found = present(series('POL', { asOf: AFTER }))
    expect(new Set(dataOf(found).map((one) => one.series.edition.slug))).toEqual(new Set(['nato-2025']))
    expect(lastYearOf(found)).toBe(2025)
    const own = series('POL', { edition: PARTIAL })
    expect(isAbsence(own) ? own : own.values).toEqual(Float64Array.of(4.49))
    expect(series('FRA', { edition: PARTIAL })).toMatchObject({ reason: 'NOT_IN_SOURCE' })
  })

  it('is the series of an area that is carried whole', () => {
    const whole = withRows({ partial: `${PARTIAL},DEFENCE_SHARE_OF_GDP,POL,"2025, two members"\n` })
    const found = series('POL', { asOf: AFTER }, whole)
    expect(isAbsence(found) ? found : found.edition.slug).toBe(PARTIAL)
    expect(editionOf(datum('POL', 2024, { asOf: AFTER }, whole))).toBe('NO_VALUE_IN_YEAR')
    expect(editionOf(datum('DEU', 2024, { asOf: AFTER }, whole))).toBe('nato-2025')
  })

  it('starts a pathway, whose trend stays that of one edition', () => {
    const input = { asOf: AFTER, core: { target: 5, by: 2035 }, shape: { trend: true } }
    const { baseline, history, shape } = memberPathwayIn(dataset, 'POL', input).member
    expect([baseline.series.edition.slug, history.edition.slug]).toEqual([PARTIAL, 'nato-2025'])
    const at = (year: number) => history.values[year - history.firstYear] ?? Number.NaN
    expect(shape).toEqual({ kind: 'trend', pointsAYear: (at(2025) - at(2015)) / 10 })
  })

  it('as the newest of all changes the answers of its own cells and no others', () => {
    const changes = answerChanges(frozen, withRows({ published: '2026-08-01' }))
    expect(changes.map(({ area, indicator, year }) => `${area} ${indicator} ${year}`)).toEqual([
      'DEU DEFENCE_SHARE_OF_GDP 2025',
      'POL DEFENCE_SHARE_OF_GDP 2025',
    ])
  })

  it('gives the flat table of a day the same rows as one question for each', () => {
    const filter = { ...NO_TABLE_FILTER, indicators: ['DEFENCE_SHARE_OF_GDP'] as const, asOf: AFTER }
    const rows = tableRows(dataset, filter, { by: 'edition', descending: false })
    const keys = rows.map((row) => `${row.series.edition.source.slug} ${row.series.area.code} ${row.year}`)
    expect(new Set(keys).size).toBe(keys.length)
    const ofNato = rows.filter((row) => row.series.edition.source.slug === 'nato-defence-expenditure')
    expect(ofNato.filter((row) => row.series.edition.slug === PARTIAL)).toHaveLength(2)
    for (const row of ofNato)
      expect(editionOf(datum(row.series.area.code, row.year, { asOf: AFTER }))).toBe(row.series.edition.slug)
  })
})

const value = (found: ReturnType<typeof findDatum>) => (isAbsence(found) ? found.reason : found.value)

describe('custody', () => {
  it('goes with each citation and each row of a download', () => {
    const found = present(datum('POL', 2025, { asOf: AFTER }))
    expect(custodyOf(found)).toEqual({ kind: 'second-hand', readAt: PAPER })
    expect(citeDatum(found)).toBe(
      `Poland, Defence spending as a share of GDP, 2025: 4.49 percent of GDP (estimate). NATO, Defence Expenditure (invented), 1 December 2025 (read second-hand: ${PAPER}), Table 3, https://www.nato.int/cps/en/natohq/topics_49198.htm`,
    )
    const { edition } = found.series
    expect(citeEdition(edition)).toContain(`(read second-hand: ${PAPER})`)
    expect(citationOf(edition)).toContain('read second-hand')
    const [header, ...rows] = new TextDecoder().decode(figuresTable(dataset, edition).csv).trim().split('\r\n')
    expect(header).toMatch(/,custody,read_at$/)
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatch(new RegExp(`,SECOND_HAND,${PAPER}$`))
  })

  it('is told in GraphQL by the edition and by each figure, and null where it was not noted', async () => {
    const source = `{
      edition(slug: "${PARTIAL}") { custody readAt }
      before: edition(slug: "nato-2025") { custody readAt }
      member(code: "POL") {
        datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2025, asOf: "${AFTER}") { ... on Datum { custody readAt } }
      }
    }`
    const contextValue = {
      dataset,
      publishedAt: '2026-11-23T00:00:00.000Z',
      datasetAt: async () => null,
      absences: new AbsenceLog(),
      // Other files of this process may have metered the schema.
      meter: { count: () => {} },
    }
    const read = { custody: 'SECOND_HAND', readAt: PAPER }
    expect(await graphql({ schema, source, contextValue })).toEqual({
      data: { edition: read, before: { custody: null, readAt: null }, member: { datum: read } },
    })
  })

  it('of some cells is that of the narrowest row, and of the rest is not noted', () => {
    const some = withRows({
      custody: `${PARTIAL},,,,,copy,a copy\n${PARTIAL},DEFENCE_SHARE_OF_GDP,POL,2025,2025,second-hand,${PAPER}\n`,
    })
    const of2025 = (code: string, edition: string) => present(datum(code, 2025, { edition }, some))
    const kindOf = (code: string, edition: string) => custodyOf(of2025(code, edition))?.kind ?? null
    expect(kindOf('POL', PARTIAL)).toBe('second-hand')
    expect(kindOf('DEU', PARTIAL)).toBe('copy')
    expect(kindOf('POL', 'nato-2025')).toBeNull()
    expect(citeDatum(of2025('POL', 'nato-2025'))).not.toContain('read')
  })

  it.each([
    ['a kind that does not exist', { custody: `${PARTIAL},,,,,hearsay,${PAPER}\n` }, 'custody.csv:2 column "custody"'],
    ['an area that does not exist', { custody: `${PARTIAL},,XXX,,,copy,${PAPER}\n` }, 'custody.csv:2 column "areas"'],
    ['no figure', { custody: `${PARTIAL},,POL,2019,2019,copy,${PAPER}\n` }, 'custody.csv:2 column "edition"'],
    ['an indicator that the edition lacks', { partial: `${PARTIAL},HEALTH,,x\n` }, 'partial-indicators.csv:2'],
    ['a whole area that does not exist', { partial: `${PARTIAL},DEFENCE_SHARE_OF_GDP,XXX,x\n` }, 'column "wholeFor"'],
  ])('is refused with %s', (_, rows, problem) => {
    expect(() => compile(folderWith(rows))).toThrow(problem)
  })
})
