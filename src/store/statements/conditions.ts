/** The conditions of a question as SQL. Every value is bound, a list as one JSON text. */
import type { StatementFilter, StatementQuery, TargetFilter } from '../../../domain/statement/query.ts'
import type { SearchTerm } from '../../../domain/statement/search.ts'
import { AREAS, type ChildTable, CLAIMS, STATEMENT_ID, STATEMENT_TOPICS, STATEMENTS, TARGETS } from './tables.ts'
import { VERSION_STATEMENTS } from './versions.ts'

/**
 * Statements of one version of the dataset: rows of others stand beside them. One row is looked up for each candidate; as a list, all
 * of the version would be read for each query.
 */
export function ofVersion(id: string): string {
  const { name, columns } = VERSION_STATEMENTS
  return `EXISTS (SELECT 1 FROM ${name} WHERE ${columns.version} = ? AND ${columns.statement} = ${id})`
}

/** The conditions of a whole question, the search among them. */
export function matching(version: string, { terms, filter }: StatementQuery): Conditions {
  const conditions = where(version, filter)
  if (terms === null) return conditions
  conditions.add(`${STATEMENT_ID} IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?)`, matchOf(terms))
  return conditions
}

export function where(version: string, filter: StatementFilter): Conditions {
  const { columns: statement } = STATEMENTS
  const conditions = new Conditions()
  conditions.add(ofVersion(STATEMENT_ID), version)
  conditions.oneOf(statement.type, filter.types)
  conditions.oneOf(statement.speaker, filter.speakers)
  conditions.oneOf(statement.speaksFor, filter.speaksFor)
  conditions.oneOf(statement.confidence, filter.confidences)
  conditions.oneOf(statement.quoteStatus, filter.quoteStatuses)
  conditions.compare(`${statement.saidOn} >=`, filter.saidFrom)
  conditions.compare(`${statement.saidOn} <=`, filter.saidTo)
  if (filter.topics)
    conditions.has(STATEMENT_TOPICS, new Conditions().oneOf(STATEMENT_TOPICS.columns.topic, filter.topics))
  if (filter.areas) conditions.has(AREAS, new Conditions().oneOf(AREAS.columns.area, filter.areas))
  if (filter.hasClaims === true) conditions.has(CLAIMS)
  if (filter.hasClaims === false) conditions.hasNo(CLAIMS)
  if (filter.target) conditions.has(TARGETS, targetConditions(filter.target))
  return conditions
}

function targetConditions({ components, shareFrom, shareTo, byFrom, byTo }: TargetFilter): Conditions {
  const { columns: target } = TARGETS
  const conditions = new Conditions()
  conditions.oneOf(target.component, components)
  if (shareFrom !== null || shareTo !== null) conditions.add(`${target.unit} = 'PERCENT_OF_GDP'`)
  conditions.compare(`coalesce(${target.valueMax}, ${target.value}) >=`, shareFrom)
  conditions.compare(`${target.value} <=`, shareTo)
  conditions.compare(`${target.by} >=`, byFrom)
  conditions.compare(`${target.by} <=`, byTo)
  return conditions
}

/** Conditions as text with a place for each parameter, and the parameters in the same order. */
export class Conditions {
  readonly texts: string[] = []
  readonly parameters: (string | number)[] = []

  add(text: string, ...parameters: (string | number)[]): void {
    this.texts.push(text)
    this.parameters.push(...parameters)
  }

  oneOf(column: string, values: readonly string[] | null): this {
    if (values !== null) this.add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
    return this
  }

  compare(left: string, value: string | number | null): void {
    if (value !== null) this.add(`${left} ?`, value)
  }

  /** A row of a table that meets the conditions belongs to the statement. */
  has<Row>(part: ChildTable<Row>, { texts, parameters } = new Conditions()): void {
    this.add(`${STATEMENT_ID} IN (${statementsWith(part)} WHERE ${texts.join(' AND ') || 'TRUE'})`, ...parameters)
  }

  hasNo<Row>(part: ChildTable<Row>): void {
    this.add(`${STATEMENT_ID} NOT IN (${statementsWith(part)})`)
  }
}

const statementsWith = <Row>({ name, placed }: ChildTable<Row>): string =>
  `SELECT ${placed.columns.statement} FROM ${name}`

/**
 * Terms in the language of FTS5: each is a string in quotation marks, in which nothing has a meaning, with a star behind it for
 * a prefix, or several of them where it has other spellings. No terms find nothing: an empty string is a phrase without words.
 */
export const matchOf = (terms: readonly SearchTerm[]): string => terms.map(matchOfTerm).join(' AND ') || '""'

function matchOfTerm({ words, isPrefix, others }: SearchTerm): string {
  if (others.length === 0) return `${quoted(words)}${isPrefix ? ' *' : ''}`
  return `(${[words, ...others].map(quoted).join(' OR ')})`
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`
