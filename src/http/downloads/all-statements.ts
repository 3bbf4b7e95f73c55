import { firstPage, type PageItems } from '../../../domain/page.ts'
import {
  type CursorPosition,
  type Hit,
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
    const { items, hasMore }: PageItems<Hit> = await reader.hits(OLDEST_FIRST, firstPage(BATCH, after))
    all.push(...items.map(({ statement }) => statement))
    after = hasMore ? (items.at(-1)?.place ?? null) : null
  } while (after !== null)
  return all
}
