/** The conditions of a question as SQL. Every value is bound, a list as one JSON text. */
import type { StatementFilter, StatementQuery } from '../../../domain/statement/query.ts'
import type { SearchTerm } from '../../../domain/statement/search.ts'

/**
 * Statements of one version of the dataset: rows of others stand beside them. One row is looked up for each candidate; as a list, all
 * of the version would be read for each query.
 */
export const ofVersion = (id: string): string =>
  `EXISTS (SELECT 1 FROM version_statements WHERE version = ? AND version_statements.statement = ${id})`

/** The conditions of a whole question, the search among them. */
export function matching(version: string, { terms, filter }: StatementQuery): Conditions {
  const conditions = where(version, filter)
  if (terms === null) return conditions
  conditions.add('statements.id IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?)', matchOf(terms))
  return conditions
}

export function where(version: string, filter: StatementFilter): Conditions {
  const conditions = new Conditions()
  conditions.add(ofVersion('statements.id'), version)
  conditions.oneOf('statements.type', filter.types)
  conditions.oneOf('statements.speaker', filter.speakers)
  conditions.oneOf('speaks_for', filter.speaksFor)
  conditions.oneOf('confidence', filter.confidences)
  conditions.oneOf('quote_status', filter.quoteStatuses)
  conditions.compare('said_on >=', filter.saidFrom)
  conditions.compare('said_on <=', filter.saidTo)
  if (filter.topics)
    conditions.add(
      'statements.id IN (SELECT statement FROM statement_topics WHERE topic IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.topics),
    )
  if (filter.areas)
    conditions.add(
      'statements.id IN (SELECT statement FROM statement_areas WHERE area IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.areas),
    )
  if (filter.hasClaims !== null)
    conditions.add(`statements.id ${filter.hasClaims ? 'IN' : 'NOT IN'} (SELECT statement FROM claims)`)
  if (filter.target) {
    const { components, shareFrom, shareTo, byFrom, byTo } = filter.target
    const target = new Conditions()
    target.oneOf('component', components)
    if (shareFrom !== null || shareTo !== null) target.add("unit = 'PERCENT_OF_GDP'")
    target.compare('coalesce(value_max, value) >=', shareFrom)
    target.compare('value <=', shareTo)
    target.compare('by_year >=', byFrom)
    target.compare('by_year <=', byTo)
    conditions.add(
      `statements.id IN (SELECT statement FROM targets WHERE ${target.texts.join(' AND ') || 'TRUE'})`,
      ...target.parameters,
    )
  }
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

  oneOf(column: string, values: readonly string[] | null): void {
    if (values !== null) this.add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
  }

  compare(left: string, value: string | number | null): void {
    if (value !== null) this.add(`${left} ?`, value)
  }
}

/**
 * Terms in the language of FTS5: each is a string in quotation marks, in which nothing has a meaning, with a star behind it for
 * a prefix. No terms find nothing: an empty string is a phrase without words.
 */
export const matchOf = (terms: readonly SearchTerm[]): string =>
  terms.map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`).join(' ') || '""'
