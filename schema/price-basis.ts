import { PRICES } from '../domain/claim/claim.ts'
import { builder } from './builder.ts'
import { enumValues } from './enum-values.ts'

export const PriceBasisEnum = builder.enumType('PriceBasis', {
  description: 'In which prices an amount is stated.',
  values: enumValues(PRICES, (prices) =>
    prices === 'CURRENT' ? 'Prices of each year.' : 'Constant prices: those of one base year throughout.',
  ),
})
