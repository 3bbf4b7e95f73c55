/** Writes the figures of several areas as CSV, JSON or a workbook. */
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { type Absence, isAbsence } from '../../../../domain/figure/absence.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import { warningsOfSeries } from '../../../../domain/figure/warnings.ts'
import type { Table as Matrix, TableColumn } from '../../../../domain/table/table.ts'
import type { Cell } from '../../../../formats/csv.ts'
import { CSV, JSON_TYPE } from '../files.ts'
import { type Column, cellsOf, csvTable, textColumn } from '../table-schema.ts'
import { workbook, XLSX } from '../xlsx.ts'
import { SDMX_CSV } from './sdmx.ts'
import type { SeriesTableQuery } from './series-query.ts'
import { type Filled, longSeries, matrixSeries, seriesMatrix, wideSeries } from './series-tables.ts'

export const SERIES_FORMATS = ['csv', 'json', 'xlsx'] as const
export type SeriesFormat = (typeof SERIES_FORMATS)[number]

interface SeriesFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  /** Whether a figure is computed here, which may change with the program. */
  readonly isComputed: boolean
}

interface Asked {
  readonly dataset: Dataset
  readonly query: SeriesTableQuery
  readonly format: SeriesFormat
  /** Path and query at which the figures never change, as CSV. */
  readonly permanent: string
}

/** @throws InputError where the shape cannot hold the figures */
export function seriesFile({ dataset, query, format, permanent }: Asked): SeriesFile | Absence {
  const matrix = seriesMatrix(dataset, query)
  if (isAbsence(matrix)) return matrix
  const isComputed = matrixSeries(matrix).some(({ composition }) => composition !== null)
  const columns = sourceColumns(matrix)
  const write = <Row>({ table, rows }: Filled<Row>): Omit<SeriesFile, 'isComputed'> => {
    if (format === 'csv')
      return { bytes: csvTable(table, rows).csv, mediaType: query.shape === 'sdmx' ? SDMX_CSV : CSV }
    const cells = cellsOf(table.columns, rows)
    if (format === 'xlsx') {
      const sheets = [
        { name: 'Figures', rows: [headerOf(table.columns), ...cells] },
        { name: 'Sources', rows: [headerOf(columns), ...cellsOf(columns, matrix.columns)] },
      ]
      return { bytes: workbook(sheets), mediaType: XLSX }
    }
    const body = {
      title: table.title,
      indicator: query.indicator,
      datasetVersion: dataset.version,
      permanent,
      fields: table.columns.map(({ of: _, ...field }) => field),
      sources: records(columns, cellsOf(columns, matrix.columns)),
      rows: records(table.columns, cells),
    }
    return { bytes: new TextEncoder().encode(`${JSON.stringify(body, null, 1)}\n`), mediaType: JSON_TYPE }
  }
  const written = query.shape === 'wide' ? write(wideSeries(matrix, query)) : write(longSeries(matrix, query))
  return { ...written, isComputed }
}

const headerOf = (columns: readonly { readonly name: string }[]): readonly string[] => columns.map(({ name }) => name)

/** Rows as objects with the names of the columns, as tools that read JSON want them. */
const records = <Row>(columns: readonly Column<Row>[], cells: readonly (readonly Cell[])[]) =>
  cells.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))

/** What a column of figures alone does not say: one row for each area that was asked for. */
const sourceColumns = ({ years }: Matrix): readonly Column<TableColumn>[] =>
  [
    textColumn('area', '', ({ area }) => area.code),
    textColumn('area_name', '', ({ area }) => area.name),
    textColumn('unit', '', ({ series }) => series?.unit ?? null),
    textColumn('definition', '', ({ series }) => series?.edition.source.definitionCode ?? null),
    textColumn('edition', '', ({ series }) => series?.edition.slug ?? null),
    textColumn('published_on', '', ({ series }) => series?.edition.publishedOn ?? null),
    textColumn('table', '', ({ series }) => series?.table ?? null),
    ...(['estimate', 'projection'] as const).map((status) =>
      textColumn<TableColumn>(
        `${status}s`,
        '',
        ({ statuses }) => years.filter((_, at) => statuses[at] === status).join(' ') || null,
      ),
    ),
    textColumn('citation', '', ({ series }) =>
      series === null ? null : `${citeEdition(series.edition)}, ${series.edition.source.url}`,
    ),
    textColumn('terms', '', ({ series }) => series?.edition.source.terms ?? null),
    textColumn('warnings', '', ({ series }) => (series === null ? null : warningsOfSeries(series).join(' ') || null)),
    textColumn('why_missing', '', ({ absence }) => absence?.explanation ?? null),
  ] satisfies readonly Column<TableColumn>[]
