/** The versions of the dataset whose statements the database has, and which statements those are. */
import { tableOf } from '../table.ts'

export interface VersionRow {
  readonly version: string
  /** How many there are. */
  readonly statements: number
}

export interface VersionStatementRow {
  readonly version: string
  readonly statement: number
}

export const VERSIONS = tableOf<VersionRow>('versions', { version: 'version', statements: 'statements' })

export const VERSION_STATEMENTS = tableOf<VersionStatementRow>('version_statements', {
  version: 'version',
  statement: 'statement',
})
