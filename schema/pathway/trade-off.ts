import { COMPARED, type Comparison, type TradeOff } from '../../domain/pathway/trade-off.ts'
import { builder } from '../builder.ts'
import { IndicatorEnum } from '../indicator.ts'
import { DatumRef } from '../refs.ts'

const ComparisonRef = builder.objectRef<Comparison>('TradeOffComparison').implement({
  description: 'Something that the extra is next to.',
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorEnum,
      description: 'What it is next to.',
      resolve: ({ indicator }) => indicator,
    }),
    datum: t.expose('datum', {
      type: DatumRef,
      nullable: true,
      description: 'Its newest figure that is not a projection, percent of GDP.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why there is no figure; null where there is one.',
    }),
    percentOf: t.exposeFloat('percentOf', {
      nullable: true,
      description: 'The extra as a percentage of it; null for the balance.',
    }),
    balanceIfBorrowed: t.exposeFloat('balanceIfBorrowed', {
      nullable: true,
      description: 'For the balance: percent of GDP if the extra were wholly borrowed, all else equal.',
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

export const TradeOffRef = builder.objectRef<TradeOff>('TradeOff').implement({
  description:
    "What the extra of a pathway's last year is next to. Budgets are of the year that each figure names, not of that year.",
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The last year of the pathway.' }),
    extraPoints: t.exposeFloat('extraPoints', {
      description: 'Points of GDP by which its share exceeds that of the start.',
    }),
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
  }),
})
