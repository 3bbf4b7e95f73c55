import { indicatorOf } from '../../../domain/dataset/dataset.ts'
import { COMPARED, type TradeOff, type TradeOffComparison } from '../../../domain/pathway/analysis/trade-off.ts'
import { builder } from '../../builder/builder.ts'
import { IndicatorRef } from '../../builder/refs.ts'
import { SENTENCE } from '../../cost/field-cost.ts'
import { DatumResult } from '../../figure/datum-result.ts'
import { AT_MOST } from '../budget/part.ts'

/** One for each indicator, for all expenditure, and for the related leg. */
const MOST_WARNINGS = COMPARED.length + 2

const ComparisonRef = builder.objectRef<TradeOffComparison>('TradeOffComparison').implement({
  description: 'Something that the extra is next to.',
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorRef,
      description: 'What it is next to.',
      resolve: ({ indicator }, _args, { dataset }) => indicatorOf(dataset, indicator),
    }),
    datum: t.expose('datum', {
      type: DatumResult,
      description: 'Its newest figure that is not a projection, percent of GDP; or why there is none.',
    }),
    percentOf: t.exposeFloat('percentOf', {
      nullable: true,
      description: 'The extra as a percentage of it; null for the balance, and where there is no figure.',
    }),
    balanceIfBorrowedPercent: t.exposeFloat('balanceIfBorrowed', {
      nullable: true,
      description: 'For the balance: it in percent of GDP if the extra were wholly borrowed, all else equal.',
    }),
    percentOfAtMost: t.exposeFloat('percentOfAtMost', { nullable: true, description: `\`percentOf\` ${AT_MOST}` }),
    balanceIfBorrowedPercentAtMost: t.exposeFloat('balanceIfBorrowedAtMost', {
      nullable: true,
      description: `\`balanceIfBorrowedPercent\` ${AT_MOST}`,
    }),
  }),
})

const OfGovernmentRef = builder
  .objectRef<TradeOff['ofGovernmentExpenditure'][number]>('ShareOfGovernmentExpenditure')
  .implement({
    description: 'Spending of a year as a part of all government expenditure.',
    fields: (t) => ({
      year: t.exposeInt('year', { description: 'The year.' }),
      percent: t.exposeFloat('percent', { description: 'Percent of general government expenditure.' }),
    }),
  })

export const TradeOffRef = builder.objectRef<TradeOff>('PathwayTradeOff').implement({
  description:
    "What the extra of a pathway's last year is next to. Budgets are of the year that each figure names, not of that year.",
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The last year of the pathway.' }),
    extraPoints: t.exposeFloat('extraPoints', {
      description:
        'Points of GDP by which its share exceeds that of the start. Without a related leg whose start is not assumed.',
    }),
    extraPointsAtMost: t.exposeFloat('extraPointsAtMost', { nullable: true, description: `The same ${AT_MOST}` }),
    comparisons: t.expose('comparisons', {
      type: [ComparisonRef],
      description: 'Social protection, health, education, the balance.',
      cost: { size: COMPARED.length },
    }),
    ofGovernmentExpenditure: t.expose('ofGovernmentExpenditure', {
      type: [OfGovernmentRef],
      description: "Each year that the IMF's outlook covers.",
      cost: { size: ({ years }) => years },
    }),
    warnings: t.exposeStringList('warnings', {
      description:
        'What to mind: figures of an edition that is newer than `asOf`, and a related leg whose start is not assumed.',
      cost: { size: MOST_WARNINGS, each: SENTENCE },
    }),
  }),
})
