import { type Dataset, seriesIn } from '../../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../../domain/edition/edition.ts'
import { custodyOf, type Datum, dataOf } from '../../../../domain/figure/series.ts'
import { custodyName } from '../custody-name.ts'
import { type Column, type CsvTable, csvTable, foreignKey, type TableDefinition } from '../table-schema.ts'

/** Of a figure, in the tables of one edition and of several. */
export const FIGURE_COLUMNS: readonly Column<Datum>[] = [
  {
    name: 'area',
    type: 'string',
    description: 'Whom it is about: alpha-3 code of a country, or the code of a group.',
    of: ({ series }) => series.area.code,
  },
  { name: 'area_name', type: 'string', description: 'The name of the area.', of: ({ series }) => series.area.name },
  {
    name: 'year',
    type: 'year',
    description:
      'The year as its source counts it: a calendar year, as a rule; in NATO’s tables a fiscal year for the United States, Canada and the United Kingdom.',
    of: ({ year }) => year,
  },
  {
    name: 'indicator',
    type: 'string',
    description: 'What is measured.',
    of: ({ series }) => series.indicator.code,
  },
  {
    name: 'value',
    type: 'number',
    description: 'The value in the unit of its row, with every digit of the source.',
    of: ({ value }) => value,
  },
  {
    name: 'unit',
    type: 'string',
    description: 'The unit in full, with currency and base year.',
    of: ({ series }) => series.unit,
  },
  {
    name: 'status',
    type: 'string',
    description: 'How sure the source is: ACTUAL, ESTIMATE or PROJECTION.',
    of: ({ status }) => status.toUpperCase(),
  },
  { name: 'table', type: 'string', description: "The source's own table.", of: ({ series }) => series.table },
  { name: 'edition', type: 'string', description: 'The publication.', of: ({ series }) => series.edition.slug },
  {
    name: 'custody',
    type: 'string',
    description: 'Where it was read: PUBLISHER_FILE, COPY or SECOND_HAND; empty: not noted.',
    of: (datum) => custodyName(custodyOf(datum)),
  },
  {
    name: 'read_at',
    type: 'string',
    description: 'The page or file in which it was read.',
    of: (datum) => custodyOf(datum)?.readAt ?? null,
  },
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
