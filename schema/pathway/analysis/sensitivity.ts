import type { Sensitivity, Variation } from '../../../domain/pathway/analysis/sensitivity.ts'
import { builder } from '../../builder/builder.ts'
import { enumValues } from '../../builder/enum-values.ts'
import { type MoneyBasis, MoneyRef, moneyIn } from '../../money.ts'
import { EffortRef, PathwayTotalsRef } from './totals.ts'

const VariationEnum = builder.enumType('SensitivityVariation', {
  description: 'One thing that is a little different.',
  values: enumValues<Variation>({
    GROWTH_UP: 'Real growth of GDP one point higher every year.',
    GROWTH_DOWN: 'Real growth of GDP one point lower every year.',
    INFLATION_UP: 'Inflation one point higher every year.',
    INFLATION_DOWN: 'Inflation one point lower every year.',
    TWO_YEARS_LATER: 'All targets two years later; its totals are over two years more.',
  }),
})

export const SensitivityRef = builder
  .objectRef<Sensitivity & { readonly basis: MoneyBasis }>('PathwaySensitivity')
  .implement({
    description: 'What a pathway would cost if one thing were a little different.',
    fields: (t) => ({
      variation: t.expose('variation', { type: VariationEnum, description: 'What is different.' }),
      totals: t.field({
        type: PathwayTotalsRef,
        description: 'The totals then.',
        resolve: ({ totals, basis }) => ({ ...totals, basis }),
      }),
      effort: t.expose('effort', { type: EffortRef, description: 'The effort then.' }),
      lastYearSpending: t.field({
        type: MoneyRef,
        description: 'Spending of the last year, in US dollars, prices and exchange rate of the start year.',
        resolve: ({ lastYearDollarsReal, basis }) => moneyIn(lastYearDollarsReal, 'USD', 'CONSTANT', basis),
      }),
    }),
  })
