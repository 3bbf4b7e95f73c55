/** Reads the tables without figures for the snapshot: areas, indicators, sources, editions, notes, scenarios. */
import type { Catalogue, EditionRecord } from '../../domain/dataset/snapshot.ts'
import { publicationDay } from '../../domain/edition/edition.ts'
import {
  DEFINITIONS,
  type Definition,
  INDICATORS,
  type IndicatorCode,
  isIndicatorCode,
} from '../../domain/figure/indicator.ts'
import type { Statement } from '../../domain/statement/statement.ts'
import { contentHashOfAll } from './content-hash.ts'
import { custodyIn, custodyProblems, partIn, partProblems } from './figures/custody.ts'
import { cell, cellsIn, type PackageRow, problemAt, type Tables } from './package.ts'
import { DataError, type Problem } from './problem.ts'
import { releaseProblems, releasesIn } from './releases.ts'
import { scenarioOf } from './scenario.ts'
import { pledgesIn } from './statements/pledge.ts'
import { positionProblems, positionsIn } from './statements/positions.ts'
import { warProblems, warYearsIn } from './war-years.ts'

/** The catalogue of a snapshot, without series and sizes. */
export type Surroundings = Omit<Catalogue, 'statementSizes'>

/** @throws DataError when the indicators are not those of domain/figure/indicator.ts, or a row refers to something that does not exist */
export function readSurroundings(tables: Tables, statements: readonly Statement[]): Surroundings {
  const rows = (name: string): readonly PackageRow[] => tables.get(name) ?? []
  const problems = [
    ...indicatorProblems(rows('indicators')),
    ...noteProblems(tables),
    ...custodyProblems(tables, areaCodes(tables)),
    ...partProblems(tables, areaCodes(tables)),
    ...scenarioProblems(rows('scenarios'), statements),
    ...warProblems(rows('conflict-years'), areaCodes(tables)),
    ...releaseProblems(tables),
    ...positionProblems(tables, statements),
  ]
  if (problems.length > 0) throw new DataError(problems)
  const country = (row: PackageRow) => ({
    code: cell(row, 'area'),
    ...cellsIn(row, 'iso2', 'isoNumeric', 'name', 'officialName', 'currency'),
  })
  return {
    currencies: rows('currencies').map((row) => ({ code: cell(row, 'currency'), name: cell(row, 'name') })),
    members: rows('members').map((row) => ({
      ...country(row),
      ...cellsIn(row, 'capital', 'accession', 'region', 'subregion'),
    })),
    comparators: rows('comparators').map(country),
    groups: rows('groups').map((row) => ({
      code: cell(row, 'area'),
      ...cellsIn(row, 'name', 'description'),
      without:
        cell(row, 'without') === '*' ? codesOf(rows('members')) : cell(row, 'without').split(';').filter(Boolean),
    })),
    indicators: rows('indicators').flatMap((row) => {
      const code = indicatorOf(cell(row, 'indicator'))
      return code === null ? [] : [{ code, ...cellsIn(row, 'name', 'unit', 'description') }]
    }),
    sources: rows('sources').map((row) => ({
      slug: cell(row, 'source'),
      ...cellsIn(row, 'publisher', 'title', 'url'),
      definitionCode: definitionOf(cell(row, 'definitionCode')),
      ...cellsIn(row, 'definition', 'terms'),
    })),
    editions: rows('editions').map((row) => editionOf(row, tables)),
    scenarios: rows('scenarios').map(scenarioOf),
    pledges: pledgesIn(statements),
    ...warYearsIn(rows('conflict-years'), rows('members')),
    ...spendingEventsIn(rows('spending-events')),
    ...(rows('releases').length > 0 ? { releases: releasesIn(rows('releases')) } : {}),
    ...(rows('positions').length > 0 ? { positions: positionsIn(rows('positions'), statements) } : {}),
    statements: contentHashOfAll(statements),
  }
}

/** The codes of all areas. */
export const areaCodes = (tables: Tables): ReadonlySet<string> =>
  new Set(['members', 'comparators', 'groups'].flatMap((name) => codesOf(tables.get(name) ?? [])))

