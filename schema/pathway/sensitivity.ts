import { type Sensitivity, VARIATIONS, type Variation } from '../../domain/pathway/sensitivity.ts'
import { builder } from '../builder.ts'
import { enumValues } from '../enum-values.ts'
import { EffortRef, PathwayTotalsRef } from './totals.ts'

const MEANINGS: Readonly<Record<Variation, string>> = {
  GROWTH_UP: 'Real growth of GDP one point higher every year.',
  GROWTH_DOWN: 'Real growth of GDP one point lower every year.',
  INFLATION_UP: 'Inflation one point higher every year.',
  INFLATION_DOWN: 'Inflation one point lower every year.',
  TWO_YEARS_LATER: 'All targets two years later; its totals are over two years more.',
}

const VariationEnum = builder.enumType('Variation', {
  description: 'One thing that is a little different.',
  values: enumValues(VARIATIONS, (variation) => MEANINGS[variation]),
})

export const SensitivityRef = builder.objectRef<Sensitivity>('Sensitivity').implement({
  description: 'What a pathway would cost if one thing were a little different.',
  fields: (t) => ({
    variation: t.field({
      type: VariationEnum,
      description: 'What is different.',
      resolve: ({ variation }) => variation,
    }),
    totals: t.expose('totals', { type: PathwayTotalsRef, description: 'The totals then.' }),
    effort: t.expose('effort', { type: EffortRef, description: 'The effort then.' }),
    lastYearDollarsReal: t.exposeFloat('lastYearDollarsReal', {
      description: 'Spending of the last year, billion USD, prices and exchange rate of the start year.',
    }),
  }),
})
