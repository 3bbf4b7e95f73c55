import { STEEPEST_YEARS } from '../../../domain/pathway/course/climb.ts'
import { explainRealism } from '../../../domain/pathway/realism/explanation.ts'
import { type Interval, nonOverlappingIn, percentileInterval } from '../../../domain/pathway/realism/independence.ts'
import {
  type HistoricalArrival,
  PERCENTILES,
  PRECEDENTS,
  type Realism,
} from '../../../domain/pathway/realism/realism.ts'
import { builder } from '../../builder/builder.ts'
import { EditionRef } from '../../builder/refs.ts'
import { SENTENCE } from '../../cost/field-cost.ts'
import { ArrivalRef } from '../analysis/arrival.ts'
import { INTERVAL_WEIGHT } from '../cost.ts'
import { LegEnum } from '../course.ts'
import { OwnLevelsRef } from './own-levels.ts'
import { MeasureEnum, PaceRef, paceOf, type WithMeasure } from './pace.ts'
import { PrecedentRef } from './precedent.ts'
import { ReferenceClassEnum } from './reference-class.ts'
import { JudgedStretchRef } from './steepest-stretch.ts'

const HistoricalArrivalRef = builder.objectRef<WithMeasure<HistoricalArrival>>('HistoricalArrival').implement({
  description: 'When the target would be reached at a pace of history.',
  fields: (t) => ({
    percentile: t.exposeInt('percentile', {
      description: 'Percent of the stretches that were no faster: 50, 90 or 100, which is as fast as ever.',
    }),
    pace: t.field({ type: PaceRef, description: 'That pace.', resolve: paceOf }),
    arrival: t.expose('arrival', { type: ArrivalRef, description: 'When.' }),
  }),
})

const IntervalRef = builder.objectRef<Interval>('PercentileInterval').implement({
  description: 'An interval of percentiles, 0 to 100.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'The 5th percentile of the resamples.' }),
    high: t.exposeFloat('high', { description: 'The 95th percentile of the resamples.' }),
  }),
})

export const RealismRef = builder.objectRef<Realism>('PathwayRealism').implement({
  description:
    "The pace of a course in the years in which it climbs against the stretches of the same length in a class of the allies' history. Stretches of one country overlap, so they are not independent of each other: the sample is smaller than it looks. The record is by SIPRI's definition but for ALLIANCE_SINCE_2014, the pathway by NATO's.",
  fields: (t) => ({
    leg: t.expose('leg', {
      type: LegEnum,
      description: 'What is judged: CORE, or TOTAL of an undivided target or of both legs.',
    }),
    measure: t.expose('measure', { type: MeasureEnum, description: 'By what its paces are told.' }),
    referenceClass: t.field({
      type: ReferenceClassEnum,
      description: 'What it is held against.',
      resolve: ({ record }) => record.referenceClass,
    }),
    explanation: t.string({
      description: 'The judgement in one sentence, with its numbers.',
      cost: { weight: SENTENCE },
      resolve: explainRealism,
    }),
    edition: t.field({ type: EditionRef, description: 'The record.', resolve: ({ record }) => record.edition }),
    pace: t.field({ type: PaceRef, description: 'The pace of the climb.', resolve: paceOf }),
    startYear: t.exposeInt('from', { description: 'The year in which the climb begins.' }),
    endYear: t.exposeInt('to', { description: 'The year in which it ends.' }),
    percentile: t.exposeFloat('percentile', { description: 'Percent of the stretches that were slower, 0 to 100.' }),
    percentileInterval: t.field({
      type: IntervalRef,
      nullable: true,
      description:
        '90% interval of the percentile, by a seeded bootstrap that draws whole countries. Null for fewer than five countries.',
      cost: { weight: INTERVAL_WEIGHT },
      resolve: ({ record, pace }) => percentileInterval(record.windows, pace),
    }),
    percentileOfRising: t.exposeFloat('percentileOfRising', {
      nullable: true,
      description:
        'Percent of those stretches of the class in which the share of GDP rose that were slower; null where it rose in none.',
    }),
    windowYears: t.exposeInt('windowYears', { description: 'How many years a stretch has.' }),
    sampleSize: t.int({ description: 'How many stretches there are.', resolve: ({ record }) => record.windows.length }),
    risingSize: t.int({
      description: 'In how many of them the share of GDP rose.',
      resolve: ({ record }) => record.rising.length,
    }),
    nonOverlappingSize: t.int({
      description: 'The most of them that do not overlap within a country.',
      cost: { weight: 5 },
      resolve: ({ record }) => nonOverlappingIn(record.windows),
    }),
    distinctMembers: t.int({ description: 'Of how many countries.', resolve: ({ record }) => record.distinctMembers }),
    steepest: t.field({
      type: [JudgedStretchRef],
      description:
        'The steepest stretches of 1, 3 and 5 years, each held against stretches of its length. Lengths that the course does not have are left out.',
      cost: { size: STEEPEST_YEARS.length },
      resolve: ({ steepest, measure }) => steepest.map((one) => ({ ...one, measure })),
    }),
    precedents: t.field({
      type: [PrecedentRef],
      description:
        'Stretches of the class that began at a like level (within a quarter) and rose, one for each country: first its own, then the nearest that were as fast, then the fastest of those that were not.',
      cost: { size: PRECEDENTS },
      resolve: ({ precedents, measure }) => precedents.map((one) => ({ ...one, measure })),
    }),
    arrivals: t.field({
      type: [HistoricalArrivalRef],
      description: 'When the target would be reached at paces of the class.',
      cost: { size: PERCENTILES.length },
      resolve: ({ arrivals, measure }) => arrivals.map((one) => ({ ...one, measure })),
    }),
    ownLevels: t.expose('ownLevel', {
      type: OwnLevelsRef,
      nullable: true,
      description: 'Where the area stood itself; null for a group, and without a record.',
    }),
  }),
})
