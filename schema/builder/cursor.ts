/** Cursors: a place in a list as text in URL-safe base64. All of it is ASCII. */
import { InputError, quoted } from '../../domain/errors.ts'

export const cursorOf = (place: string): string =>
  btoa(place).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** The text in a cursor; empty where it is no cursor. */
export function textInCursor(cursor: string): string {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}

/** @param given of which list it has to be: "this list gave in the same order" */
export const refusedCursor = (field: 'after' | 'before', cursor: string, given: string): InputError =>
  new InputError({
    field,
    found: quoted(cursor),
    allowed: `${field === 'after' ? 'an `endCursor`' : 'a `startCursor`'} or \`cursor\` that ${given}`,
    example: field === 'after' ? 'leave `after` out for the first page' : 'leave `before` out for the last page',
  })
