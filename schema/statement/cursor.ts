/** Cursors of statements: the place of a statement in an order. They stay right when statements are added or taken out. */
import { InputError, quoted } from '../../domain/errors.ts'
import type { CursorPosition, StatementOrder } from '../../domain/statement/query.ts'

/** "DATE|2025-04-03|rubio-2025-04-03-…" in URL-safe base64: all of it is ASCII. */
export const encodeCursor = ({ by, key, slug }: CursorPosition): string =>
  btoa([by, key, slug].join('|')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** @throws InputError when the cursor is not of this order */
export function decodeCursor(cursor: string, by: StatementOrder): CursorPosition {
  const [order, key = '', slug, ...rest] = textOf(cursor).split('|')
  const number = Number(key)
  const isWhole = order === by && slug !== undefined && rest.length === 0 && key !== ''
  if (isWhole && (by !== 'RELEVANCE' || Number.isFinite(number)))
    return { by, key: by === 'RELEVANCE' ? number : key, slug }
  throw new InputError({
    field: 'after',
    found: quoted(cursor),
    allowed: 'an `endCursor` or `cursor` that this list gave in the same order',
    example: 'leave `after` out for the first page',
  })
}

function textOf(cursor: string): string {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}
