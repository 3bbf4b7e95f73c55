import type { Effort, PathwayTotals } from '../../domain/pathway/totals.ts'
import { builder } from '../builder.ts'
import { MoneyRef } from './year.ts'

export const PathwayTotalsRef = builder.objectRef<PathwayTotals>('PathwayTotals').implement({
  description: 'A pathway as a whole: all years after the start.',
  fields: (t) => ({
    extra: t.expose('extra', { type: MoneyRef, description: 'Sum of the extra over holding the start share.' }),
    extraDiscounted: t.expose('extraDiscounted', {
      type: MoneyRef,
      description: 'The same, each year discounted by `discountRate`.',
    }),
    relatedExtraAtMost: t.expose('relatedExtraAtMost', {
      type: MoneyRef,
      nullable: true,
      description: 'What the related leg adds at most, where its start is not assumed.',
    }),
    shareYears: t.exposeFloat('shareYears', {
      description: 'Points of GDP above the start share, summed over the years.',
    }),
  }),
})

const SteepestRef = builder.objectRef<{ readonly year: number; readonly points: number }>('SteepestYear').implement({
  description: 'The year in which a share rises most.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    points: t.exposeFloat('points', { description: 'Points of GDP over the year before.' }),
  }),
})

export const EffortRef = builder.objectRef<Effort>('Effort').implement({
  description: 'How hard a pathway is.',
  fields: (t) => ({
    pointsAYear: t.exposeFloat('pointsAYear', { description: 'Points of GDP a year, on average.' }),
    realGrowth: t.exposeFloat('realGrowthPercent', {
      nullable: true,
      description: 'Real growth of spending, percent a year on average; null where spending starts from nothing.',
    }),
    steepest: t.expose('steepest', { type: SteepestRef, nullable: true, description: 'The steepest year.' }),
  }),
})
