import { MARK_KINDS, type Mark } from '../../../domain/pathway/realism/marks.ts'
import type { Precedent } from '../../../domain/pathway/realism/precedents.ts'
import type { HistoricalWindow } from '../../../domain/pathway/realism/window.ts'
import { builder } from '../../builder/builder.ts'
import { enumValues } from '../../builder/enum-values.ts'
import { MemberRef } from '../../builder/refs.ts'
import { type Priced, SENTENCE } from '../../cost/field-cost.ts'
import { PaceRef, paceOf, type WithMeasure } from './pace.ts'

export const AsMemberEnum = builder.enumType('AsMember', {
  description: 'How much of a stretch of years a country was a member of NATO.',
  values: enumValues<HistoricalWindow['asMember']>({
    WHOLLY: 'In all of its years.',
    PARTLY: 'From some year within it.',
    NOT: 'In none of its years.',
  }),
})

const MarkKindEnum = builder.enumType('PrecedentMarkKind', {
  description: 'Why a stretch shows no course that anybody could follow.',
  values: enumValues<Mark['kind']>({
    ONE_YEAR_JUMP: 'Three years or more, of whose rises one year brought more than two thirds.',
    SUSPECTED_BREAK: 'The series is likely to have changed its basis in it.',
    ONE_OFF: 'It begins or ends in a year of spending that was not repeated.',
  }),
})

export const MarkRef = builder.objectRef<Mark>('PrecedentMark').implement({
  description: 'What speaks against a stretch of history as a precedent.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MarkKindEnum, description: 'By which rule, or as what known event.' }),
    reason: t.exposeString('reason', { description: 'The reason in words.' }),
  }),
})

export const MARKS_COST = {
  size: ({ dataset }: Priced) => MARK_KINDS.length + dataset.spendingEvents.length,
  each: SENTENCE,
}

export const PrecedentRef = builder.objectRef<WithMeasure<Precedent>>('HistoricalPrecedent').implement({
  description: "A stretch of an ally's history of the same length as the climb, by the definition of its record.",
  fields: (t) => ({
    member: t.expose('member', { type: MemberRef, description: 'Who.' }),
    startYear: t.exposeInt('from', { description: 'The first year.' }),
    endYear: t.exposeInt('to', { description: 'The last year.' }),
    startSharePercent: t.exposeFloat('startShare', {
      nullable: true,
      description: 'Percent of GDP in the first year.',
    }),
    endSharePercent: t.exposeFloat('endShare', { nullable: true, description: 'Percent of GDP in the last year.' }),
    pace: t.field({ type: PaceRef, description: 'Its pace, on average over its years.', resolve: paceOf }),
    reached: t.exposeBoolean('reached', { description: 'Whether it was at least as fast as the pathway.' }),
    own: t.exposeBoolean('own', { description: 'Whether it is the history of the area itself.' }),
    atWar: t.exposeBoolean('atWar', {
      nullable: true,
      description:
        'Whether the country was at war in one of its years, by the rule of the class PEACETIME. Null where the dataset does not say.',
    }),
    marks: t.expose('marks', {
      type: [MarkRef],
      description: 'Why it is offered only on request, with `includeMarked`. Empty for others.',
      cost: MARKS_COST,
    }),
    asMember: t.expose('asMember', { type: AsMemberEnum, description: 'Whether it was a member then.' }),
    sharePercentFiveYearsLater: t.exposeFloat('shareFiveYearsLater', {
      nullable: true,
      description: 'Percent of GDP five years after: what came of it.',
    }),
    sharePercentTenYearsLater: t.exposeFloat('shareTenYearsLater', {
      nullable: true,
      description: 'Percent of GDP ten years after.',
    }),
  }),
})
