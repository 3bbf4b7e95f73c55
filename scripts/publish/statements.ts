import { isDeepStrictEqual } from 'node:util'
import { importSql } from '../../src/store/statements/import-sql.ts'
import { type ReadBackRow, readBackSql } from '../../src/store/statements/read-back-sql.ts'
import { statementFrom } from '../../src/store/statements/rows.ts'
import { contentHash } from '../compile/content-hash.ts'
import type { Release } from '../release.ts'
import { LONGEST_ON_A_COMMAND_LINE, type Storage } from './storage.ts'

/**
 * Imports what is not there yet, and reads all of it back.
 *
 * @throws Error when what is read back is not what was sent
 */
export async function sendStatements(storage: Storage, release: Release, say: (line: string) => void): Promise<void> {
  const { version, statements } = release
  const before = await foundIn(storage, release)
  say(`    ${before.whole.size} of ${statements.length} are there already`)
  if (!before.isListed) {
    const missing = statements.filter(({ slug }) => !before.whole.has(slug))
    const sql = importSql({ version, statements, missing, hashOf: contentHash, longest: LONGEST_ON_A_COMMAND_LINE })
    await storage.run(sql, (count) => {
      if (count === sql.length || count % 5 === 0) say(`    ${count} of ${sql.length} steps`)
    })
  }
  const after = before.isListed ? before : await foundIn(storage, release)
  const lost = statements.filter(({ slug }) => !after.whole.has(slug)).map(({ slug }) => slug)
  if (lost.length > 0 || !after.isListed)
    throw new Error(
      `The database gives back something else than what was sent: ${lost.join(', ') || 'it does not list the version'}. Run the command again.`,
    )
  say(`    ${statements.length} read back, word for word`)
}

interface Found {
  /** The slugs of those statements that the database gives back just as they are, with all that belongs to them. */
  readonly whole: ReadonlySet<string>
  /** Whether the database has the version as a whole. */
  readonly isListed: boolean
}

async function foundIn(storage: Storage, { version, statements }: Release): Promise<Found> {
  const bySlug = new Map(statements.map((one) => [one.slug, one]))
  const rows = await storage.rows<ReadBackRow>(readBackSql(version, statements.map(contentHash)))
  const whole = rows.map(statementFrom).filter((one) => isDeepStrictEqual(one, bySlug.get(one.slug)))
  return {
    whole: new Set(whole.map(({ slug }) => slug)),
    isListed: rows[0]?.listed === statements.length,
  }
}
