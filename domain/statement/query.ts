/** What can be asked of the statements, and whoever answers it. */
import type { Claim, Quantity } from '../claim/claim.ts'
import { CodedError } from '../errors.ts'
import type { SearchTerm } from './search.ts'
import type { Confidence, QuoteStatus, Statement, StatementType, TargetComponent, Topic } from './statement.ts'

/** All that is given must hold; of a list, any one; an empty list lets nothing through. */
export interface StatementFilter {
  /** Codes of members, comparators or groups that the statement is about. */
  readonly areas: readonly string[] | null
  /** Slugs. */
  readonly speakers: readonly string[] | null
  /** For whom the speaker spoke: codes of members, NATO or EU. */
  readonly speaksFor: readonly string[] | null
  readonly types: readonly StatementType[] | null
  readonly topics: readonly Topic[] | null
  readonly confidences: readonly Confidence[] | null
  readonly quoteStatuses: readonly QuoteStatus[] | null
  /** Days, ISO 8601, both included. */
  readonly saidFrom: string | null
  readonly saidTo: string | null
  readonly target: TargetFilter | null
  readonly hasClaims: boolean | null
}

/** What one target of the statement must be like. */
export interface TargetFilter {
  readonly components: readonly TargetComponent[] | null
  /** Percent of GDP. */
  readonly shareFrom: number | null
  readonly shareTo: number | null
  /** The year by which it is to be met. */
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

export const STATEMENT_ORDERS = ['DATE', 'RELEVANCE', 'SPEAKER'] as const
export type StatementOrder = (typeof STATEMENT_ORDERS)[number]

export interface StatementQuery {
  /** Null: no search. */
  readonly terms: readonly SearchTerm[] | null
  readonly filter: StatementFilter
  readonly order: { readonly by: StatementOrder; readonly descending: boolean }
}

/** Where a statement stands in an order: what it is ordered by, then its slug. */
export interface CursorPosition {
  readonly by: StatementOrder
  readonly key: string | number
  readonly slug: string
}

export interface Hit {
  readonly statement: Statement
  readonly place: CursorPosition
  /** Where the search was found: the best passage, cut into what matched and what did not. Null without a search. */
  readonly snippet: readonly SnippetPart[] | null
}

export interface SnippetPart {
  readonly text: string
  readonly matched: boolean
}

export const FACETS = ['types', 'topics', 'areas', 'speakers', 'speaksFor', 'confidences', 'quoteStatuses'] as const
export type Facet = (typeof FACETS)[number]

/** How many statements there would be with a value chosen in a filter. */
export interface FacetCount {
  readonly value: string
  /** What to show for it. */
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

/** Everything that is read of the statements. Each call may fail with StatementsUnavailable. */
export interface StatementRepository {
  /** One more than asked for where there is a next page. */
  hits(question: StatementQuery, first: number, after: CursorPosition | null): Promise<readonly Hit[]>
  count(question: StatementQuery): Promise<number>
  /** Counts with all filters but the facet's own, the most frequent value first. */
  facet(question: StatementQuery, facet: Facet): Promise<readonly FacetCount[]>
  /** Null when there is none of that name. Asking for many at once, or for one many times, is one question. */
  statement(slug: string): Promise<Statement | null>
  /** By day of the statement, newest first, then by slug. */
  claims(filter: ClaimFilter): Promise<readonly Claim[]>
}

/** The statements cannot be read at the moment. All else can. */
export class StatementsUnavailable extends CodedError {
  constructor() {
    super(
      'STATEMENTS_UNAVAILABLE',
      'The statements cannot be read at the moment; members, spending, pathways and scenarios can. Try again in a few seconds. If this is your own machine or account, publish them: "npm run data:publish -- --local", with --remote for Cloudflare.',
    )
  }
}
