/**
 * The SQL of the statements. Every value is bound, a list as one JSON text, so that a query has the same few parameters however
 * long its lists are: D1 takes at most 100 of them.
 */
import type { Pagination } from '../../../domain/page.ts'
import type { ClaimFilter, CursorPosition, Facet, StatementQuery } from '../../../domain/statement/query.ts'
import { asJson } from '../table.ts'
import { Conditions, matching, matchOf, ofVersion, where } from './conditions.ts'
import { AREAS, type ChildTable, CLAIMS, STATEMENT_ID, STATEMENT_TOPICS, STATEMENTS } from './tables.ts'
import { isWholeSql, VERSIONS } from './versions.ts'
import { WHOLE } from './whole.ts'

export interface Sql {
  readonly text: string
  readonly parameters: readonly (string | number)[]
}

const { columns: statement } = STATEMENTS

/** Marks around what matched, as characters that no text holds. */
export const MATCH_BEGINS = '\u0002'
export const MATCH_ENDS = '\u0003'

/** Weights of title, summary, quote, speaker and venue: what a statement is about counts more than where it was made. */
const WEIGHTS = '8.0, 4.0, 4.0, 6.0, 1.0'

/** What each order goes by. */
const KEYS = { DATE: statement.saidOn, SPEAKER: statement.speaker, RELEVANCE: 'hits.relevance' } as const

/** Whether all statements of a version are here. */
export const hasVersionSql = (version: string): Sql => ({
  text: `SELECT 1 FROM ${VERSIONS.name} WHERE ${isWholeSql('?1')}`,
  parameters: [version],
})

/** The hits of a page and one more where there are more, from the side where it begins: of its end, the last one first. */
export function hitsSql(version: string, question: StatementQuery, page: Pagination<CursorPosition>): Sql {
  const { by, descending } = question.order
  const conditions = where(version, question.filter)
  const parameters: (string | number)[] = []
  const search = question.terms === null ? null : matchOf(question.terms)
  if (search !== null) parameters.push(search, version)
  const key = KEYS[by]
  const [behind, ahead] = descending ? ['<', '>'] : ['>', '<']
  const direction = descending === page.fromEnd ? 'ASC' : 'DESC'
  const all = [...conditions.texts]
  const bound = [...conditions.parameters]
  const bounds = [
    [behind, page.after],
    [ahead, page.before],
  ] as const
  for (const [compare, place] of bounds) {
    if (place === null) continue
    // The relevance of all moves a little when statements are added: the page goes on from where the place stands now.
    all.push(`(${key}, ${statement.slug}) ${compare} (${by === 'RELEVANCE' ? RELEVANCE_NOW : '?'}, ?)`)
    if (by === 'RELEVANCE') bound.push(place.slug)
    bound.push(place.key, place.slug)
  }
  const text = `${search === null ? '' : HITS}
    SELECT ${WHOLE}, ${key} AS placeKey, ${search === null ? 'NULL' : 'hits.snippet'} AS snippet
    FROM ${STATEMENTS.name}
    ${search === null ? '' : `JOIN hits ON hits.id = ${STATEMENT_ID}`}
    WHERE ${all.join(' AND ')}
    ORDER BY ${key} ${direction}, ${statement.slug} ${direction} LIMIT ?`
  return { text, parameters: [...parameters, ...bound, page.size + 1] }
}

const HITS = `WITH hits AS MATERIALIZED (
  SELECT rowid AS id, -bm25(statements_fts, ${WEIGHTS}) AS relevance,
    snippet(statements_fts, -1, char(2), char(3), '…', 24) AS snippet
  FROM statements_fts WHERE statements_fts MATCH ? AND ${ofVersion('statements_fts.rowid')})`

const RELEVANCE_NOW = `coalesce((
  SELECT hits.relevance FROM hits JOIN ${STATEMENTS.name} ON hits.id = ${STATEMENT_ID} WHERE ${statement.slug} = ?), ?)`

export function countSql(version: string, question: StatementQuery): Sql {
  const { texts, parameters } = matching(version, question)
  return { text: `SELECT count(*) AS count FROM ${STATEMENTS.name} WHERE ${texts.join(' AND ')}`, parameters }
}

/** The statements with the rows that belong to each. */
const withRowsOf = <Row>({ name, placed }: ChildTable<Row>): string =>
  `${STATEMENTS.name} JOIN ${name} ON ${placed.columns.statement} = ${STATEMENT_ID}`

/** For each facet, where its values stand, and what each of them is called. */
const FACET_SQL: Readonly<Record<Facet, { readonly from?: string; readonly value: string; readonly label?: string }>> =
  {
    types: { value: statement.type },
    topics: { value: STATEMENT_TOPICS.columns.topic, from: withRowsOf(STATEMENT_TOPICS) },
    areas: { value: AREAS.columns.area, from: `${withRowsOf(AREAS)} AND ${AREAS.columns.isCode}` },
    speakers: { value: statement.speaker, label: statement.speakerName },
    speaksFor: { value: statement.speaksFor },
    confidences: { value: statement.confidence },
    quoteStatuses: { value: statement.quoteStatus },
  }

/** @param facet is counted without the filter by its own values */
export function facetSql(version: string, question: StatementQuery, facet: Facet): Sql {
  const { value, label = value, from = STATEMENTS.name } = FACET_SQL[facet]
  const { texts, parameters } = matching(version, { ...question, filter: { ...question.filter, [facet]: null } })
  const text = `SELECT ${value} AS value, ${label} AS label, count(*) AS count FROM ${from}
    WHERE ${[`${value} IS NOT NULL`, ...texts].join(' AND ')} GROUP BY ${value} ORDER BY count(*) DESC, ${value}`
  return { text, parameters }
}

export const bySlugSql = (version: string, slugs: readonly string[]): Sql => ({
  text: `SELECT ${WHOLE} FROM ${STATEMENTS.name}
    WHERE ${statement.slug} IN (SELECT value FROM json_each(?)) AND ${ofVersion(STATEMENT_ID)}`,
  parameters: [JSON.stringify(slugs), version],
})

export function claimsSql(version: string, filter: ClaimFilter): Sql {
  const { columns: claim, placed } = CLAIMS
  const conditions = new Conditions()
  conditions.add(ofVersion(STATEMENT_ID), version)
  conditions.oneOf(claim.quantity, filter.quantities)
  conditions.oneOf(claim.subject, filter.subjects)
  conditions.oneOf(statement.speaker, filter.speakers)
  conditions.oneOf(statement.slug, filter.statements)
  conditions.compare(`${statement.saidOn} >=`, filter.saidFrom)
  conditions.compare(`${statement.saidOn} <=`, filter.saidTo)
  const text = `SELECT ${asJson(CLAIMS)} AS claim, ${statement.slug} AS slug,
      ${statement.saidOn} AS saidOn, ${statement.precision} AS precision, ${statement.speakerName} AS speakerName
    FROM ${withRowsOf(CLAIMS)}
    WHERE ${conditions.texts.join(' AND ')}
    ORDER BY ${statement.saidOn} DESC, ${statement.slug}, ${placed.columns.position}`
  return { text, parameters: conditions.parameters }
}
