import type { Reallocated, ReallocatedYear } from '../../../domain/pathway/budget/reallocated.ts'
import { builder } from '../../builder/builder.ts'
import { EconomyStatusEnum } from '../years/year.ts'
import { ASSUMED_STATUS, AT_MOST, BudgetPartRef } from './part.ts'

const ReallocatedYearRef = builder.objectRef<ReallocatedYear>('ReallocatedExtraYear').implement({
  description: 'The extra of a year next to all other expenditure of general government.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    expenditurePercent: t.exposeFloat('expenditure', { description: 'All expenditure, percent of GDP.' }),
    expenditureStatus: t.expose('status', { type: EconomyStatusEnum, description: ASSUMED_STATUS }),
    otherExpenditurePercent: t.exposeFloat('other', {
      description: 'The same less defence at the share of the start year, percent of GDP.',
    }),
    extraPoints: t.exposeFloat('extra', {
      description: 'Points of GDP above the share of the start year. Without a related leg whose start is not assumed.',
    }),
    extraPointsAtMost: t.exposeFloat('extraAtMost', { nullable: true, description: `The same ${AT_MOST}` }),
    percentOfOtherExpenditure: t.exposeFloat('percentOfOther', {
      description: 'The extra in percent of all other expenditure: how much less that would be.',
    }),
    percentOfOtherExpenditureAtMost: t.exposeFloat('percentOfOtherAtMost', {
      nullable: true,
      description: `The same ${AT_MOST}`,
    }),
  }),
})

export const ReallocatedRef = builder.objectRef<Reallocated>('ReallocatedExtra').implement({
  interfaces: [BudgetPartRef],
  description:
    'The extra, financed by the rest of the budget: all expenditure stays what the outlook expects in percent of GDP, and everything but defence gives way in proportion.',
  fields: (t) => ({
    years: t.expose('years', {
      type: [ReallocatedYearRef],
      description: 'From the start to the last target year.',
      cost: { size: ({ years }) => years },
    }),
  }),
})
