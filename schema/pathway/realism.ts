import type { Precedent } from '../../domain/pathway/realism/precedents.ts'
import { type HistoricalArrival, PERCENTILES, PRECEDENTS, type Realism } from '../../domain/pathway/realism/realism.ts'
import type { HistoricalWindow, RealismMeasure } from '../../domain/pathway/realism/window.ts'
import { builder } from '../builder.ts'
import { EditionRef, MemberRef } from '../refs.ts'
import { ArrivalRef } from './arrival.ts'

const MeasureEnum = builder.enumType('PaceMeasure', {
  description: 'By what a pace is told.',
  values: {
    POINTS_OF_GDP_A_YEAR: { value: 'points', description: 'Points of GDP a year.' },
    REAL_GROWTH_PERCENT_A_YEAR: { value: 'growth', description: 'Real growth of spending, percent a year.' },
  } as const satisfies Record<string, { value: RealismMeasure; description: string }>,
})

interface Pace {
  readonly value: number
  readonly measure: RealismMeasure
}

const PaceRef = builder.objectRef<Pace>('Pace').implement({
  description: 'How fast a share rises or spending grows.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'In the unit that `measure` names.' }),
    measure: t.field({ type: MeasureEnum, description: 'By what it is told.', resolve: ({ measure }) => measure }),
  }),
})

/** What is said of history, with the measure by which its pace is told. */
type Measured<Of> = Of & { readonly measure: RealismMeasure }

const paceOf = ({ pace, measure }: Measured<{ readonly pace: number }>): Pace => ({ value: pace, measure })

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

const PrecedentRef = builder.objectRef<Measured<Precedent>>('HistoricalPrecedent').implement({
  description: "A stretch of an ally's history of the same length, by SIPRI's definition.",
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
    asMember: t.field({
      type: AsMemberEnum,
      description: 'Whether it was a member then.',
      resolve: ({ asMember }) => asMember,
    }),
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

const HistoricalArrivalRef = builder.objectRef<Measured<HistoricalArrival>>('HistoricalArrival').implement({
  description: 'When the target would be reached at a pace of history.',
  fields: (t) => ({
    percentile: t.int({
      description: 'Percent of the stretches that were no faster: 50, 90 or 100, which is as fast as ever.',
      resolve: ({ percentile }) => percentile,
    }),
    pace: t.field({ type: PaceRef, description: 'That pace.', resolve: paceOf }),
    arrival: t.expose('arrival', { type: ArrivalRef, description: 'When.' }),
  }),
})

export const RealismRef = builder.objectRef<Realism>('PathwayRealism').implement({
  description:
    "A pathway's pace against every stretch of the same length in SIPRI's record of all allies, as members or not. Stretches of one country overlap, so they are not independent of each other: the sample is smaller than it looks. The record is by SIPRI's definition, the pathway by NATO's.",
  fields: (t) => ({
    measure: t.field({
      type: MeasureEnum,
      description: 'By what its paces are told.',
      resolve: ({ measure }) => measure,
    }),
    edition: t.expose('edition', { type: EditionRef, description: 'The record.' }),
    pace: t.field({ type: PaceRef, description: "The pathway's pace.", resolve: paceOf }),
    percentile: t.exposeFloat('percentile', { description: 'Percent of the stretches that were slower, 0 to 100.' }),
    windowYears: t.exposeInt('windowYears', { description: 'How many years a stretch has.' }),
    sampleSize: t.exposeInt('sampleSize', { description: 'How many stretches there are.' }),
    distinctMembers: t.exposeInt('distinctMembers', { description: 'Of how many countries.' }),
    precedents: t.field({
      type: [PrecedentRef],
      description: 'The nearest, one for each country: first who was as fast, then the fastest of those who were not.',
      cost: { size: PRECEDENTS },
      resolve: ({ precedents, measure }) => precedents.map((one) => ({ ...one, measure })),
    }),
    arrivals: t.field({
      type: [HistoricalArrivalRef],
      description: 'When the target would be reached at paces of history.',
      cost: { size: PERCENTILES.length },
      resolve: ({ arrivals, measure }) => arrivals.map((one) => ({ ...one, measure })),
    }),
  }),
})
