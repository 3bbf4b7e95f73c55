/** What was imported, as it is read back: with its values in it, as it goes on a command line. */
import { literal } from '../sql-text.ts'
import type { WholeRow } from './rows.ts'
import { STATEMENTS } from './tables.ts'
import { isWholeSql, VERSIONS } from './versions.ts'
import { WHOLE } from './whole.ts'

export interface ReadBackRow extends WholeRow {
  /** How many statements the version has; null where it is not listed. */
  readonly listed: number | null
}

/** @param hashes the contents that are looked for */
export function readBackSql(version: string, hashes: readonly string[]): string {
  const { columns } = VERSIONS
  const listed = `SELECT ${columns.statements} FROM ${VERSIONS.name} WHERE ${isWholeSql(literal(version))}`
  const wanted = hashes.map(literal).join(', ')
  const sql = `SELECT ${WHOLE}, (${listed}) AS listed FROM ${STATEMENTS.name} WHERE ${STATEMENTS.columns.contentHash} IN (${wanted})`
  return sql.replaceAll(/\s+/g, ' ')
}
