/**
 * What is new as one list, newest first: what publications brought, and beside it what nobody recorded a publication of. Every value is
 * bound, what the database does not know as one JSON text.
 */
import type { ChangeEntry, ChangeQuestion } from '../../../domain/change-log/entry.ts'
import { PUBLICATIONS } from '../publications/table.ts'
import { ofVersion } from '../statements/conditions.ts'
import type { Sql } from '../statements/sql.ts'
import { STATEMENT_ID, STATEMENTS } from '../statements/tables.ts'
import { DIFFERENCE_ENTRIES, DIFFERENCES } from './tables.ts'

/** An entry as it is read: texts that need formatting are made from `of`, JSON. */
export interface ChangeRow extends Omit<ChangeEntry, 'details' | 'kind' | 'title' | 'summary'> {
  readonly kind: ChangeEntry['kind'] | 'UNRECORDED'
  /** JSON: details, or what a statement or a publication is described from. */
  readonly of: string
  readonly title: string | null
  readonly summary: string | null
}

const { columns: entry, name: ENTRIES } = DIFFERENCE_ENTRIES
const { columns: publication, name: LOG } = PUBLICATIONS
const { columns: said } = STATEMENTS

/** Publications of the same version, from `older`. */
const { version, id, publishedAt } = PUBLICATIONS.bare
const OLDER = `FROM ${LOG} AS older WHERE older.${version} = ${publication.version}`

/** A publication of a version that had been current before. */
const IS_RETURN = `EXISTS (SELECT 1 ${OLDER} AND older.${id} < ${publication.id})`

const IS_RECORDED = `EXISTS (SELECT 1 FROM ${DIFFERENCES.name} WHERE ${DIFFERENCES.columns.earlier} = ${publication.replaced} AND ${DIFFERENCES.columns.later} = ${publication.version})`

const OF_PUBLICATION = `${publication.version}, ${publication.replaced}, NULL`

const keyOfPublication = (position: string): string =>
  `'publication/' || printf('%06d', ${publication.id}) || '/' || printf('%04d', ${position})`

/** The order of the columns in all parts. */
const COLUMNS = 'key, kind, at, title, summary, of, edition, statement, version, replaced, release'

/** What was computed when a version took the place of another. */
const RECORDED = `SELECT ${keyOfPublication(entry.position)} AS key, ${entry.kind} AS kind, ${publication.publishedAt} AS at,
    ${entry.title} AS title, ${entry.summary} AS summary, ${entry.details} AS of, ${entry.edition} AS edition,
    ${entry.statement} AS statement, ${publication.version} AS version, ${publication.replaced} AS replaced, NULL AS release
  FROM ${LOG} JOIN ${ENTRIES} ON ${entry.earlier} = ${publication.replaced} AND ${entry.later} = ${publication.version}
  WHERE ${IS_RECORDED} AND NOT ${IS_RETURN}`

/** Versions that became current again. `of` has when they were published first. */
const RETURNS = `SELECT ${keyOfPublication('0')}, 'ROLLBACK', ${publication.publishedAt}, NULL, NULL,
    (SELECT json_quote(min(older.${publishedAt})) ${OLDER}),
    NULL, NULL, ${OF_PUBLICATION}
  FROM ${LOG} WHERE ${IS_RETURN} AND ${publication.replaced} <> ${publication.version}`

/** Versions that took the place of others, and nobody computed what they changed. */
const UNRECORDED = `SELECT ${keyOfPublication('0')}, 'UNRECORDED', ${publication.publishedAt}, NULL, NULL, 'null', NULL, NULL, ${OF_PUBLICATION}
  FROM ${LOG} WHERE ${publication.replaced} IS NOT NULL AND NOT ${IS_RECORDED} AND NOT ${IS_RETURN}`

const announced = (kind: string, slug: string): string =>
  `EXISTS (SELECT 1 FROM recorded WHERE recorded.kind = '${kind}' AND recorded.${kind.toLowerCase()} = ${slug})`

/** Statements that were there before changes were recorded, by the day on which they were made. */
const STATEMENTS_BEFORE = `SELECT 'statement/' || ${said.slug}, 'STATEMENT', ${said.saidOn}, ${said.title}, ${said.summary},
    json_array(${said.precision}, ${said.speakerName}, ${said.speakerRole}), NULL, ${said.slug}, NULL, NULL, NULL
  FROM ${STATEMENTS.name} WHERE ${ofVersion(STATEMENT_ID)} AND NOT ${announced('STATEMENT', said.slug)}`

const fieldOf = (field: keyof ChangeEntry): string => `value ->> '${field}'`

const KNOWN = `SELECT ${fieldOf('key')}, ${fieldOf('kind')}, ${fieldOf('at')}, ${fieldOf('title')}, ${fieldOf('summary')},
    value -> 'details', ${fieldOf('edition')}, NULL, NULL, NULL, ${fieldOf('release')}
  FROM json_each(?) WHERE ${fieldOf('kind')} <> 'EDITION' OR NOT ${announced('EDITION', fieldOf('edition'))}`

/** The kind under which an entry is found: what nobody recorded is said among the other records. */
const KIND = "CASE kind WHEN 'UNRECORDED' THEN 'RECORD' ELSE kind END"

/** The entries of a page and one more where there are more, from the side where it begins: of its end, the last one first. */
export function changesSql(current: string, { filter, known, page }: ChangeQuestion): Sql {
  const conditions: string[] = ['TRUE']
  const parameters: (string | number)[] = [current, JSON.stringify(known)]
  const add = (condition: string, ...values: readonly string[]) => {
    conditions.push(condition)
    parameters.push(...values)
  }
  if (filter.kinds !== null) add(`${KIND} IN (SELECT value FROM json_each(?))`, JSON.stringify(filter.kinds))
  if (filter.since !== null) add('at >= ?', filter.since)
  const { size, fromEnd, after, before } = page
  if (after !== null) add('(at < ? OR (at = ? AND key > ?))', after.at, after.at, after.key)
  if (before !== null) add('(at > ? OR (at = ? AND key < ?))', before.at, before.at, before.key)
  const order = fromEnd ? 'at, key DESC' : 'at DESC, key'
  return {
    text: `WITH recorded AS MATERIALIZED (${RECORDED}), entries (${COLUMNS}) AS (
        SELECT ${COLUMNS} FROM recorded UNION ALL ${RETURNS} UNION ALL ${UNRECORDED}
        UNION ALL ${STATEMENTS_BEFORE} UNION ALL ${KNOWN})
      SELECT ${COLUMNS} FROM entries WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    parameters: [...parameters, size + 1],
  }
}
