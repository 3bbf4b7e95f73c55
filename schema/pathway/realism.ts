import type { Precedent } from '../../domain/pathway/realism/precedents.ts'
import { type HistoricalArrival, PERCENTILES, PRECEDENTS, type Realism } from '../../domain/pathway/realism/realism.ts'
import type { HistoricalWindow, RealismMeasure } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder.ts'
import { EditionRef, MemberRef } from '../refs.ts'
import { ArrivalRef } from './arrival.ts'

const MeasureEnum = builder.enumType('PaceMeasure', {
  description: 'By what a pace is told.',
  values: {
    POINTS_OF_GDP: { value: 'points', description: 'Points of GDP a year.' },
    REAL_GROWTH: { value: 'growth', description: 'Real growth of spending, percent a year.' },
  } as const satisfies Record<string, { value: RealismMeasure; description: string }>,
})

const AsMemberEnum = builder.enumType('AsMember', {
  description: 'How much of a stretch of years a country was a member of NATO.',
  values: {
    WHOLLY: { value: 'WHOLLY', description: 'In all of its years.' },
    PARTLY: { value: 'PARTLY', description: 'From some year within it.' },
    NOT: { value: 'NOT', description: 'In none of its years.' },
  } as const satisfies Record<
    HistoricalWindow['asMember'],
    { value: HistoricalWindow['asMember']; description: string }
  >,
})

const PrecedentRef = builder.objectRef<Precedent>('Precedent').implement({
  description: "A stretch of an ally's history of the same length, by SIPRI's definition.",
  fields: (t) => ({
    member: t.expose('member', { type: MemberRef, description: 'Who.' }),
    from: t.exposeInt('from', { description: 'The first year.' }),
    to: t.exposeInt('to', { description: 'The last year.' }),
    startShare: t.exposeFloat('startShare', { nullable: true, description: 'Percent of GDP in the first year.' }),
    endShare: t.exposeFloat('endShare', { nullable: true, description: 'Percent of GDP in the last year.' }),
    pace: t.exposeFloat('pace', { description: 'Points of GDP a year, or percent a year.' }),
    reached: t.exposeBoolean('reached', { description: 'Whether it was at least as fast as the pathway.' }),
    asMember: t.field({
      type: AsMemberEnum,
      description: 'Whether it was a member then.',
      resolve: ({ asMember }) => asMember,
    }),
    shareFiveYearsLater: t.exposeFloat('shareFiveYearsLater', {
      nullable: true,
      description: 'Percent of GDP five years after: what came of it.',
    }),
    shareTenYearsLater: t.exposeFloat('shareTenYearsLater', {
      nullable: true,
      description: 'Percent of GDP ten years after.',
    }),
  }),
})

const HistoricalArrivalRef = builder.objectRef<HistoricalArrival>('HistoricalArrival').implement({
  description: 'When the target would be reached at a pace of history.',
  fields: (t) => ({
    percentile: t.int({
      description: '50: as fast as half of history; 90; 100: as fast as ever.',
      resolve: ({ percentile }) => percentile,
    }),
    pace: t.exposeFloat('pace', { description: 'That pace: points of GDP a year, or percent a year.' }),
    arrival: t.expose('arrival', { type: ArrivalRef, description: 'When.' }),
  }),
})

const CAUTION =
  'Windows of one country overlap, so they are not independent of each other: the sample is smaller than it looks. The record is by SIPRI’s definition, the pathway by NATO’s.'

export const RealismRef = builder.objectRef<Realism>('Realism').implement({
  description:
    "A pathway's pace against every stretch of the same length in SIPRI's record of all allies, as members or not.",
  fields: (t) => ({
    measure: t.field({ type: MeasureEnum, description: 'By what paces are told.', resolve: ({ measure }) => measure }),
    edition: t.expose('edition', { type: EditionRef, description: 'The record.' }),
    pace: t.exposeFloat('pace', { description: "The pathway's: points of GDP a year, or percent a year." }),
    percentile: t.exposeFloat('percentile', { description: 'Percent of the stretches that were slower, 0 to 100.' }),
    windowYears: t.exposeInt('windowYears', { description: 'How many years a stretch has.' }),
    sampleSize: t.exposeInt('sampleSize', { description: 'How many stretches there are.' }),
    distinctMembers: t.exposeInt('distinctMembers', { description: 'Of how many countries.' }),
    caution: t.string({ description: 'What to mind.', resolve: () => CAUTION }),
    precedents: t.expose('precedents', {
      type: [PrecedentRef],
      description: 'The nearest, one for each country: first who was as fast, then the fastest of those who were not.',
      cost: { size: PRECEDENTS },
    }),
    arrivals: t.expose('arrivals', {
      type: [HistoricalArrivalRef],
      description: 'When the target would be reached at paces of history.',
      cost: { size: PERCENTILES.length },
    }),
  }),
})
