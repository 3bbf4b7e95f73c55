import { zipSync } from 'fflate'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { editionMetadata, resourceOf } from './descriptor.ts'
import type { CsvTable } from './table-schema.ts'
import { CATALOGUE } from './tables/catalogue.ts'
import { claimsTable } from './tables/claims.ts'
import { figuresTable } from './tables/figures.ts'
import { statementsTable } from './tables/statements.ts'

/** The earliest time that a zip file can contain. A constant, so that the bytes do not depend on the time or the time zone. */
const NO_TIME = new Date(1980, 0, 1)

interface Part {
  readonly path: string
  readonly table: CsvTable
  readonly metadata: object
}

/**
 * All tables as CSV in one zip, with a datapackage.json: a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/).
 *
 * The same data always give the same bytes. The compression is a library for that reason: that of the platform may change with its version.
 */
export async function packageZip(dataset: Dataset, statements: readonly Statement[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(dataset, statements)
  const resources = await Promise.all(
    parts.map(async ({ table, path, metadata }) => ({
      ...(await resourceOf(table, path, table.foreignKeys)),
      ...metadata,
    })),
  )
  const descriptor = JSON.stringify({ ...packageMetadata(dataset), resources }, null, 2)
  const zipped = zipSync(
    {
      'datapackage.json': new TextEncoder().encode(`${descriptor}\n`),
      ...Object.fromEntries(parts.map(({ path, table }) => [path, table.csv])),
    },
    // os 3 is Unix; the attributes are those of a regular file with mode 644.
    { level: 6, mtime: NO_TIME, os: 3, attrs: 0o100644 << 16 },
  )
  return new Uint8Array(zipped)
}

function partsOf(dataset: Dataset, statements: readonly Statement[]): readonly Part[] {
  const catalogue = [...CATALOGUE.values()].map((make) => make(dataset))
  const statementTables = [statementsTable(statements), claimsTable(dataset, statements)]
  return [
    ...[...catalogue, ...statementTables].map((table) => ({ path: `${table.name}.csv`, table, metadata: {} })),
    ...dataset.editions.map((edition) => ({
      path: `figures/${edition.slug}.csv`,
      table: figuresTable(dataset, edition),
      metadata: editionMetadata(dataset, edition),
    })),
  ]
}

const packageMetadata = ({ version, sources }: Dataset) => ({
  profile: 'tabular-data-package',
  name: 'realistic-pathway',
  title: 'Realistic Pathway: NATO defence spending by edition, with the economy and the budgets around it',
  description:
    'Figures as published, each with its edition, table and status; nothing is interpolated. With statements, and claims held against the figures. A text that a spreadsheet would take for a formula has an apostrophe in front.',
  version,
  citation: `Realistic Pathway, the open GraphQL API of NATO defence spending, dataset ${version}. Cite the publisher of each figure first: see editions.csv.`,
  keywords: ['NATO', 'defence spending', 'military expenditure', 'GDP'],
  sources: sources.map(({ publisher, title, url }) => ({ title: `${publisher}, ${title}`, path: url })),
  licenses: [
    {
      name: 'other-at',
      title: 'The terms of each publisher, in the column terms of editions.csv.',
      path: 'editions.csv',
    },
  ],
})
