/** Cursors of statements: the place of a statement in an order. They stay right when statements are added or taken out. */
import type { CursorPosition, StatementOrder } from '../../domain/statement/query.ts'
import { cursorOf, refusedCursor, textInCursor } from '../builder/cursor.ts'

/** "DATE|2025-04-03|rubio-2025-04-03-…" */
export const encodeCursor = ({ by, key, slug }: CursorPosition): string => cursorOf([by, key, slug].join('|'))

/** @throws InputError when the cursor is not of this order */
export function decodeCursor(field: 'after' | 'before', cursor: string, by: StatementOrder): CursorPosition {
  const [order, key = '', slug, ...rest] = textInCursor(cursor).split('|')
  const number = Number(key)
  const isWhole = order === by && slug !== undefined && rest.length === 0 && key !== ''
  if (isWhole && (by !== 'RELEVANCE' || Number.isFinite(number)))
    return { by, key: by === 'RELEVANCE' ? number : key, slug }
  throw refusedCursor(field, cursor, 'this list gave in the same order')
}
