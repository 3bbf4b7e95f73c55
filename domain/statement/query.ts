/** Queries of statements and claims, and the repository that answers them. */
import type { Claim, Quantity } from '../claim/claim.ts'
import { CodedError } from '../errors.ts'
import type { PageItems, Pagination } from '../page.ts'
import type { SearchTerm } from './search.ts'
import type { Confidence, QuoteStatus, Statement, StatementType, TargetComponent, Topic } from './statement.ts'

/** All given conditions must hold. Of a list, one value must match; an empty list matches nothing. */
export interface StatementFilter {
  /** Codes of members, comparators or groups that the statement is about. */
  readonly areas: readonly string[] | null
  /** Slugs. */
  readonly speakers: readonly string[] | null
  /** On whose behalf the speaker spoke: codes of members, NATO or EU. */
  readonly speaksFor: readonly string[] | null
  readonly types: readonly StatementType[] | null
  readonly topics: readonly Topic[] | null
  readonly confidences: readonly Confidence[] | null
  readonly quoteStatuses: readonly QuoteStatus[] | null
  /** Days, ISO 8601, inclusive. */
  readonly saidFrom: string | null
  readonly saidTo: string | null
  readonly target: TargetFilter | null
  readonly hasClaims: boolean | null
}

/** Conditions that one target of the statement must meet together. */
export interface TargetFilter {
  readonly components: readonly TargetComponent[] | null
  /** Percent of GDP. */
  readonly shareFrom: number | null
  readonly shareTo: number | null
  /** The target year, inclusive. */
  readonly byFrom: number | null
  readonly byTo: number | null
}

export const NO_FILTER: StatementFilter = {
  areas: null,
  speakers: null,
  speaksFor: null,
  types: null,
  topics: null,
  confidences: null,
  quoteStatuses: null,
  saidFrom: null,
  saidTo: null,
  target: null,
  hasClaims: null,
}

const STATEMENT_ORDERS = ['DATE', 'RELEVANCE', 'SPEAKER'] as const
export type StatementOrder = (typeof STATEMENT_ORDERS)[number]

export interface StatementQuery {
  /** Null: no search. */
  readonly terms: readonly SearchTerm[] | null
  readonly filter: StatementFilter
  readonly order: { readonly by: StatementOrder; readonly descending: boolean }
}

/** The position of a statement in an order: its sort key, then its slug. */
export interface CursorPosition {
  readonly by: StatementOrder
  readonly key: string | number
  readonly slug: string
}

export interface Hit {
  readonly statement: Statement
  readonly place: CursorPosition
  /** The best matching passage, split into matched and other parts. Null without a search. */
  readonly snippet: readonly SnippetPart[] | null
}

export interface SnippetPart {
  readonly text: string
  readonly matched: boolean
}

export const FACETS = ['types', 'topics', 'areas', 'speakers', 'speaksFor', 'confidences', 'quoteStatuses'] as const
export type Facet = (typeof FACETS)[number]

/** The number of statements if a value were chosen in the filter. */
export interface FacetCount {
  readonly value: string
  /** Display name of the value. */
  readonly label: string
  readonly count: number
}

export interface ClaimFilter {
  readonly quantities: readonly Quantity[] | null
  readonly subjects: readonly string[] | null
  readonly speakers: readonly string[] | null
  readonly statements: readonly string[] | null
  readonly saidFrom: string | null
  readonly saidTo: string | null
}

/** Read access to statements and claims. Every call may reject with StatementsUnavailable. */
export interface StatementRepository {
  hits(question: StatementQuery, page: Pagination<CursorPosition>): Promise<PageItems<Hit>>
  count(question: StatementQuery): Promise<number>
  /** Counts by value with all filters except the facet's own, most frequent first. */
  facet(question: StatementQuery, facet: Facet): Promise<readonly FacetCount[]>
  /** Null when no statement has the slug. Calls are batched and deduplicated. */
  statement(slug: string): Promise<Statement | null>
  /** Sorted by day of the statement, newest first, then by slug. */
  claims(filter: ClaimFilter): Promise<readonly Claim[]>
}

/** The statements cannot be read at the moment; everything else can. */
export class StatementsUnavailable extends CodedError {
  constructor() {
    super(
      'STATEMENTS_UNAVAILABLE',
      'The statements cannot be read at the moment; members, spending, pathways and scenarios can. Try again in a few seconds. If this is your own machine or account, publish them: "npm run data:publish -- --local", with --remote for Cloudflare.',
    )
  }
}
