/** All tables in one zip, with a datapackage.json that Frictionless reads. */
import { zipSync } from 'fflate'
import type { Dataset } from '../../../domain/dataset.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { aboutEdition, resourceOf } from './descriptor.ts'
import type { Sheet } from './table-schema.ts'
import { CATALOGUE } from './tables/catalogue.ts'
import { claimsSheet } from './tables/claims.ts'
import { figuresSheet } from './tables/figures.ts'
import { statementsSheet } from './tables/statements.ts'

/** The first moment that a zip can state: nothing in it depends on when or where it was made. */
const NO_TIME = new Date(1980, 0, 1)

interface Part {
  readonly path: string
  readonly sheet: Sheet
  readonly about: object
}

/**
 * The same bytes wherever and whenever it is made: the compression is a part of the program, because that of the platform may
 * change with each of its versions.
 */
export async function packageZip(dataset: Dataset, statements: readonly Statement[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(dataset, statements)
  const resources = await Promise.all(
    parts.map(async ({ sheet, path, about }) => ({
      ...(await resourceOf(sheet, path, sheet.foreignKeys)),
      ...about,
    })),
  )
  const descriptor = JSON.stringify({ ...aboutPackage(dataset), resources }, null, 2)
  const zipped = zipSync(
    {
      'datapackage.json': new TextEncoder().encode(`${descriptor}\n`),
      ...Object.fromEntries(parts.map(({ path, sheet }) => [path, sheet.csv])),
    },
    // Regular files that everybody may read, as if packed under Unix.
    { level: 6, mtime: NO_TIME, os: 3, attrs: 0o100644 << 16 },
  )
  return new Uint8Array(zipped)
}

function partsOf(dataset: Dataset, statements: readonly Statement[]): readonly Part[] {
  const catalogue = [...CATALOGUE.values()].map((make) => make(dataset))
  const spoken = [statementsSheet(statements), claimsSheet(dataset, statements)]
  return [
    ...[...catalogue, ...spoken].map((sheet) => ({ path: `${sheet.name}.csv`, sheet, about: {} })),
    ...dataset.editions.map((edition) => ({
      path: `figures/${edition.slug}.csv`,
      sheet: figuresSheet(dataset, edition),
      about: aboutEdition(dataset, edition),
    })),
  ]
}

const aboutPackage = ({ version, sources }: Dataset) => ({
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
