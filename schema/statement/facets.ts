import type { OutputRef } from '@pothos/core'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { Sizes } from '../../domain/dataset/sizes.ts'
import { FACETS, type Facet, type FacetCount, NO_FILTER, type StatementQuery } from '../../domain/statement/query.ts'
import { CONFIDENCES, QUOTE_STATUSES, STATEMENT_TYPES, TOPICS } from '../../domain/statement/statement.ts'
import { CONFIDENCE_NAMES, QUOTE_STATUS_NAMES, TOPIC_NAMES, TYPE_NAMES } from '../../formats/statement-words.ts'
import { builder } from '../builder/builder.ts'
import { FACET_WEIGHT, STATEMENT_QUERY } from './cost.ts'
import { ConfidenceEnum, QuoteStatusEnum, StatementTypeEnum, TopicEnum } from './enums.ts'

type ValueType = 'ID' | 'String' | OutputRef<string>

/** A count of statements by values of one type. */
const countType = (name: string, value: ValueType) =>
  builder.objectRef<FacetCount>(name).implement({
    description: 'How many statements there would be with this value chosen in the filter.',
    fields: (t) => ({
      value: t.field({
        type: value,
        description: 'The value, as the filter takes it.',
        resolve: (one) => one.value,
      }),
      label: t.exposeString('label', { description: 'What readers are shown for it: words, or a name.' }),
      count: t.exposeInt('count', { description: 'How many statements.' }),
    }),
  })

const SpeakerCountRef = countType('SpeakerCount', 'String')

const COUNTS = {
  types: countType('StatementTypeCount', StatementTypeEnum),
  topics: countType('StatementTopicCount', TopicEnum),
  areas: countType('AreaCount', 'ID'),
  speakers: SpeakerCountRef,
  speaksFor: countType('SpeaksForCount', 'String'),
  confidences: countType('StatementConfidenceCount', ConfidenceEnum),
  quoteStatuses: countType('QuoteStatusCount', QuoteStatusEnum),
} as const satisfies Record<Facet, ReturnType<typeof countType>>

const MEANINGS: Readonly<Record<Facet, string>> = {
  types: 'Counts by kind.',
  topics: 'Counts by topic. A statement may have several.',
  areas: 'Counts by area that it is about. A statement may have several.',
  speakers: 'Counts by speaker.',
  speaksFor: 'Counts by whom the speaker spoke for.',
  confidences: 'Counts by confidence.',
  quoteStatuses: 'Counts by kind of quote; statements without a quote are in none.',
}

const nameIn = (names: Readonly<Record<string, string>>) => (value: string) => names[value] ?? value

/** How many values a facet can have. */
const MOST_VALUES: Readonly<Record<Facet, (sizes: Sizes) => number>> = {
  types: () => STATEMENT_TYPES.length,
  topics: () => TOPICS.length,
  areas: ({ areas }) => areas,
  speakers: ({ speakers }) => speakers,
  speaksFor: ({ speaksFor }) => speaksFor,
  confidences: () => CONFIDENCES.length,
  quoteStatuses: () => QUOTE_STATUSES.length,
}

const areaLabel = (code: string, { area }: Dataset): string => area(code)?.name ?? code

/** What a reader sees of a value; a speaker's label is in the database. */
const LABELS: Readonly<Partial<Record<Facet, (value: string, dataset: Dataset) => string>>> = {
  types: nameIn(TYPE_NAMES),
  topics: nameIn(TOPIC_NAMES),
  areas: areaLabel,
  speaksFor: areaLabel,
  confidences: nameIn(CONFIDENCE_NAMES),
  quoteStatuses: nameIn(QUOTE_STATUS_NAMES),
}

/** Each field is a question of its own to the database, asked only when the field is. */
export const StatementFacetsRef = builder.objectRef<StatementQuery>('StatementFacets').implement({
  description:
    'Counts for the controls of a filter, the most frequent value first. Each facet counts with all filters but its own, so that it shows what else could be chosen.',
  fields: (t) =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        t.field({
          type: [COUNTS[facet]],
          description: MEANINGS[facet],
          cost: { weight: FACET_WEIGHT, size: ({ dataset }) => MOST_VALUES[facet](dataset.sizes) },
          resolve: async (question, _args, { dataset, statements }) => {
            const counts = await statements.facet(question, facet)
            const label = LABELS[facet]
            return label ? counts.map((one) => ({ ...one, label: label(one.value, dataset) })) : counts
          },
        }),
      ]),
    ),
})

/** All statements, in whichever order. */
const EVERYTHING: StatementQuery = { terms: null, filter: NO_FILTER, order: { by: 'DATE', descending: true } }

builder.queryField('speakers', (t) =>
  t.field({
    type: [SpeakerCountRef],
    nullable: true,
    description:
      'Who has spoken, with the number of statements, the most frequent first. Null, with an error, while statements cannot be read.',
    cost: { weight: STATEMENT_QUERY, size: ({ dataset }) => dataset.sizes.speakers },
    resolve: (_root, _args, { statements }) => statements.facet(EVERYTHING, 'speakers'),
  }),
)
