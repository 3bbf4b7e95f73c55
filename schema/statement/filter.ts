/** What statements to show and in what order, from a caller's arguments to the domain's question. */
import type { Dataset } from '../../domain/dataset.ts'
import { InputError } from '../../domain/errors.ts'
import { areaFrom } from '../../domain/identity.ts'
import { MAX_LIST_LENGTH } from '../../domain/limits.ts'
import {
  NO_FILTER,
  STATEMENT_ORDERS,
  type StatementFilter,
  type StatementOrder,
  type StatementQuery,
  type TargetFilter,
} from '../../domain/statement/query.ts'
import { LONGEST_SEARCH, searchTerms } from '../../domain/statement/search.ts'
import { builder } from '../builder.ts'
import { DirectionEnum } from '../direction.ts'
import { enumValues } from '../enum-values.ts'
import { ConfidenceEnum, QuoteStatusEnum, StatementTypeEnum, TargetComponentEnum, TopicEnum } from './enums.ts'

const TargetFilterInput = builder.inputType('TargetFilter', {
  description: 'What one and the same target of a statement must be like.',
  fields: (t) => ({
    components: t.field({ type: [TargetComponentEnum], description: 'Of what.' }),
    shareFrom: t.float({ description: 'At least this share of GDP, in percent, 0 to 100.' }),
    shareTo: t.float({ description: 'At most this share of GDP, in percent, 0 to 100.' }),
    byFrom: t.int({ description: 'To be met in this year or later.' }),
    byTo: t.int({ description: 'To be met in this year or earlier.' }),
  }),
})

export const StatementFilterInput = builder.inputType('StatementFilter', {
  description: `What statements to show. All that is given must hold; of a list, any one; an empty list lets nothing through. At most ${MAX_LIST_LENGTH} values in a list.`,
  fields: (t) => ({
    areas: t.idList({
      description: 'About any of these: members and comparators by code or id, groups by slug or id.',
    }),
    speakers: t.stringList({ description: 'By any of these speakers, by slug: `marco-rubio`.' }),
    speaksFor: t.stringList({ description: 'Said for any of these: codes of members, `NATO`, `EU`.' }),
    types: t.field({ type: [StatementTypeEnum], description: 'Of any of these kinds.' }),
    topics: t.field({ type: [TopicEnum], description: 'On any of these topics.' }),
    confidences: t.field({ type: [ConfidenceEnum], description: 'As sure as any of these.' }),
    quoteStatuses: t.field({ type: [QuoteStatusEnum], description: 'With a quote of any of these kinds.' }),
    saidFrom: t.field({ type: 'Date', description: 'On this day or later.' }),
    saidTo: t.field({ type: 'Date', description: 'On this day or earlier.' }),
    target: t.field({ type: TargetFilterInput, description: 'With a target like this.' }),
    hasClaims: t.boolean({ description: 'With numeric claims (true) or without (false).' }),
  }),
})

const ORDER_MEANINGS: Readonly<Record<StatementOrder, string>> = {
  DATE: 'By day.',
  RELEVANCE: 'By how well the search fits. Only together with `search`.',
  SPEAKER: 'By the slug of the speaker.',
}

const StatementOrderByEnum = builder.enumType('StatementOrderBy', {
  description: 'What statements can be ordered by.',
  values: enumValues(STATEMENT_ORDERS, (by) => ORDER_MEANINGS[by]),
})

export const StatementOrderInput = builder.inputType('StatementOrder', {
  description: 'An order of statements. Statements that are equal in it follow each other by slug.',
  fields: (t) => ({
    by: t.field({ type: StatementOrderByEnum, required: true, description: 'What to order by.' }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Default: newest first, best first, speakers from A to Z.',
    }),
  }),
})

type FilterInput = typeof StatementFilterInput.$inferInput
type OrderInput = typeof StatementOrderInput.$inferInput

interface QuestionArgs {
  readonly search?: string | null | undefined
  readonly filter?: FilterInput | null | undefined
  readonly orderBy?: OrderInput | null | undefined
}

/** @throws InputError when something is out of its range */
export function statementQuery(dataset: Dataset, { search, filter, orderBy }: QuestionArgs): StatementQuery {
  const terms = searchFrom(search ?? '')
  return { terms, filter: filterFrom(dataset, filter ?? {}), order: orderFrom(orderBy, terms !== null) }
}

function searchFrom(search: string) {
  if (search.length <= LONGEST_SEARCH) return searchTerms(search)
  throw new InputError({
    field: 'search',
    found: `a text of ${search.length} characters`,
    allowed: `at most ${LONGEST_SEARCH} characters: words, "a phrase", or the beginning of a word with a star`,
    example: 'search: "\\"realistic pathway\\" rubio"',
  })
}

function orderFrom(orderBy: OrderInput | null | undefined, searched: boolean): StatementQuery['order'] {
  const by = orderBy?.by ?? (searched ? 'RELEVANCE' : 'DATE')
  if (by === 'RELEVANCE' && !searched)
    throw new InputError({
      field: 'orderBy.by',
      found: 'RELEVANCE without a search',
      allowed: 'RELEVANCE only together with `search`',
      example: 'orderBy: {by: DATE}',
    })
  const direction = orderBy?.direction ?? (by === 'SPEAKER' ? 'ASC' : 'DESC')
  return { by, descending: direction === 'DESC' }
}

function filterFrom(dataset: Dataset, filter: FilterInput): StatementFilter {
  return {
    ...NO_FILTER,
    areas: filter.areas?.map((text) => areaFrom(dataset, 'filter.areas', text).code) ?? null,
    speakers: filter.speakers ?? null,
    speaksFor: filter.speaksFor?.map((code) => code.toUpperCase()) ?? null,
    types: filter.types ?? null,
    topics: filter.topics ?? null,
    confidences: filter.confidences ?? null,
    quoteStatuses: filter.quoteStatuses ?? null,
    saidFrom: filter.saidFrom ?? null,
    saidTo: filter.saidTo ?? null,
    target: filter.target ? targetFilterFrom(filter.target) : null,
    hasClaims: filter.hasClaims ?? null,
  }
}

function targetFilterFrom(filter: typeof TargetFilterInput.$inferInput): TargetFilter {
  for (const field of ['shareFrom', 'shareTo'] as const) {
    const share = filter[field]
    if (share != null && (share < 0 || share > 100))
      throw new InputError({
        field: `filter.target.${field}`,
        found: String(share),
        allowed: 'a percentage of GDP, 0 to 100',
        example: 'filter: {target: {shareFrom: 3.5, shareTo: 5}}',
      })
  }
  return {
    components: filter.components ?? null,
    shareFrom: filter.shareFrom ?? null,
    shareTo: filter.shareTo ?? null,
    byFrom: filter.byFrom ?? null,
    byTo: filter.byTo ?? null,
  }
}
