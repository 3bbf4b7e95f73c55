/** What the rows of an answer to a question hold, beside the statements and claims. */
import type { Claim } from '../../../domain/claim/claim.ts'
import type { Hit, SnippetPart, StatementOrder } from '../../../domain/statement/query.ts'
import { rowFrom } from '../table.ts'
import { claimFrom, type Said, statementFrom, type WholeRow } from './rows.ts'
import { MATCH_BEGINS, MATCH_ENDS } from './sql.ts'
import { CLAIMS } from './tables.ts'

export interface HitRow extends WholeRow {
  /** What the order goes by. */
  readonly placeKey: string | number
  /** Null where nothing was searched for. */
  readonly snippet: string | null
}

export interface ClaimAnswer extends Said {
  /** A row of claims as JSON. */
  readonly claim: string
}

export const hitFrom = ({ placeKey, snippet, ...row }: HitRow, by: StatementOrder): Hit => ({
  statement: statementFrom(row),
  place: { by, key: placeKey, slug: row.slug },
  snippet: snippet === null ? null : snippetFrom(snippet),
})

export const claimFromAnswer = ({ claim, ...statement }: ClaimAnswer): Claim =>
  claimFrom(rowFrom(CLAIMS, JSON.parse(claim)), statement)

/** Cuts a passage at the marks around what matched. */
const snippetFrom = (marked: string): readonly SnippetPart[] =>
  marked.split(MATCH_BEGINS).flatMap((piece, index) => {
    const [matched = '', rest = ''] = index === 0 ? ['', piece] : piece.split(MATCH_ENDS)
    return [
      { text: matched, matched: true },
      { text: rest, matched: false },
    ].filter(({ text }) => text !== '')
  })
