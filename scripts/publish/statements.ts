import { isDeepStrictEqual } from 'node:util'
import { importSql } from '../../src/store/statements/import-sql.ts'
import { type ReadBackRow, readBackSql } from '../../src/store/statements/read-back-sql.ts'
import { statementFrom } from '../../src/store/statements/rows.ts'
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
