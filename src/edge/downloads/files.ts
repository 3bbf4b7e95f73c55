/** Which files there are, and how each is made. */
import type { Dataset } from '../../domain/dataset.ts'
import type { Statement } from '../../domain/statement/statement.ts'
import { aboutEdition, resourceOf } from './descriptor.ts'
import { packageZip } from './package.ts'
import type { Sheet } from './table.ts'
import { CATALOGUE } from './tables/catalogue.ts'
import { claimsSheet } from './tables/claims.ts'
import { figuresSheet } from './tables/figures.ts'
import { statementsSheet } from './tables/statements.ts'

export const CSV = 'text/csv; charset=utf-8; header=present'

export const PACKAGE = 'realistic-pathway.zip'

/** What a file is made of. */
export interface Sources {
  readonly dataset: Dataset
  readonly statements: () => Promise<readonly Statement[]>
}

export interface File {
  readonly mediaType: string
  /** Statements have no versions: such a file has no permanent address. */
  readonly holdsStatements: boolean
  readonly make: (sources: Sources) => Promise<Uint8Array<ArrayBuffer>>
}

const encoder = new TextEncoder()

/**
 * The files of a dataset by name. Nothing is made before somebody asks for it.
 *
 * @param isPermanent only what the dataset alone is enough for: the same bytes for ever
 */
export function filesOf(dataset: Dataset, isPermanent: boolean): ReadonlyMap<string, File> {
  const tables: TableFile[] = [
    ...dataset.editions.map((edition) => ({
      name: edition.slug,
      holdsStatements: false,
      sheet: async () => figuresSheet(dataset, edition),
      about: () => aboutEdition(dataset, edition),
    })),
    ...[...CATALOGUE].map(([name, sheet]) => ({ name, holdsStatements: false, sheet: async () => sheet(dataset) })),
    ...(isPermanent ? [] : SPOKEN),
  ]
  return new Map([...tables.flatMap(csvAndMetadata), [PACKAGE, zip(isPermanent)]])
}

interface TableFile {
  readonly name: string
  readonly holdsStatements: boolean
  readonly sheet: (sources: Sources) => Promise<Sheet>
  readonly about?: () => object
}

const SPOKEN: readonly TableFile[] = [
  { name: 'statements', holdsStatements: true, sheet: async ({ statements }) => statementsSheet(await statements()) },
  {
    name: 'claims',
    holdsStatements: true,
    sheet: async ({ dataset, statements }) => claimsSheet(dataset, await statements()),
  },
]

function csvAndMetadata({ name, holdsStatements, sheet, about = () => ({}) }: TableFile): [string, File][] {
  const csv: File = {
    mediaType: CSV,
    holdsStatements,
    make: async (sources) => (await sheet(sources)).csv,
  }
  const metadata: File = {
    mediaType: 'application/json; charset=utf-8',
    holdsStatements,
    make: async (sources) => {
      const { version } = sources.dataset
      const described = {
        ...(await resourceOf(await sheet(sources), `${name}.csv`)),
        ...about(),
        datasetVersion: version,
        permanent: holdsStatements ? null : `/data/v/${version}/${name}.csv`,
      }
      return encoder.encode(`${JSON.stringify(described, null, 2)}\n`)
    },
  }
  return [
    [`${name}.csv`, csv],
    [`${name}.json`, metadata],
  ]
}

/** Where there are statements to be had they are in it: half a package would pass for a whole one. */
const zip = (isPermanent: boolean): File => ({
  mediaType: 'application/zip',
  holdsStatements: !isPermanent,
  make: async ({ dataset, statements }) => packageZip(dataset, isPermanent ? null : await statements()),
})
