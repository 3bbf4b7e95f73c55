import { custodyOfWhole } from '../../domain/edition/custody.ts'
import type { DatePrecision } from '../../domain/edition/edition.ts'
import { citeEdition } from '../../domain/figure/citation.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { EditionRef, IndicatorRef, SourceRef } from '../builder/refs.ts'
import { listOf, type Priced, SENTENCE } from '../cost/field-cost.ts'
import { DefinitionEnum } from '../indicator/indicator.ts'
import { CustodyEnum } from './custody.ts'

/** The most operands that a group's figure is computed from. */
const OPERANDS = 2
/** Whom it leaves out, and what is known and not carried. */
const BESIDE_NOTES = 2

/** The notes of an edition that are about one figure, and those about the figures that it was computed from. */
export const WARNINGS_COST = {
  size: ({ dataset, computedFrom }: Priced) =>
    BESIDE_NOTES + dataset.sizes.warnings * (computedFrom === 1 ? 1 : 1 + OPERANDS * computedFrom),
  each: SENTENCE,
}

export const DatePrecisionEnum = builder.enumType('DatePrecision', {
  description: 'How exactly a date is known.',
  values: enumValues<DatePrecision>({
    DAY: 'To the day.',
    MONTH: 'To the month; the date given is its last day, or the day it was carried here if that is earlier.',
    YEAR: 'To the year; the date given is its last day, or the day it was carried here if that is earlier.',
  }),
})

builder.node(EditionRef, {
  description:
    'One publication of a source. A figure without its edition is not a figure: the same year moves between editions.',
  id: { description: 'Global id, such as `edition:nato-2024`.', resolve: (edition) => edition.slug },
  loadOne: (slug, { dataset }) => dataset.editions.find((edition) => edition.slug === slug) ?? null,
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its short name, such as `nato-2024`.' }),
    publisher: t.string({
      description: 'Who published it: to be named in every citation.',
      resolve: ({ source }) => source.publisher,
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day from which `asOf` counts it: its release, as exactly as that is known.',
      resolve: (edition) => edition.publishedOn,
    }),
    publishedOnPrecision: t.field({
      type: DatePrecisionEnum,
      description: 'How exactly the release is known.',
      resolve: (edition) => edition.publishedPrecision,
    }),
    cutOff: t.field({
      type: 'Date',
      nullable: true,
      description: 'Until when the publisher took in information; null where it does not say.',
      resolve: (edition) => edition.cutOff,
    }),
    source: t.expose('source', {
      type: SourceRef,
      description: 'The line of publications that it belongs to, with what it measures and its terms of use.',
    }),
    carriedOn: t.expose('carriedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day from which it is carried here; null in datasets of before that was noted.',
    }),
    url: t.field({
      type: 'URL',
      description: "The publisher's page of the series.",
      resolve: ({ source }) => source.url,
    }),
    definition: t.field({
      type: DefinitionEnum,
      nullable: true,
      description: 'Whose definition of defence spending; null for sources about other things.',
      resolve: ({ source }) => source.definitionCode,
    }),
    coverage: t.exposeString('coverage', { description: 'How much of the publication is carried here.' }),
    custody: t.field({
      type: CustodyEnum,
      nullable: true,
      description:
        'Where the edition was read, but for figures whose own `custody` says otherwise; null where that was not noted for the whole of it.',
      resolve: ({ custody }) => custodyOfWhole(custody)?.kind,
    }),
    readAt: t.string({
      nullable: true,
      description: 'The page or file in which it was read; null where `custody` is.',
      cost: { weight: SENTENCE },
      resolve: ({ custody }) => custodyOfWhole(custody)?.readAt,
    }),
    notes: t.stringList({
      description: 'What to mind when using its figures.',
      cost: { ...listOf(({ notes }) => notes), each: SENTENCE },
      resolve: ({ notes }) => notes.map((note) => note.text),
    }),
    indicators: t.field({
      type: [IndicatorRef],
      description: 'What it carries.',
      cost: listOf(({ indicatorsOfEdition }) => indicatorsOfEdition),
      resolve: ({ indicators }, _args, { dataset }) =>
        indicators.flatMap(({ code }) => dataset.indicators.get(code) ?? []),
    }),
    firstYear: t.exposeInt('firstYear', { description: 'The first year with a figure.' }),
    lastYear: t.exposeInt('lastYear', { description: 'The last year with a figure, projections included.' }),
    citation: t.string({
      description: 'The edition as one cites it.',
      resolve: (edition) => `${citeEdition(edition)}, ${edition.source.url}`,
    }),
  }),
})

builder.queryFields((t) => ({
  edition: t.field({
    type: EditionRef,
    nullable: true,
    description: 'One edition; null when there is none of that name.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug, such as `nato-2024`.' }) },
    resolve: (_root, { slug }, { dataset }) => dataset.editions.find((edition) => edition.slug === slug) ?? null,
  }),
  editions: t.field({
    type: [EditionRef],
    description: 'All editions, oldest first.',
    cost: {
      size: ({ dataset }) => dataset.sizes.editions,
      below: ({ dataset }) => ({ parents: dataset.sizes.editions }),
    },
    resolve: (_root, _args, { dataset }) => dataset.editions,
  }),
}))
