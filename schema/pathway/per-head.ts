import type { Money } from '../../domain/pathway/economy/money.ts'
import { builder } from '../builder/builder.ts'
import { euroOf, type MoneyBasis } from '../money.ts'

/** Amounts in units of each currency for each person. */
interface PerHead {
  readonly amounts: Money
  readonly basis: MoneyBasis
}

export const perHeadOf = (amounts: Money | null, basis: MoneyBasis): PerHead | null => amounts && { amounts, basis }

export const PerHeadRef = builder.objectRef<PerHead>('AmountPerHead').implement({
  description:
    'An amount of a pathway for each person, in prices of the start year and at its exchange rate: units of the currency, not billions.',
  fields: (t) => ({
    usd: t.float({ description: 'US dollars a head.', resolve: ({ amounts }) => amounts.dollarsReal }),
    euro: t.float({
      nullable: true,
      description: 'Euro a head: as `Amount.euro`.',
      resolve: ({ amounts, basis }) => euroOf(amounts, basis),
    }),
    national: t.float({
      nullable: true,
      description: 'National currency a head; null for a group, whose currencies differ.',
      resolve: ({ amounts }) => amounts.nationalReal,
    }),
  }),
})
