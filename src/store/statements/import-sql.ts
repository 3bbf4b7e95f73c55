/**
 * The import of a version's statements as SQL. Rows are only added and never changed, so that it can be run again, and broken off
 * anywhere: whoever reads another version sees nothing of it, and the version itself is there with its last statement.
 */
import type { Statement } from '../../../domain/statement/statement.ts'
import { inOrder, insertInto } from '../table.ts'
import { areaRows, claimRow, sourceRow, statementRow, targetRow } from './rows.ts'
import {
  AREAS,
  CLAIMS,
  type Part,
  SOURCES,
  STATEMENT_ID,
  STATEMENTS,
  type StatementRow,
  TARGETS,
  TOPICS,
} from './tables.ts'
import { VERSION_STATEMENTS, VERSIONS, type VersionStatementRow } from './versions.ts'

/** D1 takes statements of at most 100 kB. */
const LONGEST_STATEMENT = 90_000

type Value = string | number | null
/** A value, or SQL that finds it. */
type Cell = Value | { readonly sql: string }

export interface Import {
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
  const reference = (one: Statement): Cell => ({ sql: idOf(one.slug, hashOf(one)) })
  /** What belongs to each statement, behind its place. */
  const parts = <Row extends { readonly [Field in keyof Row]: Value }>(
    part: Part<Row>,
    of: (statement: Statement) => readonly Row[],
  ) => {
    const rows = missing.flatMap((one) =>
      of(one).map((row, position) => [reference(one), position, ...inOrder<Row, Cell>(part, row)]),
    )
    return insertions(insertInto(part.placed), rows, longest)
  }
  return [
    ...insertions(
      insertInto(STATEMENTS),
      missing.map((one) => inOrder<StatementRow, Cell>(STATEMENTS, statementRow(one, hashOf(one)))),
      longest,
    ),
    ...parts(TOPICS, ({ topics }) => topics.map((topic) => ({ topic }))),
    ...parts(AREAS, areaRows),
    ...parts(TARGETS, ({ targets }) => targets.map(targetRow)),
    ...parts(SOURCES, ({ source, additionalSources }) => [source, ...additionalSources].map(sourceRow)),
    ...parts(CLAIMS, (one) => one.claims.map((claim) => claimRow(claim, one))),
    ...insertions(
      insertInto(VERSION_STATEMENTS),
      statements.map((one) =>
        inOrder<VersionStatementRow, Cell>(VERSION_STATEMENTS, { version, statement: reference(one) }),
      ),
      longest,
    ),
    listing(version, statements.length),
  ]
}

/** As few INSERTs as their allowed length permits. */
function insertions(head: string, rows: readonly (readonly Cell[])[], longest: number): readonly string[] {
  const texts = rows.map((row) => `(${row.map(cellSql).join(', ')})`)
  const batches: string[][] = []
  let length = longest
  for (const text of texts) {
    if (length + text.length + 2 > longest) {
      batches.push([])
      length = 0
    }
    batches.at(-1)?.push(text)
    length += text.length + 2
  }
  return batches.map((batch) => `${head} VALUES ${batch.join(', ')} ON CONFLICT DO NOTHING`)
}

/** Lists the version, if the database has as many of its statements as there are. */
function listing(version: string, count: number): string {
  const cells = inOrder(VERSIONS, { version: literal(version), statements: 'count(*)' }).join(', ')
  const { name, columns } = VERSION_STATEMENTS
  return `${insertInto(VERSIONS)} SELECT ${cells} FROM ${name} WHERE ${columns.version} = ${literal(version)} HAVING count(*) = ${count} ON CONFLICT DO NOTHING`
}

function idOf(slug: string, contentHash: string): string {
  const { columns } = STATEMENTS
  return `(SELECT ${STATEMENT_ID} FROM ${STATEMENTS.name} WHERE ${columns.slug} = ${literal(slug)} AND ${columns.contentHash} = ${literal(contentHash)})`
}

const cellSql = (cell: Cell): string => (typeof cell === 'object' && cell !== null ? cell.sql : literal(cell))

export function literal(value: Value): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
