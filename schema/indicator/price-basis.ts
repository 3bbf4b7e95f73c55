import type { Prices } from '../../domain/claim/claim.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const PriceBasisEnum = builder.enumType('PriceBasis', {
  description: 'In which prices an amount is stated.',
  values: enumValues<Prices>({
    CURRENT: 'Prices of each year.',
    CONSTANT: 'Constant prices: those of one base year throughout.',
  }),
})
