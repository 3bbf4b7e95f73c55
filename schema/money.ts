import type { Prices } from '../domain/claim/claim.ts'
import type { Money as Amounts } from '../domain/pathway/money.ts'
import { builder } from './builder.ts'
import { PriceBasisEnum } from './price-basis.ts'

/** What turns the bare amounts of a pathway into money: its national currency, null for a group, and the start year. */
export interface MoneyBasis {
  readonly currency: string | null
  readonly startYear: number
}

export interface Amount {
  readonly amounts: Amounts
  readonly basis: MoneyBasis
}

interface Money {
  readonly billions: number
  readonly currency: string
  readonly priceBasis: Prices
  readonly baseYear: number | null
}

export const money = (billions: number, currency: string, priceBasis: Prices, { startYear }: MoneyBasis): Money => ({
  billions,
  currency,
  priceBasis,
  baseYear: priceBasis === 'CONSTANT' ? startYear : null,
})

export const MoneyRef = builder.objectRef<Money>('Money').implement({
  description: 'An amount of money, with what is needed to read it.',
  fields: (t) => ({
    billions: t.exposeFloat('billions', { description: 'Billions of `currency`.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code, such as `USD`.' }),
    priceBasis: t.field({
      type: PriceBasisEnum,
      description: 'Current or constant prices.',
      resolve: ({ priceBasis }) => priceBasis,
    }),
    baseYear: t.exposeInt('baseYear', {
      nullable: true,
      description: 'The year whose prices are used throughout. Null for current prices.',
    }),
  }),
})

export const pricesArg = builder.args((t) => ({
  prices: t.field({
    type: PriceBasisEnum,
    required: true,
    defaultValue: 'CONSTANT',
    description: 'Prices of the start year (CONSTANT) or of each year (CURRENT).',
  }),
}))

export const AmountRef = builder.objectRef<Amount>('Amount').implement({
  description: 'An amount of a pathway, in US dollars and in national currency.',
  fields: (t) => ({
    usd: t.field({
      type: MoneyRef,
      description: 'In US dollars, at the exchange rate of the start year throughout.',
      args: pricesArg,
      resolve: ({ amounts, basis }, { prices }) =>
        money(prices === 'CONSTANT' ? amounts.dollarsReal : amounts.dollars, 'USD', prices, basis),
    }),
    national: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'In national currency. Null for a group, whose currencies differ.',
      args: pricesArg,
      resolve: ({ amounts, basis }, { prices }) => {
        const billions = prices === 'CONSTANT' ? amounts.nationalReal : amounts.national
        return billions === null || basis.currency === null ? null : money(billions, basis.currency, prices, basis)
      },
    }),
  }),
})
