import { DEFINITIONS, INDICATORS } from '../../domain/figure/indicator.ts'
import { AGGREGATES } from '../../src/http/downloads/query/parameters.ts'
import { SDMX_CSV } from '../../src/http/downloads/query/sdmx.ts'
import { HEADERS, MOST_AREAS, TABLE_SHAPES } from '../../src/http/downloads/query/series-query.ts'
import { XLSX } from '../../src/http/downloads/xlsx.ts'
import {
  arraySchema,
  daySchema,
  enumSchema,
  get,
  integer,
  part,
  query,
  record,
  ref,
  type Schema,
  text,
} from './parts.ts'

const tag = 'Data'
const CSV = { 'text/csv': text('RFC 4180, UTF-8, with a header.') }
const BINARY = { type: 'string', contentMediaType: 'application/octet-stream' }
const WORKBOOK = { [XLSX]: BINARY }
const BOM = query('bom', enumSchema('A byte order mark in front, by which Excel on Windows knows UTF-8.', ['1']))
const YEARS = [
  query('from', integer('The first year.', 1900, 2100), { example: 2024 }),
  query('to', integer('The last year.', 1900, 2100)),
]
const INDICATOR = query('indicator', enumSchema('What is measured: /data/indicators.csv.', INDICATORS), {
  required: true,
  example: 'DEFENCE_SHARE_OF_GDP',
})
const DEFINITION = query('definition', enumSchema('Whose definition of defence spending.', DEFINITIONS))
const AGGREGATE = query(
  'aggregate',
  enumSchema('For groups: as the source prints it, or computed from members.', AGGREGATES),
)
const TABLE = part('table', 'The slug of an edition, a living name such as nato, or the name of a table.', 'nato-2026')

const AREAS = text(`Up to ${MOST_AREAS} codes of /data/areas.csv with commas between them; by default all members.`)

const SERIES = [
  INDICATOR,
  query('areas', AREAS, { example: 'POL,DEU,NATO' }),
  ...YEARS,
  query('shape', enumSchema('A column an area, a row a figure, or SDMX-CSV.', TABLE_SHAPES)),
  query('header', enumSchema('How the columns of areas are headed.', HEADERS)),
  query('edition', text('The slug of one edition. Excludes asOf.')),
  query('asOf', daySchema('As it was known on this day.')),
  DEFINITION,
  AGGREGATE,
  BOM,
]

const series = (ending: 'csv' | 'json' | 'xlsx', content: Readonly<Record<string, Schema>>) =>
  get({
    id: `series${ending[0]?.toUpperCase()}${ending.slice(1)}`,
    summary: 'One indicator of several areas, side by side',
    tag,
    parameters: SERIES,
    answer: { description: 'The figures, with null or an empty cell where there is none.', content },
    refusals: [400, 404],
  })

const table = (ending: string, content: Readonly<Record<string, Schema>>, parameters: readonly Schema[] = []) =>
  get({
    id: `table${ending[0]?.toUpperCase()}${ending.slice(1)}`,
    summary: 'An edition, or another table',
    tag,
    parameters: [TABLE, ...parameters],
    answer: { description: 'The whole table.', content },
    refusals: [400, 404],
  })

const TEXT = text('')
const CSL = record({ id: TEXT, type: TEXT, title: TEXT, author: arraySchema({ type: 'object' }), URL: TEXT })

export const DATA_PATHS = {
  '/data/series.csv': series('csv', { ...CSV, [SDMX_CSV.split(';')[0] ?? '']: text('SDMX-CSV 2.0.0.') }),
  '/data/series.json': series('json', { 'application/json': ref('schemas', 'SeriesTable') }),
  '/data/series.xlsx': series('xlsx', WORKBOOK),
  '/data/vintages.csv': get({
    id: 'vintages',
    summary: 'One figure in all editions',
    tag,
    parameters: [
      query('area', text('A code of /data/areas.csv.'), { required: true, example: 'DEU' }),
      INDICATOR,
      ...YEARS,
      query('layout', enumSchema('A column a year, or a row a figure.', ['wide', 'long'])),
      query('editions', text('Slugs of editions of one source with commas between them; by default all.')),
      DEFINITION,
      AGGREGATE,
      BOM,
    ],
    answer: { description: 'A row for each edition.', content: CSV },
    refusals: [400, 404],
  }),
  '/data/{table}.csv': table('csv', CSV, [BOM]),
  '/data/{table}.xlsx': table('xlsx', WORKBOOK),
  '/data/{table}.json': table('json', { 'application/json': ref('schemas', 'DataResource') }),
  '/data/datapackage.json': get({
    id: 'dataPackage',
    summary: 'All tables as a Data Package, version 2',
    tag,
    answer: {
      description: 'The descriptor; paths are relative to it.',
      content: { 'application/json': ref('schemas', 'DataPackage') },
    },
    refusals: [400],
  }),
  '/data/realistic-pathway.zip': get({
    id: 'dataZip',
    summary: 'The same package in one file',
    tag,
    answer: { description: 'A zip.', content: { 'application/zip': BINARY } },
    refusals: [400],
  }),
  '/cite/{id}': get({
    id: 'cite',
    summary: 'How to cite an edition or a figure',
    tag,
    parameters: [
      part(
        'id',
        'The id of an edition or datum in the API, with .txt, .bib or .json behind it.',
        'edition:nato-2026.json',
      ),
    ],
    answer: {
      description: 'A citation: text, BibTeX or CSL-JSON.',
      content: {
        'application/vnd.citationstyles.csl+json': arraySchema(CSL),
        'application/x-bibtex': text('BibTeX.'),
        'text/plain': text('A sentence.'),
      },
    },
    refusals: [404],
  }),
}

const FIELDS = arraySchema(record({ name: text(''), type: text('A type of Table Schema.'), description: text('') }))
const RESOURCE = record({
  $schema: text(''),
  name: text(''),
  path: text('Relative to the descriptor.'),
  bytes: { type: 'integer', minimum: 1 },
  hash: text('', { pattern: '^sha256:[0-9a-f]{64}$' }),
  rows: { type: 'integer', minimum: 0 },
  schema: record({ fields: FIELDS }),
})

export const DATA_SCHEMAS = {
  DataResource: RESOURCE,
  DataPackage: record({
    $schema: text(''),
    name: text(''),
    version: text('The version of the dataset.'),
    resources: arraySchema(RESOURCE),
  }),
  SeriesTable: record({
    title: text(''),
    indicator: record({ code: text(''), name: text(''), unit: text(''), description: text('') }),
    datasetVersion: text('', { pattern: '^[0-9a-f]{16}$' }),
    permanent: text('Path and query of the same as CSV, for good.'),
    fields: FIELDS,
    sources: arraySchema({ type: 'object', required: ['area', 'edition', 'unit', 'why_missing'] }),
    rows: arraySchema({ type: 'object' }),
  }),
}
