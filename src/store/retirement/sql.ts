/** What taking a version out reads and writes, with its values in it, as it goes on a command line. */
import { RETIREMENTS } from '../changes/tables.ts'
import type { Publication } from '../publications/publication.ts'
import { PUBLICATIONS } from '../publications/table.ts'
import { literal } from '../sql-text.ts'
import { STATEMENT_ID, STATEMENTS } from '../statements/tables.ts'
import { VERSION_STATEMENTS } from '../statements/versions.ts'
import { inOrder, insertInto } from '../table.ts'

export type LogRow = Pick<Publication, 'version' | 'publishedAt'>

const { columns: publication } = PUBLICATIONS

/** The whole log, oldest first. */
export const LOG_SQL = `SELECT ${publication.version} AS version, ${publication.publishedAt} AS publishedAt FROM ${PUBLICATIONS.name} ORDER BY ${publication.id}`

const { name: LINKS, columns: link } = VERSION_STATEMENTS

/** The versions that have statements here. */
export const VERSIONS_WITH_STATEMENTS_SQL = `SELECT DISTINCT ${link.version} AS version FROM ${LINKS}`

/** From then on nobody reads the statements of the version. @param at ISO 8601 instant */
export function retirementSql(version: string, at: string): string {
  const cells = inOrder(RETIREMENTS, { version: literal(version), retiredAt: literal(at) })
  return `${insertInto(RETIREMENTS)} VALUES (${cells.join(', ')}) ON CONFLICT DO NOTHING`
}

/** Takes the statements of a version out, but for those that others have as well. */
export const removalSql = (version: string): readonly string[] => [
  `DELETE FROM ${LINKS} WHERE ${link.version} = ${literal(version)}`,
  `DELETE FROM ${STATEMENTS.name} WHERE NOT EXISTS (SELECT 1 FROM ${LINKS} WHERE ${link.statement} = ${STATEMENT_ID})`,
]
