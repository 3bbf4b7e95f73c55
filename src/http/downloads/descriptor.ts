/** What describes a table to programs, as Frictionless has it: https://specs.frictionlessdata.io/tabular-data-resource/ */
import type { Dataset } from '../../../domain/dataset.ts'
import type { Edition } from '../../../domain/edition.ts'
import { sha256 } from '../entity-tag.ts'
import type { ForeignKey, Sheet } from './table-schema.ts'
import { citationOf } from './tables/catalogue.ts'
import { figuresOf } from './tables/figures.ts'

const DIALECT = { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true }

/** @param foreignKeys where the tables that it refers to are in the same package */
export async function resourceOf(sheet: Sheet, path: string, foreignKeys: readonly ForeignKey[] = []) {
  const { name, title, description, csv, rows, fields, primaryKey } = sheet
  return {
    profile: 'tabular-data-resource',
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
      fields,
      missingValues: [''],
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  }
}

/** Who published an edition, when, on which terms, and what in it to mind. */
export const aboutEdition = (dataset: Dataset, edition: Edition) => ({
  edition: edition.slug,
  publisher: edition.source.publisher,
  publication: edition.title,
  publishedOn: edition.publishedOn,
  publishedPrecision: edition.publishedPrecision,
  cutOff: edition.cutOff,
  // Frictionless takes the `url` of a resource for where its data are.
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

/** What an edition measures, with each unit that occurs in it. */
function indicatorsOf(dataset: Dataset, edition: Edition) {
  const figures = figuresOf(dataset, edition)
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
