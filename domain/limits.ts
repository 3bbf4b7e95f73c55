/**
 * The limits on one request. The code, `service.limits`, docs/use/limits.md and the errors all read them from here.
 */
import { LONGEST_SENTENCE } from './number-check/limits.ts'
import { LONGEST_SEARCH } from './statement/search.ts'

export interface Limit {
  readonly name: string
  readonly most: number
  /** The unit that is counted. */
  readonly unit: string
  /** What a caller over the limit can do instead. */
  readonly hint: string
}

export const MAX_NODES = 100
export const MAX_ROWS = 1000
export const MAX_STATEMENTS = 100
export const MAX_CLAIMS = 300
export const MAX_CHANGES = 100
export const MAX_LIST_LENGTH = 250
/** Characters. The longest that is of use is the id of a pathway with 40 milestones, which has about 2,000. */
export const MAX_TEXT_LENGTH = 4_000

/** The limits checked on every request, by name. */
export const LIMIT = {
  body: { most: 65_536, unit: 'bytes in the body of a request', hint: 'Send variables instead of long literals.' },
  json: {
    most: 4_000,
    unit: 'colons and opening brackets in the JSON of a request',
    hint: 'Ask in several requests.',
  },
  document: {
    most: 16_384,
    unit: 'characters in a document',
    hint: 'Ask in several requests, or leave out what you do not use.',
  },
  tokens: { most: 2_000, unit: 'tokens in a document', hint: 'Ask in several requests.' },
  depth: {
    most: 16,
    unit: 'levels of fields, fragments included',
    hint: 'Ask for what is deeper by its id: `node(id:)`.',
  },
  fields: { most: 500, unit: 'fields written in a document', hint: 'Ask in several requests.' },
  aliases: {
    most: 100,
    unit: 'aliases in a document, those of `__typename` too',
    hint: 'Ask for lists: `members(codes:)`, `nodes(ids:)`.',
  },
  directives: { most: 50, unit: 'directives in a document', hint: 'Build the document without what is skipped.' },
  'root fields': { most: 25, unit: 'fields of an operation’s root', hint: 'Ask in several requests.' },
  variables: { most: 100, unit: 'variables of a request', hint: 'Put values into lists and input objects.' },
  cost: {
    most: 25_000,
    unit: 'points: about one for each value in the answer',
    hint: 'Ask for fewer years, fewer members or a smaller page.',
  },
  answer: { most: 5_000_000, unit: 'bytes in an answer', hint: 'Ask for fewer fields or a smaller page.' },
  'dataset versions': {
    most: 4,
    unit: 'other versions of the dataset that the ids of one request name',
    hint: 'Ask in several requests.',
  },
  deadline: {
    most: 10_000,
    unit: 'milliseconds that an answer may take',
    hint: 'Ask again, without statements if you can.',
  },
} as const satisfies Record<string, Omit<Limit, 'name'>>

export type LimitName = keyof typeof LIMIT

/** The points of cost that one client may spend in `seconds`. Cached answers cost nothing. */
export const RATE = { points: 500_000, seconds: 60 } as const

export const LIMITS: readonly Limit[] = [
  ...Object.entries(LIMIT).map(([name, limit]) => ({ name, ...limit })),
  {
    name: 'rate',
    most: RATE.points,
    unit: `points of cost in ${RATE.seconds} seconds, for one client`,
    hint: 'Wait for as long as `Retry-After` says.',
  },
  { name: 'lists', most: MAX_LIST_LENGTH, unit: 'values in one list of an argument', hint: 'Ask in several requests.' },
  {
    name: 'texts',
    most: MAX_TEXT_LENGTH,
    unit: 'characters in one text of an argument',
    hint: 'Shorten it: names, ids and searches need fewer.',
  },
  { name: 'nodes', most: MAX_NODES, unit: 'ids in one `nodes` field', hint: 'Ask in several requests.' },
  { name: 'data.first', most: MAX_ROWS, unit: 'rows on one page of `data`', hint: 'Follow `endCursor`.' },
  { name: 'statements.first', most: MAX_STATEMENTS, unit: 'statements on one page', hint: 'Follow `endCursor`.' },
  { name: 'claims.first', most: MAX_CLAIMS, unit: 'claims on one page', hint: 'Follow `endCursor`.' },
  { name: 'changes.first', most: MAX_CHANGES, unit: 'changes on one page', hint: 'Follow `endCursor`.' },
  {
    name: 'statements.search',
    most: LONGEST_SEARCH,
    unit: 'characters of one search',
    hint: 'Search for fewer words.',
  },
  {
    name: 'check number',
    most: LONGEST_SENTENCE,
    unit: 'characters of a sentence whose numbers are checked',
    hint: 'Ask for one sentence at a time.',
  },
]
