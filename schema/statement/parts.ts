/** What a statement is made of: speaker, quote, targets, and where it can be read. */

import { END } from '../../domain/day.ts'
import { publicationDay } from '../../domain/edition/edition.ts'
import { MAX_STATEMENTS } from '../../domain/limits.ts'
import { firstPage } from '../../domain/page.ts'
import { NO_FILTER } from '../../domain/statement/query.ts'
import type { Quote, Speaker, StatementCitation, StatementTarget } from '../../domain/statement/statement.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef } from '../builder/refs.ts'
import { DatePrecisionEnum } from '../edition/edition.ts'
import { QuoteStatusEnum, TargetBoundEnum, TargetComponentEnum, TargetStatusEnum, TargetUnitEnum } from './enums.ts'

const BY_DATE = { terms: null, order: { by: 'DATE', descending: true } } as const

export const SpeakerRef = builder.objectRef<Speaker>('Speaker')

/** With the role: the same person in another one is another speaker. */
const speakerKey = ({ slug, role, organisation, speaksFor }: Speaker): string =>
  [slug, role, organisation, speaksFor ?? ''].join('|')

builder.node(SpeakerRef, {
  description: 'Who spoke, in the role of that day.',
  id: {
    description:
      'Global id: `speaker:`, then slug, role, organisation and whom he or she spoke for with `|` between them. The same person in another role is another speaker.',
    resolve: speakerKey,
  },
  loadOne: async (key, { statements }) => {
    const [slug = ''] = key.split('|')
    const question = { ...BY_DATE, filter: { ...NO_FILTER, speakers: [slug] } }
    const { items } = await statements.hits(question, firstPage(MAX_STATEMENTS))
    return items.map(({ statement }) => statement.speaker).find((one) => speakerKey(one) === key) ?? null
  },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A stable name for filters, such as `marco-rubio`.' }),
    name: t.exposeString('name', { description: 'The name of a person or a body.' }),
    role: t.exposeString('role', { description: 'In what role.' }),
    organisation: t.exposeString('organisation', { description: 'For what organisation.' }),
    speaksFor: t.exposeString('speaksFor', {
      nullable: true,
      description:
        'Alpha-3 code of the member that he or she spoke for, `NATO` or `EU`, as `StatementFilter.speaksFor` takes it; null for outlets and institutes.',
    }),
  }),
})

export const QuoteRef = builder.objectRef<Quote>('Quote').implement({
  description: 'A short quotation. Words that an outlet reworded are never one: see `Statement.rewordedAs`.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    language: t.exposeString('language', { description: 'ISO 639-1 code of the language of `text`.' }),
    status: t.expose('status', { type: QuoteStatusEnum, description: 'How exact they are.' }),
    sourceUrl: t.expose('sourceUrl', { type: 'URL', description: 'Where they were read.' }),
  }),
})

/** No day is cut off: the statement itself was carried after it. */
const dayOf = (published: string) => publicationDay(published, END)

export const CitationRef = builder.objectRef<StatementCitation>('Citation').implement({
  description: 'Where a statement can be read. Name the publisher when you quote.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'The page.' }),
    publisher: t.exposeString('publisher', { description: 'Who published it.' }),
    publishedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When; the last day of the month where only that is known. Null: not stated.',
      resolve: ({ published }) => (published === null ? null : dayOf(published).day),
    }),
    publishedOnPrecision: t.field({
      type: DatePrecisionEnum,
      nullable: true,
      description: 'How exactly that is known. Null: not stated.',
      resolve: ({ published }) => (published === null ? null : dayOf(published).precision),
    }),
    primary: t.exposeBoolean('primary', { description: 'Whether the body itself issued it.' }),
    mirror: t.exposeBoolean('mirror', { description: 'Whether it is a copy of what somebody else published.' }),
  }),
})

const BaselineRef = builder.objectRef<NonNullable<StatementTarget['baseline']>>('StatementTargetBaseline').implement({
  description: 'From where a target starts, as the statement gives it. Not checked: see the claims.',
  fields: (t) => ({
    sharePercent: t.exposeFloat('share', { description: 'Percent of GDP.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
  }),
})

export const TargetRef = builder.objectRef<StatementTarget>('StatementTarget').implement({
  description: 'A target that a statement speaks of.',
  fields: (t) => ({
    scopeInWords: t.string({
      nullable: true,
      description: 'For whom it is, where that is no area; else null.',
      resolve: ({ scope }, _args, { dataset }) => (dataset.area(scope) ? null : scope),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area that it is for; null where that is none, see `scopeInWords`.',
      resolve: ({ scope }, _args, { dataset }) => dataset.area(scope),
    }),
    component: t.expose('component', { type: TargetComponentEnum, description: 'Of what.' }),
    value: t.exposeFloat('value', { description: 'How much, in `unit`.' }),
    valueMax: t.exposeFloat('valueMax', { nullable: true, description: 'The upper end of a range, in `unit`.' }),
    unit: t.expose('unit', { type: TargetUnitEnum, description: 'The unit of the value.' }),
    bound: t.expose('bound', { type: TargetBoundEnum, description: 'How it bounds the value.' }),
    holdsFromYear: t.exposeInt('from', { nullable: true, description: 'The year from which it holds.' }),
    targetYear: t.exposeInt('by', { nullable: true, description: 'The year by which it is to be met.' }),
    status: t.expose('status', { type: TargetStatusEnum, description: 'What the speaker makes of it.' }),
    counts: t.exposeString('counts', { nullable: true, description: 'What counts towards it, as it was worded.' }),
    baseline: t.expose('baseline', { type: BaselineRef, nullable: true, description: 'From where it starts.' }),
    note: t.exposeString('note', { nullable: true, description: 'What to mind about it.' }),
  }),
})
