/** Reads the figures of all editions as series, and validates what a table schema cannot express. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SeriesRecord } from '../../../domain/dataset/series-table.ts'
import { INDICATORS, type IndicatorCode, isIndicatorCode } from '../../../domain/figure/indicator.ts'
import { withoutNoise } from '../../../domain/figure/noise.ts'
import { NO_VALUE, STATUSES, statusCode } from '../../../domain/figure/status.ts'
import { areaCodes, type Surroundings } from '../catalogue.ts'
import { cell, type PackageRow, problemAt, type Tables } from '../package.ts'
import { DataError, type Problem } from '../problem.ts'

/** A series with its rows by year. The text of a value shows its precision. */
export interface SeriesRows {
  readonly record: SeriesRecord
  readonly cells: ReadonlyMap<number, PackageRow>
}

const PREFIX = 'figures-'

/** @throws DataError with every invalid row */
export function readFigures(folder: string, tables: Tables, surroundings: Surroundings): readonly SeriesRows[] {
  const problems = [...fileProblems(folder, tables, surroundings)]
  const areas = areaCodes(tables)
  const series: SeriesRows[] = []
  for (const edition of surroundings.editions) {
    const rows = tables.get(PREFIX + edition.slug) ?? []
    const declared = new Set(edition.indicators.map((one) => one.code))
    problems.push(...rows.flatMap((row) => rowProblems(row, areas, declared, surroundings)))
    series.push(...seriesOf(edition.slug, rows, tables, problems))
  }
  if (problems.length > 0) throw new DataError(problems)
  return series
}

function fileProblems(folder: string, tables: Tables, { editions }: Surroundings): readonly Problem[] {
  const known = new Set(editions.map((edition) => edition.slug))
  const resources = [...tables.keys()]
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
  const files = readdirSync(join(folder, 'figures')).map((name) => name.replace(/\.csv$/, ''))
  const at = (slug: string, found: string, allowed: string): Problem => ({
    file: `figures/${slug}.csv`,
    line: 1,
    column: 'edition',
    found,
    allowed,
  })
  return [
    ...resources
      .filter((slug) => !known.has(slug))
      .map((slug) => at(slug, `the edition ${slug}`, 'an edition of editions.csv')),
    ...files
      .filter((slug) => !resources.includes(slug))
      .map((slug) => at(slug, 'a file', 'a file that is a resource of datapackage.json')),
    ...[...known]
      .filter((slug) => !resources.includes(slug))
      .map((slug) => at(slug, 'no file', 'a resource in datapackage.json for each edition')),
  ]
}

const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set([
  'DEFENCE_REAL_CHANGE',
  'REAL_GDP_GROWTH',
  'GOVERNMENT_BALANCE',
  'GOVERNMENT_PRIMARY_BALANCE',
  'GOVERNMENT_NET_DEBT',
])
const MAY_EXCEED_100: ReadonlySet<string> = new Set([...MAY_BE_NEGATIVE, 'GOVERNMENT_DEBT'])

function rowProblems(
  row: PackageRow,
  areas: ReadonlySet<string>,
  declared: ReadonlySet<IndicatorCode>,
  { indicators }: Surroundings,
): readonly Problem[] {
  const code = cell(row, 'indicator')
  const indicator = indicators.find((one) => one.code === code)
  const value = Number(cell(row, 'value'))
  const problems: Problem[] = []
  if (!areas.has(cell(row, 'area')))
    problems.push(problemAt(row, 'area', 'an area of members.csv, comparators.csv or groups.csv'))
  if (!indicator || !declared.has(indicator.code))
    problems.push(problemAt(row, 'indicator', 'an indicator that edition-indicators.csv lists for this edition'))
  if (value < 0 && !MAY_BE_NEGATIVE.has(code)) problems.push(problemAt(row, 'value', 'zero or more'))
  if (value > 100 && indicator?.unit.startsWith('percent') && !MAY_EXCEED_100.has(code))
    problems.push(problemAt(row, 'value', `a share of at most 100 (${indicator.unit})`))
  return problems
}

function seriesOf(
  edition: string,
  rows: readonly PackageRow[],
  tables: Tables,
  problems: Problem[],
): readonly SeriesRows[] {
  const grouped = Map.groupBy(rows, (row) => `${indicatorRank(row)}/${cell(row, 'area')}`)
  return [...grouped.keys()].sort().flatMap((key) => {
    const own = grouped.get(key) ?? []
    const [first] = own
    if (!first) return []
    const indicator = cell(first, 'indicator')
    if (!isIndicatorCode(indicator)) return []
    const table = cell(first, 'table')
    const stray = own.filter((row) => cell(row, 'table') !== table)
    problems.push(...stray.map((row) => problemAt(row, 'table', `${table}: one series comes from one table`)))
    const years = own.map((row) => Number(cell(row, 'year')))
    const firstYear = Math.min(...years)
    const area = cell(first, 'area')
    const currency = indicator.includes('NATIONAL') ? currencyOf(edition, area, tables) : null
    const length = Math.max(...years) - firstYear + 1
    const record = { edition, indicator, area, table, currency, firstYear, length }
    return [{ record, cells: new Map(own.map((row) => [Number(cell(row, 'year')), row])) }]
  })
}

function currencyOf(edition: string, area: string, tables: Tables): string | null {
  const exception = tables
    .get('edition-currencies')
    ?.find((row) => cell(row, 'edition') === edition && cell(row, 'area') === area)
  const country = [...(tables.get('members') ?? []), ...(tables.get('comparators') ?? [])].find(
    (row) => cell(row, 'area') === area,
  )
  const row = exception ?? country
  return row ? cell(row, 'currency') : null
}

/** The values and statuses of all series, concatenated. */
export function valueColumns(series: readonly SeriesRows[]): { values: Float64Array; statuses: Uint8Array } {
  const length = series.reduce((total, { record }) => total + record.length, 0)
  const values = new Float64Array(length).fill(Number.NaN)
  const statuses = new Uint8Array(length).fill(NO_VALUE)
  let offset = 0
  for (const { record, cells } of series) {
    for (const [year, row] of cells) {
      const status = STATUSES.find((one) => one === cell(row, 'status'))
      values[offset + year - record.firstYear] = withoutNoise(Number(cell(row, 'value')))
      statuses[offset + year - record.firstYear] = status ? statusCode(status) : NO_VALUE
    }
    offset += record.length
  }
  return { values, statuses }
}

/** Has three digits, so that keys sort as text in the order of the indicators. */
function indicatorRank(row: PackageRow): number {
  const code = cell(row, 'indicator')
  return isIndicatorCode(code) ? 100 + INDICATORS.indexOf(code) : 999
}
