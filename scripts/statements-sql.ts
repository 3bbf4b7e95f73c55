/**
 * The import of the statements as SQL, to be run as one batch. It replaces what has changed and leaves the rest alone: run twice,
 * it changes nothing; and since a batch is one transaction, a failure leaves the old content whole.
 */
import { createHash } from 'node:crypto'
import type { Claim } from '../src/domain/claim/claim.ts'
import type { Statement } from '../src/domain/statement/statement.ts'

/** D1 takes statements of at most 100 kB. */
const LONGEST_STATEMENT = 90_000
const MOST_STATEMENTS_A_CHECK = 500

type Value = string | number | boolean | null
/** A reference to the statement that a row belongs to. */
type Cell = Value | { readonly statement: string }

export function importSql(statements: readonly Statement[]): readonly string[] {
  const sorted = statements.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  const speakers = new Map(sorted.map(({ speaker }) => [speaker.slug, speaker.name]))
  return [
    ...outdated(sorted),
    ...insert(
      'speakers',
      [...speakers],
      'ON CONFLICT (slug) DO UPDATE SET name = excluded.name WHERE name <> excluded.name',
    ),
    ...insert(`statements (${STATEMENT_COLUMNS})`, sorted.map(statementRow), 'ON CONFLICT (slug) DO NOTHING'),
    ...insert(
      'statement_topics',
      rowsOf(sorted, (one) => one.topics.map((topic) => [topic])),
    ),
    ...insert('statement_areas', rowsOf(sorted, areaRows)),
    ...insert('targets', rowsOf(sorted, targetRows)),
    ...insert('sources', rowsOf(sorted, sourceRows)),
    ...insert(
      'claims',
      sorted.flatMap((one) => one.claims.map(claimRow)),
      'ON CONFLICT (slug) DO NOTHING',
    ),
    'DELETE FROM speakers WHERE slug NOT IN (SELECT speaker FROM statements)',
  ]
}

/** Takes out what is no longer there or has other content, with all that belongs to it. */
function outdated(sorted: readonly Statement[]): readonly string[] {
  const chunks = Array.from({ length: Math.ceil(sorted.length / MOST_STATEMENTS_A_CHECK) }, (_, index) =>
    sorted.slice(index * MOST_STATEMENTS_A_CHECK, (index + 1) * MOST_STATEMENTS_A_CHECK),
  )
  return chunks.map((chunk, index) => {
    const first = index === 0 ? '' : (chunk[0]?.slug ?? '')
    const next = chunks[index + 1]?.[0]?.slug
    const range = `slug >= ${literal(first)}${next === undefined ? '' : ` AND slug < ${literal(next)}`}`
    const kept = chunk.map((one) => `(${literal(one.slug)}, ${literal(contentHash(one))})`).join(', ')
    return `DELETE FROM statements WHERE ${range} AND (slug, content_hash) NOT IN (VALUES ${kept})`
  })
}

/** The first 16 hexadecimal digits of the SHA-256 of all that a statement says. */
const contentHash = (statement: Statement): string =>
  createHash('sha256').update(JSON.stringify(statement)).digest('hex').slice(0, 16)

/** As few INSERTs as their allowed length permits. */
function insert(
  into: string,
  rows: readonly (readonly Cell[])[],
  onConflict = 'ON CONFLICT DO NOTHING',
): readonly string[] {
  const texts = rows.map((row) => `(${row.map(cellSql).join(', ')})`)
  const batches: string[][] = []
  let length = LONGEST_STATEMENT
  for (const text of texts) {
    if (length + text.length + 2 > LONGEST_STATEMENT) {
      batches.push([])
      length = 0
    }
    batches.at(-1)?.push(text)
    length += text.length + 2
  }
  return batches.map((batch) => `INSERT INTO ${into} VALUES ${batch.join(', ')} ${onConflict}`)
}

const cellSql = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null
    ? `(SELECT id FROM statements WHERE slug = ${literal(cell.statement)})`
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
  statements.flatMap((one) =>
    of(one).map((row, position): readonly Cell[] => [{ statement: one.slug }, position, ...row]),
  )

const STATEMENT_COLUMNS =
  'slug, content_hash, type, title, summary, said_on, precision, speaker, speaker_role, speaker_organisation, speaks_for, event, place, quote_text, quote_language, quote_status, quote_url, reworded_as, confidence, notes'

const statementRow = (one: Statement): readonly Value[] => [
  one.slug,
  contentHash(one),
  one.type,
  one.title,
  one.summary,
  one.saidOn,
  one.precision,
  one.speaker.slug,
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

const claimRow = (one: Claim, position: number): readonly Cell[] => [
  one.slug,
  { statement: one.statement },
  position,
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