const codesOf = (rows: readonly PackageRow[]): readonly string[] => rows.map((row) => cell(row, 'area'))

const definitionOf = (text: string): Definition | null => DEFINITIONS.find((one) => one === text) ?? null

const indicatorOf = (text: string): IndicatorCode | null => (isIndicatorCode(text) ? text : null)

function editionOf(row: PackageRow, tables: Tables): EditionRecord {
  const slug = cell(row, 'edition')
  const own = (table: string) => (tables.get(table) ?? []).filter((one) => cell(one, 'edition') === slug)
  const custody = custodyIn(own('custody'))
  const published = publicationDay(cell(row, 'published'), cell(row, 'carried'))
  return {
    slug,
    source: cell(row, 'source'),
    title: cell(row, 'title'),
    publishedOn: published.day,
    publishedPrecision: published.precision,
    carriedOn: cell(row, 'carried'),
    cutOff: cell(row, 'cutOff') || null,
    coverage: cell(row, 'coverage'),
    notes: own('notes').map((note) => ({
      area: cell(note, 'area') || null,
      indicator: indicatorOf(cell(note, 'indicator')),
      text: cell(note, 'note'),
    })),
    indicators: own('edition-indicators').flatMap((one) => {
      const code = indicatorOf(cell(one, 'indicator'))
      if (code === null) return []
      const base = cell(one, 'basePriceYear')
      const part = partIn(own('partial-indicators'), code)
      const basePriceYear = base === '' ? null : Number(base)
      return [{ code, sourceCode: cell(one, 'sourceCode'), basePriceYear, ...(part ? { part } : {}) }]
    }),
    ...(custody.length > 0 ? { custody } : {}),
  }
}

function indicatorProblems(rows: readonly PackageRow[]): readonly Problem[] {
  const listed = new Set(rows.map((row) => cell(row, 'indicator')))
  const unknown = rows
    .filter((row) => !isIndicatorCode(cell(row, 'indicator')))
    .map((row) => problemAt(row, 'indicator', 'an indicator of domain/figure/indicator.ts'))
  const missing = INDICATORS.filter((code) => !listed.has(code)).map((code) => ({
    file: 'indicators.csv',
    line: rows.length + 2,
    column: 'indicator',
    found: `no row for ${code}`,
    allowed: 'a row with name, unit and description for each indicator of domain/figure/indicator.ts',
  }))
  return [...unknown, ...missing]
}

function noteProblems(tables: Tables): readonly Problem[] {
  const areas = areaCodes(tables)
  return (tables.get('notes') ?? []).flatMap((row) => [
    ...(cell(row, 'area') === '' || areas.has(cell(row, 'area'))
      ? []
      : [problemAt(row, 'area', 'nothing, or an area of members.csv, comparators.csv or groups.csv')]),
    ...(cell(row, 'indicator') === '' || isIndicatorCode(cell(row, 'indicator'))
      ? []
      : [problemAt(row, 'indicator', 'nothing, or an indicator of indicators.csv')]),
  ])
}

const scenarioProblems = (rows: readonly PackageRow[], statements: readonly Statement[]): readonly Problem[] =>
  rows
    .filter((row) => cell(row, 'statement') !== '' && !statements.some(({ slug }) => slug === cell(row, 'statement')))
    .map((row) => problemAt(row, 'statement', 'nothing, or the slug of a statement of statements.json'))

/** The known breaks and one-off spending of members; nothing where the package has no such table. */
function spendingEventsIn(rows: readonly PackageRow[]): Pick<Catalogue, 'spendingEvents'> {
  if (rows.length === 0) return {}
  return {
    spendingEvents: rows.map((row) => ({
      member: cell(row, 'area'),
      kind: cell(row, 'kind') === 'one-off' ? 'ONE_OFF' : 'SUSPECTED_BREAK',
      from: Number(cell(row, 'from')),
      to: Number(cell(row, 'to')),
      reason: cell(row, 'reason'),
    })),
  }
}
