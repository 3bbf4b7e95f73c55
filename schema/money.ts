import type { Prices } from '../domain/claim/claim.ts'
import { InputError } from '../domain/errors.ts'
import { absence } from '../domain/figure/absence.ts'
import { realEuro } from '../domain/pathway/economy/euro-rate.ts'
import type { Money as Amounts } from '../domain/pathway/economy/money.ts'
import { builder } from './builder/builder.ts'
import { orNull } from './figure/figure-args.ts'
import { PriceBasisEnum } from './figure/price-basis.ts'

/** What turns the bare amounts of a pathway into money. */
export interface MoneyBasis {
  /** The national currency; null for a group. */
  readonly currency: string | null
  readonly startYear: number
  /** Why a group's dollars at current prices are not summed; null where there are such dollars. */
  readonly notSummed: string | null
  /** Of the start year, by the outlook; null where it has none. Worked out where it is asked for. */
  readonly dollarsPerEuro: () => number | null
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

export const money = (
  billions: number,
  currency: string,
  priceBasis: Prices,
  { startYear }: Pick<MoneyBasis, 'startYear'>,
): Money => ({
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

const NOT_SUMMED = 'Dollars at current prices are not summed.'

/** @throws InputError where dollars at current prices are not summed */
export function summed(dollars: number | null, { notSummed }: Pick<MoneyBasis, 'notSummed'>): number {
  if (dollars !== null) return dollars
  throw new InputError({
    field: 'prices',
    found: 'CURRENT',
    allowed: `CONSTANT for this group. ${notSummed ?? NOT_SUMMED}`,
    example: 'prices: CONSTANT',
  })
}

/** Euro are computed where they are the national currency; of other amounts the dollars are converted at the rate of the start year. */
export function euroOf(amounts: Amounts, basis: MoneyBasis, prices: Prices = 'CONSTANT'): number | null {
  if (prices === 'CONSTANT') return realEuro(amounts, basis.currency, basis.dollarsPerEuro())
  if (basis.currency === 'EUR') return amounts.national
  const rate = basis.dollarsPerEuro()
  return rate === null ? null : summed(amounts.dollars, basis) / rate
}

export const AmountRef = builder.objectRef<Amount>('Amount').implement({
  description: 'An amount of a pathway, in US dollars and in national currency.',
  fields: (t) => ({
    usd: t.field({
      type: MoneyRef,
      description:
        'In US dollars, at the exchange rate of the start year throughout. CURRENT is refused for a group with a member whose inflation differs by more than 5 points a year from that of the United States: see `currentUsd`.',
      args: pricesArg,
      resolve: ({ amounts, basis }, { prices }) =>
        money(prices === 'CONSTANT' ? amounts.dollarsReal : summed(amounts.dollars, basis), 'USD', prices, basis),
    }),
    currentUsd: t.field({
      type: MoneyRef,
      nullable: true,
      description:
        'In US dollars, prices of each year, exchange rate of the start year. Null for a group with a member whose inflation differs by more than 5 points a year from that of the United States: such dollars are never summed, and `extensions.absences` says whose.',
      resolve: ({ amounts: { dollars }, basis }, _args, context, info) =>
        orNull(
          dollars === null
            ? absence('NOT_COMPARABLE', basis.notSummed ?? NOT_SUMMED)
            : money(dollars, 'USD', 'CURRENT', basis),
          context,
          info,
        ),
    }),
    euro: t.field({
      type: MoneyRef,
      nullable: true,
      description:
        'In euro: of an ally with the euro as it is computed, of all others its US dollars at `dollarsPerEuro` of the pathway. Null where the outlook states no GDP in euro. CURRENT is refused as for `usd`.',
      args: pricesArg,
      resolve: ({ amounts, basis }, { prices }) => {
        const billions = euroOf(amounts, basis, prices)
        return billions === null ? null : money(billions, 'EUR', prices, basis)
      },
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
