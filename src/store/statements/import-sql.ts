/**
 * The import of a version's statements as SQL. Rows are only added and never changed, so that it can be run again, and broken off
 * anywhere: whoever reads another version sees nothing of it, and the version itself is there with its last statement.
 */
import type { Statement } from '../../../domain/statement/statement.ts'
import { RETIREMENTS } from '../changes/tables.ts'
import { insertions, literal, type SqlValue, type Value } from '../sql-text.ts'
import { inOrder, insertInto } from '../table.ts'
import { areaRows, claimRow, sourceRow, statementRow, targetRow } from './rows.ts'
import {
  AREAS,
  type ChildTable,
  CLAIMS,
  SOURCES,
  STATEMENT_ID,
  STATEMENT_TOPICS,
  STATEMENTS,
  type StatementRow,
  TARGETS,
} from './tables.ts'
import { VERSION_STATEMENTS, VERSIONS, type VersionStatementRow } from './versions.ts'

/** D1 takes statements of at most 100 kB. */
const LONGEST_STATEMENT = 90_000

interface Import {
  readonly version: string
  readonly statements: readonly Statement[]
  /** Those of them that the database does not have whole; undefined: all. */
  readonly missing?: readonly Statement[]
  /** The hash of all that a statement says: another content is another row. */
  readonly hashOf: (statement: Statement) => string
  /** Characters of one statement of SQL. */
  readonly longest?: number
}

export function importSql(what: Import): readonly string[] {
  const { version, statements, missing = statements, hashOf, longest = LONGEST_STATEMENT } = what
  const reference = (one: Statement): SqlValue => ({ sql: idOf(one.slug, hashOf(one)) })
  /** What belongs to each statement, behind its place. */
  const parts = <Row extends { readonly [Field in keyof Row]: Value }>(
    part: ChildTable<Row>,
    of: (statement: Statement) => readonly Row[],
  ) => {
    const rows = missing.flatMap((one) =>
      of(one).map((row, position) => [reference(one), position, ...inOrder<Row, SqlValue>(part, row)]),
    )
    return insertions(insertInto(part.placed), rows, longest)
  }
  return [
    ...insertions(
      insertInto(STATEMENTS),
      missing.map((one) => inOrder<StatementRow, SqlValue>(STATEMENTS, statementRow(one, hashOf(one)))),
      longest,
    ),
    ...parts(STATEMENT_TOPICS, ({ topics }) => topics.map((topic) => ({ topic }))),
    ...parts(AREAS, areaRows),
    ...parts(TARGETS, ({ targets }) => targets.map(targetRow)),
    ...parts(SOURCES, ({ source, additionalSources }) => [source, ...additionalSources].map(sourceRow)),
    ...parts(CLAIMS, (one) => one.claims.map((claim) => claimRow(claim, one))),
    ...insertions(
      insertInto(VERSION_STATEMENTS),
      statements.map((one) =>
        inOrder<VersionStatementRow, SqlValue>(VERSION_STATEMENTS, { version, statement: reference(one) }),
      ),
      longest,
    ),
    listing(version, statements.length),
    readmission(version, statements.length),
  ]
}

/** Lists the version, if the database has as many of its statements as there are. */
function listing(version: string, count: number): string {
  const cells = inOrder(VERSIONS, { version: literal(version), statements: 'count(*)' }).join(', ')
  const { name, columns } = VERSION_STATEMENTS
  return `${insertInto(VERSIONS)} SELECT ${cells} FROM ${name} WHERE ${columns.version} = ${literal(version)} HAVING count(*) = ${count} ON CONFLICT DO NOTHING`
}

/** A version that was taken out is no longer, once all of its statements are back. */
function readmission(version: string, count: number): string {
  const { name, columns } = VERSION_STATEMENTS
  const back = `SELECT count(*) FROM ${name} WHERE ${columns.version} = ${literal(version)}`
  return `DELETE FROM ${RETIREMENTS.name} WHERE ${RETIREMENTS.columns.version} = ${literal(version)} AND (${back}) = ${count}`
}

function idOf(slug: string, contentHash: string): string {
  const { columns } = STATEMENTS
  return `(SELECT ${STATEMENT_ID} FROM ${STATEMENTS.name} WHERE ${columns.slug} = ${literal(slug)} AND ${columns.contentHash} = ${literal(contentHash)})`
}
