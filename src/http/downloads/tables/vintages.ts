import { custodyOf, type Datum, type Series } from '../../../../domain/figure/series.ts'
import type { VintageMatrix, VintageRow } from '../../../../domain/table/vintages.ts'
import { custodyName } from '../custody-name.ts'
import { type Column, type CsvTable, column, csvTable, foreignKey, textColumn } from '../table-schema.ts'
import { FIGURE_COLUMNS } from './figures.ts'

export const publishedOn = <Row>(seriesOf: (row: Row) => Series): Column<Row> =>
  column('published_on', 'date', 'The day from which the edition counts.', (row) => seriesOf(row).edition.publishedOn)

const ABOUT = {
  name: 'vintages',
  foreignKeys: [foreignKey('edition', 'editions')],
}

const titleOf = ({ area, indicator }: VintageMatrix): string => `${indicator.name} of ${area.name}, by edition`

/** A row for an edition and a column for a year: a column read down says how a figure fared. */
export function wideVintages(matrix: VintageMatrix): CsvTable {
  const columns: Column<VintageRow>[] = [
    textColumn('edition', 'The publication.', ({ series }) => series.edition.slug),
    publishedOn(({ series }) => series),
    textColumn(
      'unit',
      'The unit of the row in full, with currency and base year, which differ between editions.',
      ({ series }) => series.unit,
    ),
    textColumn(
      'custody',
      'Where its values were read; several with a space between them; empty: not noted.',
      ({ data }) => custodiesOf(data),
    ),
    ...matrix.years.map(
      (year, at): Column<VintageRow> =>
        column(
          String(year),
          'number',
          `The value of ${year}; empty where the edition has none.`,
          ({ data }) => data[at]?.value ?? null,
        ),
    ),
  ]
  const description = 'One row for each edition, oldest first, one column for each year.'
  return csvTable({ ...ABOUT, title: titleOf(matrix), description, columns, primaryKey: ['edition'] }, matrix.rows)
}

function custodiesOf(data: VintageRow['data']): string | null {
  const names = data.flatMap((datum) => (datum === null ? [] : (custodyName(custodyOf(datum)) ?? [])))
  return names.length === 0 ? null : [...new Set(names)].toSorted().join(' ')
}

/** The same, a row for each value, with its status. */
export function longVintages(matrix: VintageMatrix): CsvTable {
  const columns = [...FIGURE_COLUMNS, publishedOn<Datum>(({ series }) => series)]
  const description = 'One row for each value, by edition, oldest first. Rows without a value do not exist.'
  const rows = matrix.rows.flatMap(({ data }) => data.filter((datum) => datum !== null))
  return csvTable({ ...ABOUT, title: titleOf(matrix), description, columns, primaryKey: ['edition', 'year'] }, rows)
}
