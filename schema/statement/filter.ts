/** What statements to show and in what order, from a caller's arguments to the domain's question. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { InputError, quoted } from '../../domain/errors.ts'
import { alpha3, areaFrom } from '../../domain/identity.ts'
import { MAX_LIST_LENGTH } from '../../domain/limits.ts'
import {
  NO_FILTER,
  type StatementFilter,
  type StatementOrder,
  type StatementQuery,
  type TargetFilter,
} from '../../domain/statement/query.ts'
import { LONGEST_SEARCH, searchTerms } from '../../domain/statement/search.ts'
import { AREA_CODE } from '../area/area.ts'
import { builder } from '../builder/builder.ts'
import { DirectionEnum } from '../indicator/direction.ts'
import { ConfidenceEnum, QuoteStatusEnum, StatementTypeEnum, TargetComponentEnum, TopicEnum } from './enums.ts'

const TargetFilterInput = builder.inputType('StatementTargetFilter', {
  description: 'What one and the same target of a statement must be like.',
  fields: (t) => ({
    components: t.field({ type: [TargetComponentEnum], description: 'Of what.' }),
    sharePercentFrom: t.float({ description: 'At least this share of GDP, in percent, 0 to 100.' }),
    sharePercentTo: t.float({ description: 'At most this share of GDP, in percent, 0 to 100.' }),
    targetYearFrom: t.int({ description: 'To be met in this year or later.' }),
    targetYearTo: t.int({ description: 'To be met in this year or earlier.' }),
  }),
})

type FilterFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]

/** What a filter of statements has, of whichever area they are. */
const filterFields = (t: FilterFields) => ({
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
})

const HOW = `All that is given must hold; of a list, any one; an empty list lets nothing through. At most ${MAX_LIST_LENGTH} values in a list.`

export const StatementFilterInput = builder.inputType('StatementFilter', {
  description: `What statements to show. ${HOW}`,
  fields: (t) => ({
    areas: t.idList({ description: `About any of these. ${AREA_CODE}` }),
    ...filterFields(t),
  }),
})

export const MemberStatementFilterInput = builder.inputType('MemberStatementFilter', {
  description: `What statements about a member to show. ${HOW}`,
  fields: filterFields,
})

const StatementOrderFieldEnum = builder.enumType('StatementOrderField', {
  description: 'What statements can be ordered by.',
  values: {
    SAID_ON: { value: 'DATE', description: 'By the day on which it was said.' },
    RELEVANCE: { value: 'RELEVANCE', description: 'By how well the search fits. Only together with `search`.' },
    SPEAKER: { value: 'SPEAKER', description: 'By the slug of the speaker.' },
  } as const satisfies Record<string, { value: StatementOrder; description: string }>,
})

export const StatementOrderInput = builder.inputType('StatementOrder', {
  description: 'An order of statements. Statements that are equal in it follow each other by slug.',
  fields: (t) => ({
    field: t.field({ type: StatementOrderFieldEnum, required: true, description: 'What to order by.' }),
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
  const terms = searchTerms(boundedSearch('search', search ?? ''))
  return { terms, filter: filterFrom(dataset, filter ?? {}), order: orderFrom(orderBy, terms !== null) }
}

/** @throws InputError when a search is too long */
export function boundedSearch(field: string, search: string): string {
  if (search.length <= LONGEST_SEARCH) return search
  throw new InputError({
    field,
    found: `a text of ${search.length} characters`,
    allowed: `at most ${LONGEST_SEARCH} characters: words, "a phrase", or the beginning of a word with a star`,
    example: 'search: "\\"realistic pathway\\" rubio"',
  })
}

/** @throws InputError when the days run backwards */
export function saidBetween({ saidFrom = null, saidTo = null }: Pick<FilterInput, 'saidFrom' | 'saidTo'>) {
  if (saidFrom === null || saidTo === null || saidFrom <= saidTo) return { saidFrom, saidTo }
  throw new InputError({
    field: 'filter.saidFrom',
    found: quoted(saidFrom),
    allowed: `a day not after \`saidTo\` (${saidTo})`,
    example: 'filter: {saidFrom: "2025-01-01", saidTo: "2025-12-31"}',
  })
}

function orderFrom(orderBy: OrderInput | null | undefined, searched: boolean): StatementQuery['order'] {
  const by = orderBy?.field ?? (searched ? 'RELEVANCE' : 'DATE')
  if (by === 'RELEVANCE' && !searched)
    throw new InputError({
      field: 'orderBy.field',
      found: 'RELEVANCE without a search',
      allowed: 'RELEVANCE only together with `search`',
      example: 'orderBy: {field: SAID_ON}',
    })
  const direction = orderBy?.direction ?? (by === 'SPEAKER' ? 'ASC' : 'DESC')
  return { by, descending: direction === 'DESC' }
}

function filterFrom(dataset: Dataset, filter: FilterInput): StatementFilter {
  return {
    ...NO_FILTER,
    areas: filter.areas?.map((text) => areaFrom(dataset, 'filter.areas', text).code) ?? null,
    speakers: filter.speakers ?? null,
    speaksFor: filter.speaksFor?.map((code) => alpha3(dataset, code)) ?? null,
    types: filter.types ?? null,
    topics: filter.topics ?? null,
    confidences: filter.confidences ?? null,
    quoteStatuses: filter.quoteStatuses ?? null,
    ...saidBetween(filter),
    target: filter.target ? targetFilterFrom(filter.target) : null,
    hasClaims: filter.hasClaims ?? null,
  }
}

function targetFilterFrom(filter: typeof TargetFilterInput.$inferInput): TargetFilter {
  for (const field of ['sharePercentFrom', 'sharePercentTo'] as const) {
    const share = filter[field]
    if (share != null && (share < 0 || share > 100))
      throw new InputError({
        field: `filter.target.${field}`,
        found: String(share),
        allowed: 'a percentage of GDP, 0 to 100',
        example: 'filter: {target: {sharePercentFrom: 3.5, sharePercentTo: 5}}',
      })
  }
  return {
    components: filter.components ?? null,
    shareFrom: filter.sharePercentFrom ?? null,
    shareTo: filter.sharePercentTo ?? null,
    byFrom: filter.targetYearFrom ?? null,
    byTo: filter.targetYearTo ?? null,
  }
}
