/** Which files there are, and how each is made. */
import type { Dataset } from '../../../domain/dataset.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { aboutEdition, resourceOf } from './descriptor.ts'
import { packageZip } from './package.ts'
import type { Sheet } from './table-schema.ts'
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
  /** Whether the program of the day works something of it out, as verdicts are: figures and statements are of their version. */
  readonly isComputed: boolean
  readonly make: (sources: Sources) => Promise<Uint8Array<ArrayBuffer>>
}

const encoder = new TextEncoder()

/** The files of a dataset by name. Nothing is made before somebody asks for it. */
export function filesOf(dataset: Dataset): ReadonlyMap<string, File> {
  const tables: TableFile[] = [
    ...dataset.editions.map((edition) => ({
      name: edition.slug,
      sheet: async () => figuresSheet(dataset, edition),
      about: () => aboutEdition(dataset, edition),
    })),
    ...[...CATALOGUE].map(([name, sheet]) => ({ name, sheet: async () => sheet(dataset) })),
    ...SPOKEN,
  ]
  return new Map([...tables.flatMap(csvAndMetadata), [PACKAGE, ZIP]])
}

interface TableFile {
  readonly name: string
  readonly isComputed?: boolean
  readonly sheet: (sources: Sources) => Promise<Sheet>
  readonly about?: () => object
}

const SPOKEN: readonly TableFile[] = [
  { name: 'statements', sheet: async ({ statements }) => statementsSheet(await statements()) },
  {
    name: 'claims',
    isComputed: true,
    sheet: async ({ dataset, statements }) => claimsSheet(dataset, await statements()),
  },
]

function csvAndMetadata({ name, isComputed = false, sheet, about = () => ({}) }: TableFile): [string, File][] {
  const csv: File = {
    mediaType: CSV,
    isComputed,
    make: async (sources) => (await sheet(sources)).csv,
  }
  const metadata: File = {
    mediaType: 'application/json; charset=utf-8',
    isComputed,
    make: async (sources) => {
      const { version } = sources.dataset
      const described = {
        ...(await resourceOf(await sheet(sources), `${name}.csv`)),
        ...about(),
        datasetVersion: version,
        permanent: `/data/v/${version}/${name}.csv`,
      }
      return encoder.encode(`${JSON.stringify(described, null, 2)}\n`)
    },
  }
  return [
    [`${name}.csv`, csv],
    [`${name}.json`, metadata],
  ]
}

/** With the claims in it: half a package would pass for a whole one. */
const ZIP: File = {
  mediaType: 'application/zip',
  isComputed: true,
  make: async ({ dataset, statements }) => packageZip(dataset, await statements()),
}
