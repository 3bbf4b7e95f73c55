import type { Sizes } from '../../domain/sizes.ts'
import { FACETS, type Facet, type FacetCount, type StatementQuery } from '../../domain/statement/query.ts'
import { CONFIDENCES, QUOTE_STATUSES, STATEMENT_TYPES, TOPICS } from '../../domain/statement/statement.ts'
import { builder } from '../builder.ts'
import { FACET_WEIGHT } from './cost.ts'

const FacetCountRef = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'How many statements there would be with this value chosen in the filter.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as the filter takes it.' }),
    label: t.exposeString('label', { description: 'What to show for it.' }),
    count: t.exposeInt('count', { description: 'How many statements.' }),
  }),
})

const MEANINGS: Readonly<Record<Facet, string>> = {
  types: 'Counts by kind.',
  topics: 'Counts by topic. A statement may have several.',
  areas: 'Counts by area that it is about. A statement may have several.',
  speakers: 'Counts by speaker.',
  speaksFor: 'Counts by whom the speaker spoke for.',
  confidences: 'Counts by confidence.',
  quoteStatuses: 'Counts by kind of quote; statements without a quote are in none.',
}

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

/** Each field is a question of its own to the database, asked only when the field is. */
export const StatementFacetsRef = builder.objectRef<StatementQuery>('StatementFacets').implement({
  description:
    'Counts for the controls of a filter, the most frequent value first. Each facet counts with all filters but its own, so that it shows what else could be chosen.',
  fields: (t) =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        t.field({
          type: [FacetCountRef],
          description: MEANINGS[facet],
          cost: { weight: FACET_WEIGHT, size: ({ dataset }) => MOST_VALUES[facet](dataset.sizes) },
          resolve: async (question, _args, { dataset, statements }) => {
            const counts = await statements.facet(question, facet)
            return facet === 'areas'
              ? counts.map((one) => ({ ...one, label: dataset.area(one.value)?.name ?? one.label }))
              : counts
          },
        }),
      ]),
    ),
})
