import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import { sha256 } from '../caching/entity-tag.ts'
import type { CsvTable, ForeignKey } from './table-schema.ts'
import { citationOf } from './tables/catalogue.ts'
import { editionFigures } from './tables/figures.ts'

/** Of version 2. Each descriptor also has its `profile`, by which readers of version 1 know it. */
export const PROFILES = 'https://datapackage.org/profiles/2.0'

const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  lineTerminator: '\r\n',
  header: true,
}

/**
 * A Data Resource with a table: https://datapackage.org/standard/data-resource/
 *
 * @param path of the CSV, relative to the descriptor
 * @param foreignKeys only if the tables that they refer to are in the same package
 */
export async function tableResource(table: CsvTable, path: string, foreignKeys: readonly ForeignKey[] = []) {
  const { name, title, description, csv, rows, fields, primaryKey } = table
  return {
    $schema: `${PROFILES}/dataresource.json`,
    profile: 'tabular-data-resource',
    type: 'table',
    name,
    path,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.byteLength,
    hash: `sha256:${await sha256(csv)}`,
    rows,
    dialect: DIALECT,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields,
      missingValues: [''],
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  }
}

/** The publisher, day, terms, notes and indicators of an edition. */
export const editionMetadata = (dataset: Dataset, edition: Edition) => ({
  edition: edition.slug,
  publisher: edition.source.publisher,
  publication: edition.title,
  publishedOn: edition.publishedOn,
  publishedPrecision: edition.publishedPrecision,
  cutOff: edition.cutOff,
  // Not `url`: Frictionless would take that for the address of the data.
  homepage: edition.source.url,
  terms: edition.source.terms,
  definition: edition.source.definition,
  definitionCode: edition.source.definitionCode,
  coverage: edition.coverage,
  firstYear: edition.firstYear,
  lastYear: edition.lastYear,
  citation: citationOf(edition),
  notes: edition.notes,
  indicators: indicatorsOf(dataset, edition),
})

/** The indicators of an edition, each with all its units. */
function indicatorsOf(dataset: Dataset, edition: Edition) {
  const figures = editionFigures(dataset, edition)
  return edition.indicators.map(({ code, sourceCode, basePriceYear }) => {
    const own = figures.filter(({ series }) => series.indicator.code === code)
    const units = [...new Set(own.map(({ series }) => series.unit))].toSorted()
    const indicator = dataset.indicators.get(code)
    return {
      indicator: code,
      name: indicator?.name ?? code,
      description: indicator?.description ?? '',
      sourceCode,
      basePriceYear,
      units,
      rows: own.length,
    }
  })
}
