import { InputError, quoted } from '../../../domain/errors.ts'
import { isRecord } from '../../../domain/record.ts'
import type { PublicationRequest } from '../../store/publications/publication.ts'

/** Characters at most. */
const LONGEST = { by: 100, note: 500 } as const

/**
 * Validates the body of POST /admin/publish.
 *
 * @throws InputError for the first invalid field
 */
export function parsePublicationRequest(body: unknown): PublicationRequest {
  if (!isRecord(body)) throw inputError('body', body, 'a JSON object', EXAMPLE)
  const unknown = Object.keys(body).find((key) => !(key in FIELDS))
  if (unknown !== undefined) throw inputError(unknown, body[unknown], `only ${Object.keys(FIELDS).join(', ')}`, EXAMPLE)
  const { version, after, by, note = null } = body
  if (typeof version !== 'string' || !/^[0-9a-f]{16}$/.test(version))
    throw inputError('version', version, FIELDS.version, '"e20f66a0935e598d"')
  if (typeof after !== 'number' || !Number.isSafeInteger(after) || after < 0)
    throw inputError('after', after, FIELDS.after, '7')
  if (!isText(by, LONGEST.by)) throw inputError('by', by, FIELDS.by, '"ada@example.org"')
  if (note !== null && !isText(note, LONGEST.note)) throw inputError('note', note, FIELDS.note, '"NATO’s June edition"')
  return { version, after, by, note }
}

const FIELDS = {
  version: 'the name of a dataset, 16 hexadecimal digits',
  after: 'the id of the publication that this one replaces, 0 before the first',
  by: `who publishes, 1 to ${LONGEST.by} characters on one line`,
  note: `nothing, or 1 to ${LONGEST.note} characters on one line`,
} as const

const EXAMPLE = '{"version": "e20f66a0935e598d", "after": 7, "by": "ada@example.org"}'

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest && !/\p{Cc}/u.test(value)

const inputError = (field: string, found: unknown, allowed: string, example: string): InputError =>
  new InputError({ field, found: display(found), allowed, example })

function display(found: unknown): string {
  if (found === undefined) return 'nothing'
  return typeof found === 'string' ? quoted(found) : JSON.stringify(found).slice(0, 40)
}
