/** What is new, as the feed and the field `changes` say it: one entry for each thing that came, was corrected or went. */
import type { PageItems, Pagination } from '../page.ts'

export const CHANGE_KINDS = ['EDITION', 'STATEMENT', 'CORRECTION', 'VERDICT', 'RECORD', 'ROLLBACK', 'RELEASE'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What an entry says. */
export interface ChangeText {
  readonly kind: ChangeKind
  readonly title: string
  /** One to three sentences. */
  readonly summary: string
  /** Single figures, fields and verdicts, at most `MAX_DETAILS`; a last line counts what is left out. */
  readonly details: readonly string[]
  /** Slug of the edition that it is about. */
  readonly edition: string | null
  /** Slug of the statement that it is about. */
  readonly statement: string | null
}

export interface ChangeEntry extends ChangeText {
  /** Names the entry for good. */
  readonly key: string
  /** The day, or the instant where it is known, ISO 8601. */
  readonly at: string
  /** The dataset that said it first; null where it was there before changes were recorded. */
  readonly version: string | null
  /** The dataset that `version` took the place of; null as above. */
  readonly replaced: string | null
  /** The release of the schema that it is about. */
  readonly release: string | null
}

/** Lines of `details`, and characters of one. */
export const MAX_DETAILS = 50
export const MAX_DETAIL_LENGTH = 400

interface ChangeFilter {
  /** Null: all. */
  readonly kinds: readonly ChangeKind[] | null
  /** The first day, ISO 8601; null: from the beginning. */
  readonly since: string | null
}

/** Where an entry stands in the list. */
export type ChangePlace = Pick<ChangeEntry, 'at' | 'key'>

export interface ChangeQuestion {
  readonly filter: ChangeFilter
  /** Entries that the database does not know: editions and releases. */
  readonly known: readonly ChangeEntry[]
  readonly page: Pagination<ChangePlace>
}

/** Read access to what is new. It may reject with StatementsUnavailable: changes are kept beside the statements. */
export interface ChangeRepository {
  /** Newest first. */
  changes(question: ChangeQuestion): Promise<PageItems<ChangeEntry>>
}
