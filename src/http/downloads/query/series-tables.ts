/** Figures of several areas as a table: a column for an area, or a row for a figure. */
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { InputError } from '../../../../domain/errors.ts'
import { type Absence, isAbsence } from '../../../../domain/figure/absence.ts'
import { findSeries } from '../../../../domain/figure/figure.ts'
import { type Datum, dataOf, type Series } from '../../../../domain/figure/series.ts'
import { type Table as Matrix, tableOf } from '../../../../domain/table/table.ts'
import { type Column, column, foreignKey, type TableDefinition, textColumn } from '../table-schema.ts'
import { FIGURE_COLUMNS } from '../tables/figures.ts'
import { publishedOn } from '../tables/vintages.ts'
import { sdmxColumns } from './sdmx.ts'
import type { SeriesTableQuery } from './series-query.ts'

/** A table and its rows, before it is written. */
export interface Filled<Row> {
  readonly table: TableDefinition<Row>
  readonly rows: readonly Row[]
}

/** @returns an absence where no area has a figure */
export function seriesMatrix(dataset: Dataset, query: SeriesTableQuery): Matrix | Absence {
  const { areas, from, to, ...rest } = query
  const all = areas.map((area) => {
    const one = { ...rest, area }
    return { query: one, found: findSeries(dataset, one, from, to) }
  })
  const [first] = all
  const hasFigures = all.some(({ found }) => !isAbsence(found))
  return !hasFigures && first && isAbsence(first.found) ? first.found : tableOf(all)
}

export const matrixSeries = ({ columns }: Matrix): readonly Series[] => columns.flatMap(({ series }) => series ?? [])

const ABOUT = { name: 'series', foreignKeys: [] }

type YearRow = { readonly year: number; readonly at: number }

/** @throws InputError where columns would have several definitions or units, which this shape does not say */
export function wideSeries(matrix: Matrix, { indicator, header }: SeriesTableQuery): Filled<YearRow> {
  refuseMixed(matrix)
  const [model] = matrixSeries(matrix)
  const columns: Column<YearRow>[] = [
    column('year', 'year', 'The year as its source counts it.', ({ year }) => year),
    ...matrix.columns.map(
      ({ area, values }): Column<YearRow> =>
        column(area[header], 'number', `${area.name}; empty where there is no figure.`, ({ at }) => values[at] ?? null),
    ),
  ]
  const description = 'One row for each year, one column for each area.'
  const title = `${indicator.name}, ${model?.unit ?? indicator.unit}`
  return {
    table: { ...ABOUT, title, description, columns, primaryKey: ['year'] },
    rows: matrix.years.map((year, at) => ({ year, at })),
  }
}

function refuseMixed(matrix: Matrix): void {
  const all = matrixSeries(matrix)
  const definitions = [...new Set(all.flatMap(({ edition }) => edition.source.definitionCode ?? []))]
  const units = [...new Set(all.map(({ unit }) => unit))]
  if (definitions.length > 1)
    throw new InputError({
      field: 'definition',
      found: `a column by ${definitions.join('’s definition beside one by ')}’s`,
      allowed: 'one definition for all columns, or shape=long, in which each row says its own',
      example: 'definition=SIPRI',
    })
  if (units.length > 1)
    throw new InputError({
      field: 'shape',
      found: `wide with columns in ${units.length} units (${units.slice(0, 3).join('; ')})`,
      allowed: 'an indicator with one unit for all areas, or shape=long, in which each row says its own',
      example: 'shape=long',
    })
}

const LONG: readonly Column<Datum>[] = [
  ...FIGURE_COLUMNS,
  publishedOn<Datum>(({ series }) => series),
  textColumn(
    'definition',
    'Whose definition of defence spending: NATO, SIPRI or EDA; empty: it is none.',
    ({ series }) => series.edition.source.definitionCode,
  ),
]

/** A row for each figure, by area as asked for, and year. */
export function longSeries(matrix: Matrix, { indicator, shape }: SeriesTableQuery): Filled<Datum> {
  const about = {
    ...ABOUT,
    title: indicator.name,
    description: 'One row for each figure. Rows without a value do not exist.',
  }
  const rows = matrixSeries(matrix).flatMap(dataOf)
  if (shape === 'sdmx') return { table: { ...about, columns: sdmxColumns(matrix), primaryKey: [] }, rows }
  return {
    table: {
      ...about,
      columns: LONG,
      primaryKey: ['edition', 'area', 'year'],
      foreignKeys: [foreignKey('edition', 'editions')],
    },
    rows,
  }
}
