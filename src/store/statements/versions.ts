/** The versions of the dataset whose statements the database has, and which statements those are. */
import { RETIREMENTS } from '../changes/tables.ts'
import { defineTable, named } from '../table.ts'

interface VersionRow {
  readonly version: string
  /** How many there are. */
  readonly statements: number
}

export interface VersionStatementRow {
  readonly version: string
  readonly statement: number
}

export const VERSIONS = defineTable<VersionRow>('versions', named('version', 'statements'))

export const VERSION_STATEMENTS = defineTable<VersionStatementRow>('version_statements', named('version', 'statement'))

/**
 * The condition that a version is listed, and was not taken out since. The row of one that was stays: the log refers to it.
 *
 * @param version SQL: a literal, or the place of a parameter, which is read twice
 */
export const isWholeSql = (version: string): string =>
  `${VERSIONS.columns.version} = ${version} AND NOT EXISTS (SELECT 1 FROM ${RETIREMENTS.name} WHERE ${RETIREMENTS.columns.version} = ${version})`
