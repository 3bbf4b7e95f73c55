/**
 * The SQL of the statements. Every value is bound, a list as one JSON text, so that a query has the same few parameters however
 * long its lists are: D1 takes at most 100 of them.
 */
import type { ClaimFilter, CursorPosition, Facet, StatementQuery } from '../../../domain/statement/query.ts'
import { CLAIM, WHOLE } from './columns.ts'
import { Conditions, matching, matchOf, ofVersion, where } from './conditions.ts'

export interface Sql {
  readonly text: string
  readonly parameters: readonly (string | number)[]
}

/** Marks around what matched, as characters that no text holds. */
export const MATCH_BEGINS = '\u0002'
export const MATCH_ENDS = '\u0003'

/** Weights of title, summary, quote, speaker and venue: what a statement is about counts more than where it was made. */
const WEIGHTS = '8.0, 4.0, 4.0, 6.0, 1.0'

/** What each order goes by. */
const KEYS = { DATE: 'said_on', SPEAKER: 'statements.speaker', RELEVANCE: 'relevance' } as const

/** Whether all statements of a version are here. */
export const hasVersionSql = (version: string): Sql => ({
  text: 'SELECT version FROM versions WHERE version = ?',
  parameters: [version],
})

export function hitsSql(version: string, question: StatementQuery, limit: number, after: CursorPosition | null): Sql {
  const { by, descending } = question.order
  const conditions = where(version, question.filter)
  const parameters: (string | number)[] = []
  const search = question.terms === null ? null : matchOf(question.terms)
  if (search !== null) parameters.push(search, version)
  const key = KEYS[by]
  const [compare, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC']
  const all = [...conditions.texts]
  const bound = [...conditions.parameters]
  if (after !== null) {
    // The relevance of all moves a little when statements are added: the page goes on from where its last one stands now.
    const from =
      by === 'RELEVANCE'
        ? 'coalesce((SELECT relevance FROM hits JOIN statements AS last ON last.id = hits.id WHERE last.slug = ?), ?)'
        : '?'
    all.push(`(${key}, statements.slug) ${compare} (${from}, ?)`)
    if (by === 'RELEVANCE') bound.push(after.slug)
    bound.push(after.key, after.slug)
  }
  const text = `${search === null ? '' : HITS}
    SELECT ${WHOLE}, ${key} AS placeKey, ${search === null ? 'NULL' : 'snippet'} AS snippet
    FROM statements
    ${search === null ? '' : 'JOIN hits ON hits.id = statements.id'}
    WHERE ${all.join(' AND ')}
    ORDER BY ${key} ${direction}, statements.slug ${direction} LIMIT ?`
  return { text, parameters: [...parameters, ...bound, limit] }
}

const HITS = `WITH hits AS MATERIALIZED (
  SELECT rowid AS id, -bm25(statements_fts, ${WEIGHTS}) AS relevance,
    snippet(statements_fts, -1, char(2), char(3), '…', 24) AS snippet
  FROM statements_fts WHERE statements_fts MATCH ? AND ${ofVersion('statements_fts.rowid')})`

export function countSql(version: string, question: StatementQuery): Sql {
  const { texts, parameters } = matching(version, question)
  return { text: `SELECT count(*) AS count FROM statements WHERE ${texts.join(' AND ')}`, parameters }
}

/** For each facet, the rows that carry its values and which filter it leaves out. */
const FACET_SQL: Readonly<Record<Facet, { readonly from: string; readonly value: string; readonly label: string }>> = {
  types: { from: 'statements', value: 'type', label: 'type' },
  topics: { from: 'statements JOIN statement_topics ON statement = statements.id', value: 'topic', label: 'topic' },
  areas: {
    from: 'statements JOIN statement_areas ON statement = statements.id AND is_code',
    value: 'area',
    label: 'area',
  },
  speakers: { from: 'statements', value: 'speaker', label: 'speaker_name' },
  speaksFor: { from: 'statements', value: 'speaks_for', label: 'speaks_for' },
  confidences: { from: 'statements', value: 'confidence', label: 'confidence' },
  quoteStatuses: { from: 'statements', value: 'quote_status', label: 'quote_status' },
}

export function facetSql(version: string, question: StatementQuery, facet: Facet): Sql {
  const { from, value, label } = FACET_SQL[facet]
  const { texts, parameters } = matching(version, { ...question, filter: { ...question.filter, [facet]: null } })
  const text = `SELECT ${value} AS value, ${label} AS label, count(*) AS count FROM ${from}
    WHERE ${[`${value} IS NOT NULL`, ...texts].join(' AND ')} GROUP BY ${value} ORDER BY count DESC, ${value}`
  return { text, parameters }
}

export const bySlugSql = (version: string, slugs: readonly string[]): Sql => ({
  text: `SELECT ${WHOLE}, NULL AS placeKey, NULL AS snippet
    FROM statements WHERE statements.slug IN (SELECT value FROM json_each(?)) AND ${ofVersion('statements.id')}`,
  parameters: [JSON.stringify(slugs), version],
})

export function claimsSql(
  version: string,
  { quantities, subjects, speakers, statements, saidFrom, saidTo }: ClaimFilter,
): Sql {
  const conditions = new Conditions()
  conditions.add(ofVersion('statements.id'), version)
  conditions.oneOf('quantity', quantities)
  conditions.oneOf('subject', subjects)
  conditions.oneOf('statements.speaker', speakers)
  conditions.oneOf('statements.slug', statements)
  conditions.compare('said_on >=', saidFrom)
  conditions.compare('said_on <=', saidTo)
  const text = `SELECT ${CLAIM} AS claim, statements.slug AS statement, said_on AS saidOn
    FROM claims JOIN statements ON statements.id = claims.statement
    WHERE ${conditions.texts.join(' AND ')}
    ORDER BY said_on DESC, statements.slug, position`
  return { text, parameters: conditions.parameters }
}
