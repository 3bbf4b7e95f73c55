/**
 * The import of a version's statements as SQL. Rows are only added and never changed, so that it can be run again, and broken off
 * anywhere: whoever reads another version sees nothing of it, and the version itself is there with its last statement.
 */
import type { Claim } from '../domain/claim/claim.ts'
import type { Statement } from '../domain/statement/statement.ts'
import { contentHash } from './compile/content-hash.ts'

/** D1 takes statements of at most 100 kB. */
const LONGEST_STATEMENT = 90_000

type Value = string | number | boolean | null
/** A reference to the statement that a row belongs to. */
type Cell = Value | { readonly statement: Statement }

/**
 * @param missing those of the version's statements that the database does not have whole
 * @param longest characters of one statement of SQL
 */
export function importSql(
  version: string,
  statements: readonly Statement[],
  missing: readonly Statement[] = statements,
  longest = LONGEST_STATEMENT,
): readonly string[] {
  const insert = (into: string, rows: readonly (readonly Cell[])[]) => insertions(into, rows, longest)
  return [
    ...insert(`statements (${STATEMENT_COLUMNS})`, missing.map(statementRow)),
    ...insert(
      'statement_topics',
      rowsOf(missing, (one) => one.topics.map((topic) => [topic])),
    ),
    ...insert('statement_areas', rowsOf(missing, areaRows)),
    ...insert('targets', rowsOf(missing, targetRows)),
    ...insert('sources', rowsOf(missing, sourceRows)),
    ...insert(
      'claims',
      rowsOf(missing, (one) => one.claims.map(claimRow)),
    ),
    ...insert(
      'version_statements',
      statements.map((one) => [version, { statement: one }]),
    ),
    `INSERT INTO versions SELECT ${literal(version)}, count(*) FROM version_statements WHERE version = ${literal(version)} HAVING count(*) = ${statements.length} ON CONFLICT DO NOTHING`,
  ]
}

/** As few INSERTs as their allowed length permits. */
function insertions(into: string, rows: readonly (readonly Cell[])[], longest: number): readonly string[] {
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
  return batches.map((batch) => `INSERT INTO ${into} VALUES ${batch.join(', ')} ON CONFLICT DO NOTHING`)
}

const cellSql = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null
    ? `(SELECT id FROM statements WHERE slug = ${literal(cell.statement.slug)} AND content_hash = ${literal(contentHash(cell.statement))})`
    : literal(cell)

function literal(value: Value): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return String(Number(value))
}

/** The rows that belong to each statement, with their statement and position in front. */
const rowsOf = (
  statements: readonly Statement[],
  of: (statement: Statement) => readonly (readonly Value[])[],
): readonly (readonly Cell[])[] =>
  statements.flatMap((one) => of(one).map((row, position): readonly Cell[] => [{ statement: one }, position, ...row]))

const STATEMENT_COLUMNS =
  'slug, content_hash, type, title, summary, said_on, precision, speaker, speaker_name, speaker_role, speaker_organisation, speaks_for, event, place, quote_text, quote_language, quote_status, quote_url, reworded_as, confidence, notes'

const statementRow = (one: Statement): readonly Value[] => [
  one.slug,
  contentHash(one),
  one.type,
  one.title,
  one.summary,
  one.saidOn,
  one.precision,
  one.speaker.slug,
  one.speaker.name,
  one.speaker.role,
  one.speaker.organisation,
  one.speaker.speaksFor,
  one.event,
  one.place,
  one.quote?.text ?? null,
  one.quote?.language ?? null,
  one.quote?.status ?? null,
  one.quote?.sourceUrl ?? null,
  one.rewordedAs,
  one.confidence,
  one.notes,
]

const areaRows = ({ areas, others }: Statement): readonly (readonly Value[])[] => [
  ...areas.map((area) => [area, true]),
  ...others.map((other) => [other, false]),
]

const targetRows = ({ targets }: Statement): readonly (readonly Value[])[] =>
  targets.map((one) => [
    one.scope,
    one.component,
    one.unit,
    one.value,
    one.valueMax,
    one.from,
    one.by,
    one.bound,
    one.status,
    one.counts,
    one.baseline?.share ?? null,
    one.baseline?.year ?? null,
    one.note,
  ])

const sourceRows = ({ source, additionalSources }: Statement): readonly (readonly Value[])[] =>
  [source, ...additionalSources].map((one) => [one.url, one.publisher, one.published, one.primary, one.mirror])

const claimRow = (one: Claim): readonly Value[] => [
  one.slug,
  one.quantity,
  one.measure,
  one.subject,
  one.year,
  one.since,
  one.share,
  one.amount,
  one.definition,
  one.prices,
  one.unit,
  one.currency,
  one.comparator,
  one.value,
  one.valueMax,
  one.assertedBy,
  one.basis,
  one.reading,
  one.obstacle?.kind ?? null,
  one.obstacle?.explanation ?? null,
  one.note,
]
