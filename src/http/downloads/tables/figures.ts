import { type Dataset, seriesIn } from '../../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../../domain/edition/edition.ts'
import { custodyOf, type Datum, dataOf } from '../../../../domain/figure/series.ts'
import { custodyName } from '../custody-name.ts'
import {
  type Column,
  type CsvTable,
  column,
  csvTable,
  foreignKey,
  type TableDefinition,
  textColumn,
} from '../table-schema.ts'

/** Of a figure, in the tables of one edition and of several. */
export const FIGURE_COLUMNS: readonly Column<Datum>[] = [
  textColumn(
    'area',
    'Whom it is about: alpha-3 code of a country, or the code of a group.',
    ({ series }) => series.area.code,
  ),
  textColumn('area_name', 'The name of the area.', ({ series }) => series.area.name),
  column(
    'year',
    'year',
    'The year as its source counts it: a calendar year, as a rule; in NATO’s tables a fiscal year for the United States, Canada and the United Kingdom.',
    ({ year }) => year,
  ),
  textColumn('indicator', 'What is measured.', ({ series }) => series.indicator.code),
  column('value', 'number', 'The value in the unit of its row, with every digit of the source.', ({ value }) => value),
  textColumn('unit', 'The unit in full, with currency and base year.', ({ series }) => series.unit),
  textColumn('status', 'How sure the source is: ACTUAL, ESTIMATE or PROJECTION.', ({ status }) => status.toUpperCase()),
  textColumn('table', "The source's own table.", ({ series }) => series.table),
  textColumn('edition', 'The publication.', ({ series }) => series.edition.slug),
  textColumn('custody', 'Where it was read: PUBLISHER_FILE, COPY or SECOND_HAND; empty: not noted.', (datum) =>
    custodyName(custodyOf(datum)),
  ),
  textColumn('read_at', 'The page or file in which it was read.', (datum) => custodyOf(datum)?.readAt ?? null),
]

const figures = (edition: Edition): TableDefinition<Datum> => ({
  name: edition.slug,
  title: `${edition.source.publisher}, ${edition.title}`,
  description: 'One row for each figure, as published. Rows without a value do not exist.',
  columns: FIGURE_COLUMNS,
  primaryKey: ['edition', 'indicator', 'area', 'year'],
  foreignKeys: ['area', 'indicator', 'edition'].map((name) => foreignKey(name, `${name}s`)),
})

/** All figures of an edition, by indicator, area and year. */
export const figuresTable = (dataset: Dataset, edition: Edition): CsvTable =>
  csvTable(figures(edition), editionFigures(dataset, edition))

export const editionFigures = (dataset: Dataset, edition: Edition): readonly Datum[] =>
  seriesIn(dataset, edition).flatMap(dataOf)
