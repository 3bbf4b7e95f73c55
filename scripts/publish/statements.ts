import { isDeepStrictEqual } from 'node:util'
import { literal } from '../../src/store/sql-text.ts'
import { importSql } from '../../src/store/statements/import-sql.ts'
import { statementFrom, type WholeRow } from '../../src/store/statements/rows.ts'
import { STATEMENTS } from '../../src/store/statements/tables.ts'
import { isWholeSql, VERSIONS } from '../../src/store/statements/versions.ts'
import { WHOLE } from '../../src/store/statements/whole.ts'
import type { DatasetRelease } from '../common/release.ts'
import { contentHash } from '../compile/content-hash.ts'
import { LONGEST_ON_A_COMMAND_LINE, type Storage } from './storage.ts'

/**
 * Imports the statements that D1 does not have yet, then reads all of them back.
 *
 * @throws Error when a statement read back differs
 */
export async function importStatements(
  storage: Storage,
  release: DatasetRelease,
  say: (line: string) => void,
): Promise<void> {
  const { version, statements } = release
  const before = await findStatements(storage, release)
  say(`    ${before.complete.size} of ${statements.length} are there already`)
  if (!before.isListed) {
    const missing = statements.filter(({ slug }) => !before.complete.has(slug))
    const sql = importSql({ version, statements, missing, hashOf: contentHash, longest: LONGEST_ON_A_COMMAND_LINE })
    await storage.run(sql, (count) => {
      if (count === sql.length || count % 5 === 0) say(`    ${count} of ${sql.length} steps`)
    })
  }
  const after = before.isListed ? before : await findStatements(storage, release)
  const missing = statements.filter(({ slug }) => !after.complete.has(slug)).map(({ slug }) => slug)
  if (missing.length > 0 || !after.isListed)
    throw new Error(
      `The database returns something other than what was sent: ${missing.join(', ') || 'it does not list the version'}. Run the command again.`,
    )
  say(`    ${statements.length} read back, word for word`)
}

/** What D1 has of a release. */
interface Found {
  /** The slugs of the statements that D1 returns unchanged, with their claims and targets. */
  readonly complete: ReadonlySet<string>
  /** Whether D1 lists the version with all its statements. */
  readonly isListed: boolean
}

async function findStatements(storage: Storage, { version, statements }: DatasetRelease): Promise<Found> {
  const bySlug = new Map(statements.map((one) => [one.slug, one]))
  const rows = await storage.rows<ReadBackRow>(readBackSql(version, statements.map(contentHash)))
  const complete = rows.map(statementFrom).filter((one) => isDeepStrictEqual(one, bySlug.get(one.slug)))
  return {
    complete: new Set(complete.map(({ slug }) => slug)),
    isListed: rows[0]?.listed === statements.length,
  }
}

interface ReadBackRow extends WholeRow {
  /** How many statements the version has; null where it is not listed. */
  readonly listed: number | null
}

/** @param hashes the contents that are looked for */
function readBackSql(version: string, hashes: readonly string[]): string {
  const { columns } = VERSIONS
  const listed = `SELECT ${columns.statements} FROM ${VERSIONS.name} WHERE ${isWholeSql(literal(version))}`
  const wanted = hashes.map(literal).join(', ')
  const sql = `SELECT ${WHOLE}, (${listed}) AS listed FROM ${STATEMENTS.name} WHERE ${STATEMENTS.columns.contentHash} IN (${wanted})`
  return sql.replaceAll(/\s+/g, ' ')
}
