/** Writes what changed from one version to another, with its values in it, as it goes on a command line. */
import type { ChangeText } from '../../../domain/change-log/entry.ts'
import { insertions, literal, type SqlValue } from '../sql-text.ts'
import { inOrder, insertInto } from '../table.ts'
import { DIFFERENCE_ENTRIES, DIFFERENCES, type DifferenceEntryRow, type VersionPair } from './tables.ts'

export interface RecordedRow {
  /** The entries of the pair; null where the difference is not there, or not all of it. */
  readonly recorded: number | null
}

export function recordedSql(pair: VersionPair): string {
  const { name, columns } = DIFFERENCES
  return `SELECT (SELECT ${columns.entries} FROM ${name} WHERE ${ofPair(columns, pair)}) AS recorded`
}

/** @param longest characters of one statement of SQL */
export function differenceSql(pair: VersionPair, entries: readonly ChangeText[], longest: number): readonly string[] {
  const { name, columns } = DIFFERENCE_ENTRIES
  const rows = entries.map(({ details, ...text }, position) =>
    inOrder<DifferenceEntryRow, SqlValue>(DIFFERENCE_ENTRIES, {
      ...pair,
      position,
      ...text,
      details: JSON.stringify(details),
    }),
  )
  const cells = inOrder(DIFFERENCES, {
    earlier: literal(pair.earlier),
    later: literal(pair.later),
    entries: 'count(*)',
  })
  return [
    // What an attempt that was broken off has left, perhaps in the words of an older program.
    `DELETE FROM ${name} WHERE ${ofPair(columns, pair)}`,
    ...insertions(insertInto(DIFFERENCE_ENTRIES), rows, longest),
    `${insertInto(DIFFERENCES)} SELECT ${cells.join(', ')} FROM ${name} WHERE ${ofPair(columns, pair)} HAVING count(*) = ${entries.length} ON CONFLICT DO NOTHING`,
  ]
}

const ofPair = (columns: { readonly earlier: string; readonly later: string }, { earlier, later }: VersionPair) =>
  `${columns.earlier} = ${literal(earlier)} AND ${columns.later} = ${literal(later)}`
