import { builder } from '../builder/builder.ts'
import { AreaRef, ClaimRef, StatementRef } from '../builder/refs.ts'
import { listOf, ownListOf, SENTENCE } from '../cost/field-cost.ts'
import { DatePrecisionEnum } from '../edition/edition.ts'
import { STATEMENT_ALONE } from './cost.ts'
import { ConfidenceEnum, StatementTypeEnum, TopicEnum } from './enums.ts'
import { CitationRef, QuoteRef, SpeakerRef, TargetRef } from './parts.ts'

builder.node(StatementRef, {
  description: 'Something that was said, promised or agreed about defence spending.',
  id: {
    description: 'Global id, such as `statement:rubio-2025-04-03-realistic-pathway-5pct`.',
    resolve: ({ slug }) => slug,
  },
  loadOne: (slug, { statements }) => statements.statement(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its stable name. Never used again for something else.' }),
    type: t.expose('type', { type: StatementTypeEnum, description: 'What kind of statement.' }),
    title: t.exposeString('title', { description: 'What it is about, in our words.' }),
    summary: t.exposeString('summary', {
      description: 'What was said, in our words. Not a quotation.',
      cost: { weight: SENTENCE },
    }),
    saidOn: t.expose('saidOn', {
      type: 'Date',
      description: 'When; the last day of the month or year where only that is known.',
    }),
    saidOnPrecision: t.expose('precision', { type: DatePrecisionEnum, description: 'How exactly the day is known.' }),
    speaker: t.expose('speaker', { type: SpeakerRef, description: 'Who said it.' }),
    event: t.exposeString('event', { nullable: true, description: 'On what occasion.' }),
    venue: t.exposeString('place', { nullable: true, description: 'Where.' }),
    topics: t.expose('topics', {
      type: [TopicEnum],
      description: 'What it is about.',
      cost: listOf(({ ofStatement }) => ofStatement.topics),
    }),
    areas: t.field({
      type: [AreaRef],
      description: 'All areas that it is about: members, groups and comparators.',
      cost: listOf(({ ofStatement }) => ofStatement.areas),
      resolve: ({ areas }, _args, { dataset }) => areas.flatMap((code) => dataset.area(code) ?? []),
    }),
    others: t.exposeStringList('others', {
      description: 'What else it is about, such as the European Union.',
      cost: listOf(({ ofStatement }) => ofStatement.others),
    }),
    quote: t.expose('quote', {
      type: QuoteRef,
      nullable: true,
      description: 'Its words; null where none are carried.',
    }),
    rewordedAs: t.exposeString('rewordedAs', {
      nullable: true,
      description:
        'How an outlet reworded it, though inside quotation marks. Never quote this: it is here so that it is recognised.',
    }),
    targets: t.expose('targets', {
      type: [TargetRef],
      description: 'The targets that it speaks of.',
      cost: ownListOf(({ ofStatement }) => ofStatement.targets),
    }),
    claims: t.expose('claims', {
      type: [ClaimRef],
      description: 'Its numeric claims, which can be checked.',
      cost: ownListOf(({ ofStatement }) => ofStatement.claims),
    }),
    source: t.expose('source', { type: CitationRef, description: 'Where it is reported.' }),
    additionalSources: t.expose('additionalSources', {
      type: [CitationRef],
      description: 'Where else.',
      cost: listOf(({ ofStatement }) => ofStatement.additionalSources),
    }),
    confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'How sure it is.' }),
    notes: t.exposeString('notes', {
      nullable: true,
      description: 'What to mind about it.',
      cost: { weight: SENTENCE },
    }),
  }),
})

builder.queryField('statement', (t) =>
  t.field({
    type: StatementRef,
    nullable: true,
    description:
      'One statement; null when there is none of that name, and, with an error, while statements cannot be read.',
    cost: { weight: STATEMENT_ALONE },
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its slug, such as `rubio-2025-04-03-realistic-pathway-5pct`.',
      }),
    },
    resolve: (_root, { slug }, { statements }) => statements.statement(slug),
  }),
)
