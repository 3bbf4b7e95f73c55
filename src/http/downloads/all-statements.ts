import {
  type CursorPosition,
  NO_FILTER,
  type StatementQuery,
  type StatementRepository,
} from '../../../domain/statement/query.ts'
import type { Statement } from '../../../domain/statement/statement.ts'

/** Statements per query, because the size of a result of D1 is limited. */
const BATCH = 100

const OLDEST_FIRST: StatementQuery = { terms: null, filter: NO_FILTER, order: { by: 'DATE', descending: false } }

/**
 * Every statement, oldest first, with its claims.
 *
 * @throws StatementsUnavailable when a batch cannot be read: a file must be complete
 */
export async function allStatements(reader: StatementRepository): Promise<readonly Statement[]> {
  const all: Statement[] = []
  let after: CursorPosition | null = null
  do {
    // `hits` returns one more than requested if there is a next batch.
    const hits = await reader.hits(OLDEST_FIRST, BATCH, after)
    const batch = hits.slice(0, BATCH)
    all.push(...batch.map(({ statement }) => statement))
    after = hits.length > BATCH ? (batch.at(-1)?.place ?? null) : null
  } while (after !== null)
  return all
}
