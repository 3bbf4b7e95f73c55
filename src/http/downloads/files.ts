/** The files under /data/. */
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { editionMetadata, tableResource } from './descriptor.ts'
import { DESCRIPTOR, packageByAddress, packageZip } from './package.ts'
import type { CsvTable } from './table-schema.ts'
import { CATALOGUE } from './tables/catalogue.ts'
import { claimsTable } from './tables/claims.ts'
import { figuresTable } from './tables/figures.ts'
import { statementsTable } from './tables/statements.ts'
import { XLSX } from './xlsx.ts'

export const CSV = 'text/csv; charset=utf-8; header=present'

export const JSON_TYPE = 'application/json; charset=utf-8'

export const PACKAGE = 'realistic-pathway.zip'

/** The data that a file is made from. */
interface FileSources {
  readonly dataset: Dataset
  readonly statements: () => Promise<readonly Statement[]>
}

interface DownloadFile {
  readonly mediaType: string
  /** Whether the content also depends on the code, as verdicts do. Otherwise it depends only on the version of the dataset. */
  readonly isComputed: boolean
  readonly make: (sources: FileSources) => Promise<Uint8Array<ArrayBuffer>>
}

const encoder = new TextEncoder()

/** The files of a dataset by name. A file is made only on request. */
export function filesOf(dataset: Dataset): ReadonlyMap<string, DownloadFile> {
  const tables: TableFile[] = [
    ...dataset.editions.map((edition) => ({
      name: edition.slug,
      table: async () => figuresTable(dataset, edition),
      metadataOf: () => editionMetadata(dataset, edition),
    })),
    ...[...CATALOGUE].map(([name, table]) => ({ name, table: async () => table(dataset) })),
    ...STATEMENT_TABLES,
  ]
  return new Map([...tables.flatMap(inAllFormats), [PACKAGE, ZIP], [DESCRIPTOR, BY_ADDRESS]])
}

interface TableFile {
  readonly name: string
  readonly isComputed?: boolean
  readonly table: (sources: FileSources) => Promise<CsvTable>
  readonly metadataOf?: () => object
}

const STATEMENT_TABLES: readonly TableFile[] = [
  { name: 'statements', table: async ({ statements }) => statementsTable(await statements()) },
  {
    name: 'claims',
    isComputed: true,
    table: async ({ dataset, statements }) => claimsTable(dataset, await statements()),
  },
]

function inAllFormats({
  name,
  isComputed = false,
  table,
  metadataOf = () => ({}),
}: TableFile): [string, DownloadFile][] {
  const csv: DownloadFile = { mediaType: CSV, isComputed, make: async (sources) => (await table(sources)).csv }
  const metadata: DownloadFile = {
    mediaType: JSON_TYPE,
    isComputed,
    make: async (sources) => {
      const { version } = sources.dataset
      const resource = {
        ...(await tableResource(await table(sources), `${name}.csv`)),
        ...metadataOf(),
        datasetVersion: version,
        permanent: `/data/v/${version}/${name}.csv`,
      }
      return encoder.encode(`${JSON.stringify(resource, null, 2)}\n`)
    },
  }
  const xlsx: DownloadFile = { mediaType: XLSX, isComputed, make: async (sources) => (await table(sources)).xlsx() }
  return [
    [`${name}.csv`, csv],
    [`${name}.xlsx`, xlsx],
    [`${name}.json`, metadata],
  ]
}

/** Fails without the statements: nobody could tell that a package is incomplete. */
const ZIP: DownloadFile = {
  mediaType: 'application/zip',
  isComputed: true,
  make: async ({ dataset, statements }) => packageZip(dataset, await statements()),
}

const BY_ADDRESS: DownloadFile = {
  mediaType: JSON_TYPE,
  isComputed: true,
  make: async ({ dataset, statements }) => packageByAddress(dataset, await statements()),
}
