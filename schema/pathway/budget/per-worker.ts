import type { PerWorker, PerWorkerYear } from '../../../domain/pathway/budget/per-worker.ts'
import { builder } from '../../builder/builder.ts'
import { EconomyStatusEnum } from '../years/year.ts'
import { ASSUMED_STATUS, AT_MOST, BudgetPartRef } from './part.ts'

const PerWorkerYearRef = builder.objectRef<PerWorkerYear>('ExtraPerWorkerYear').implement({
  description: 'The extra of a year for each person in employment.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    employmentMillions: t.exposeFloat('employment', { description: 'Million persons in employment.' }),
    employmentStatus: t.field({
      type: EconomyStatusEnum,
      description: ASSUMED_STATUS,
      resolve: ({ status }) => status,
    }),
    extraUsd: t.exposeFloat('extra', {
      description:
        'US dollars, prices and exchange rate of the start year. Without a related leg whose start is not assumed.',
    }),
    extraUsdAtMost: t.exposeFloat('extraAtMost', { nullable: true, description: `The same ${AT_MOST}` }),
  }),
})

export const PerWorkerRef = builder.objectRef<PerWorker>('ExtraPerWorker').implement({
  interfaces: [BudgetPartRef],
  description: 'The extra for each person in employment.',
  fields: (t) => ({
    years: t.field({
      type: [PerWorkerYearRef],
      description: 'From the start to the last target year.',
      cost: { size: ({ years }) => years },
      resolve: ({ years }) => years,
    }),
  }),
})
