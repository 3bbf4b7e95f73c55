import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { editionMetadata, PROFILES, tableResource } from './descriptor.ts'
import type { CsvTable } from './table-schema.ts'
import { CATALOGUE } from './tables/catalogue.ts'
import { claimsTable } from './tables/claims.ts'
import { figuresTable } from './tables/figures.ts'
import { statementsTable } from './tables/statements.ts'
import { zip } from './zip.ts'

interface Part {
  readonly path: string
  readonly table: CsvTable
  readonly metadata: object
}

/**
 * All tables as CSV in one zip, with a datapackage.json: a Data Package (https://datapackage.org), version 2, which readers of version 1
 * understand.
 */
export async function packageZip(dataset: Dataset, statements: readonly Statement[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(dataset, statements, 'figures/')
  return zip({
    [DESCRIPTOR]: await descriptorOf(dataset, parts),
    ...Object.fromEntries(parts.map(({ path, table }) => [path, table.csv])),
  })
}

/** The descriptor of the same package at /data/, whose files are beside it. */
export const packageByAddress = (dataset: Dataset, statements: readonly Statement[]) =>
  descriptorOf(dataset, partsOf(dataset, statements, ''))

export const DESCRIPTOR = 'datapackage.json'

async function descriptorOf(dataset: Dataset, parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const resources = await Promise.all(
    parts.map(async ({ table, path, metadata }) => ({
      ...(await tableResource(table, path, table.foreignKeys)),
      ...metadata,
    })),
  )
  return new TextEncoder().encode(`${JSON.stringify({ ...packageMetadata(dataset), resources }, null, 2)}\n`)
}

/** @param folder of the figures in the package */
function partsOf(dataset: Dataset, statements: readonly Statement[], folder: string): readonly Part[] {
  const catalogue = [...CATALOGUE.values()].map((make) => make(dataset))
  const statementTables = [statementsTable(statements), claimsTable(dataset, statements)]
  return [
    ...[...catalogue, ...statementTables].map((table) => ({ path: `${table.name}.csv`, table, metadata: {} })),
    ...dataset.editions.map((edition) => ({
      path: `${folder}${edition.slug}.csv`,
      table: figuresTable(dataset, edition),
      metadata: editionMetadata(dataset, edition),
    })),
  ]
}

const packageMetadata = ({ version, sources }: Dataset) => ({
  $schema: `${PROFILES}/datapackage.json`,
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
