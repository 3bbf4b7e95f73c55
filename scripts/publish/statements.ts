import { isDeepStrictEqual } from 'node:util'
import type { Statement } from '../../src/domain/statement/statement.ts'
import { WHOLE } from '../../src/store/statements/columns.ts'
import { type StatementRow, statementFrom } from '../../src/store/statements/rows.ts'
import { contentHash } from '../compile/content-hash.ts'
import type { Release } from '../release.ts'
import { importSql } from '../statements-sql.ts'
import { LONGEST_ON_A_COMMAND_LINE, type Storage } from './storage.ts'

/**
 * Imports what is not there yet, and reads all of it back.
 *
 * @throws Error when what is read back is not what was sent
 */
export async function sendStatements(
  storage: Storage,
  { version, statements }: Release,
  say: (line: string) => void,
): Promise<void> {
  const before = await wholeIn(storage, statements)
  const missing = statements.filter(({ slug }) => !before.has(slug))
  say(`    ${before.size} of ${statements.length} are there already`)
  const sql = importSql(version, statements, missing, LONGEST_ON_A_COMMAND_LINE)
  await storage.run(sql, (count) => {
    if (count === sql.length || count % 5 === 0) say(`    ${count} of ${sql.length} steps`)
  })
  const after = await wholeIn(storage, statements)
  const lost = statements.filter(({ slug }) => !after.has(slug))
  const [listed] = await storage.rows<{ statements: number }>(
    `SELECT statements FROM versions WHERE version = '${version}'`,
  )
  if (lost.length > 0 || listed?.statements !== statements.length)
    throw new Error(
      `The database gives back something else than what was sent: ${lost.map(({ slug }) => slug).join(', ') || `${listed?.statements ?? 0} of ${statements.length} statements are listed`}. Run the command again.`,
    )
  say(`    ${statements.length} read back, word for word`)
}

/** The slugs of those statements that the database gives back just as they are, with all that belongs to them. */
async function wholeIn(storage: Storage, statements: readonly Statement[]): Promise<ReadonlySet<string>> {
  const bySlug = new Map(statements.map((one) => [one.slug, one]))
  const wanted = statements.map((one) => `'${contentHash(one)}'`).join(', ')
  const rows = await storage.rows<StatementRow>(
    `SELECT ${WHOLE.replaceAll(/\s+/g, ' ')} FROM statements WHERE content_hash IN (${wanted})`,
  )
  return new Set(
    rows.map(statementFrom).flatMap((one) => (isDeepStrictEqual(one, bySlug.get(one.slug)) ? [one.slug] : [])),
  )
}
