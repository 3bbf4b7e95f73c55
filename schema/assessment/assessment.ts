import type { Assessment } from '../../domain/assessment/assessment.ts'
import { explain } from '../../domain/assessment/explanation.ts'
import type { HistoricalWindow } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, MemberRef, PositionRef } from '../builder/refs.ts'
import { SENTENCE, sameArea, sameFigure } from '../cost/field-cost.ts'
import { DatumResult } from '../figure/datum-result.ts'
import { GradeEnum } from './grade.ts'
import { SharePaceRef } from './pace.ts'

const PrecedentRef = builder.objectRef<HistoricalWindow>('AssessmentPrecedent').implement({
  description: 'A stretch of another ally’s history that was fast enough, from a like level, by SIPRI’s record.',
  fields: (t) => ({
    member: t.expose('member', { type: MemberRef, description: 'Whose it is.' }),
    startYear: t.exposeInt('from', { description: 'The first year.' }),
    endYear: t.exposeInt('to', { description: 'The last year.' }),
    pointsAYear: t.exposeFloat('pace', { description: 'Points of GDP a year.' }),
  }),
})

export const AssessmentRef = builder.objectRef<Assessment>('Assessment').implement({
  description: 'Where an area stands against a target share of core defence spending, and how it can get there.',
  fields: (t) => ({
    area: t.expose('area', { type: AreaRef, description: 'Who is assessed.', cost: { below: sameArea } }),
    grade: t.expose('grade', { type: GradeEnum, description: 'The grade, by a published rule.' }),
    explanation: t.string({
      description: 'The grade in words, with its numbers.',
      cost: { weight: SENTENCE },
      resolve: explain,
    }),
    sharePercent: t.float({ description: 'The target: percent of GDP.', resolve: ({ target }) => target.share }),
    targetYear: t.int({ description: 'Its year.', resolve: ({ target }) => target.year }),
    current: t.expose('now', {
      type: DatumResult,
      description:
        'The newest figure that is not a projection, by NATO’s definition; of a target whose year is over, that of its year.',
      cost: { below: sameFigure },
    }),
    gapPoints: t.exposeFloat('gap', {
      nullable: true,
      description: 'Points of GDP to the target; 0 where it is met. Null without a figure.',
    }),
    neededPointsAYear: t.exposeFloat('needed', {
      nullable: true,
      description:
        'Points of GDP a year to the target in its year. Null where it is met or over, and without a figure.',
    }),
    lastThreeYears: t.expose('lastThree', {
      type: SharePaceRef,
      nullable: true,
      description: 'Its pace of the last three years; null where the edition lacks one of the two years.',
    }),
    lastFiveYears: t.expose('lastFive', {
      type: SharePaceRef,
      nullable: true,
      description: 'Its pace of the last five years: the trend. Null as for three.',
    }),
    trendSharePercent: t.exposeFloat('trendShare', {
      nullable: true,
      description: 'Percent of GDP in the target’s year if it goes on as in the last five years.',
    }),
    best: t.expose('best', {
      type: SharePaceRef,
      nullable: true,
      description:
        'Its own fastest rise over as many years as are left: of a member by SIPRI’s record since 1949, of a group by NATO’s series. Jumps of one year, suspected breaks and one-offs do not count. Null where it never rose, and where no rise is needed.',
    }),
    precedent: t.expose('precedent', {
      type: PrecedentRef,
      nullable: true,
      description:
        'The slowest stretch of another ally that was fast enough, from a like level. Null where there is none.',
    }),
    pledge: t.expose('pledge', {
      type: PositionRef,
      nullable: true,
      description:
        'The highest share of core spending that it has pledged, planned, budgeted, adopted or made law for the target’s year or before.',
    }),
    refusal: t.expose('refusal', {
      type: PositionRef,
      nullable: true,
      description:
        'Its refusal of the target, or its statement that less is enough; null where there is none. A refusal of an undivided 5% is not a refusal of 3.5% for core spending.',
    }),
  }),
})
