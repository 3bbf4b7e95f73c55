import type { Prices } from '../domain/claim/claim.ts'
import { InputError } from '../domain/errors.ts'
import { type Absence, absence, isAbsence } from '../domain/figure/absence.ts'
import type { AmountCurrency, Denomination } from '../domain/pathway/economy/denomination.ts'
import type { Money as Amounts } from '../domain/pathway/economy/money.ts'
import { builder } from './builder/builder.ts'
import { enumValues } from './builder/enum-values.ts'
import { orNull } from './figure/figure-args.ts'
import { PriceBasisEnum } from './indicator/price-basis.ts'

/** What turns the bare amounts of a pathway into money. */
export interface MoneyBasis {
  /** The national currency; null for a group. */
  readonly currency: string | null
  readonly startYear: number
  /** What amounts are told in, or why they cannot be. */
  readonly denominationIn: (currency: AmountCurrency) => Denomination | Absence
  /** Why a group's dollars at current prices are not summed; null where there are such dollars. */
  readonly notSummed: string | null
}

interface AmountWithBasis {
  readonly amounts: Amounts
  readonly basis: MoneyBasis
}

interface Money {
  readonly billions: number
  readonly currency: string
  readonly priceBasis: Prices
  readonly baseYear: number | null
}

export const moneyIn = (
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
    priceBasis: t.expose('priceBasis', { type: PriceBasisEnum, description: 'Current or constant prices.' }),
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

const AmountCurrencyEnum = builder.enumType('AmountCurrency', {
  description: 'In which currency the amounts of a pathway are told.',
  values: enumValues<AmountCurrency>({
    USD: 'US dollars, at the exchange rate of the start year.',
    EUR: 'Euro. Of a member with the euro, as the outlook states them; else US dollars at the exchange rate of the start year that the outlook implies: GDP of its members with the euro in euro, over the same in US dollars.',
    NATIONAL: 'The currency of the member. A group has none.',
  }),
})

export const currencyArg = builder.args((t) => ({
  currency: t.field({
    type: AmountCurrencyEnum,
    required: true,
    defaultValue: 'USD',
    description: 'The currency of the amounts.',
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

export const AmountRef = builder.objectRef<AmountWithBasis>('Amount').implement({
  description: 'An amount of a pathway.',
  fields: (t) => ({
    usd: t.field({
      type: MoneyRef,
      description:
        'In US dollars, at the exchange rate of the start year throughout. CURRENT is refused for a group with a member whose inflation differs by more than 5 points a year from that of the United States: see `currentUsd`.',
      args: pricesArg,
      resolve: ({ amounts, basis }, { prices }) =>
        moneyIn(prices === 'CONSTANT' ? amounts.dollarsReal : summed(amounts.dollars, basis), 'USD', prices, basis),
    }),
    money: t.field({
      type: MoneyRef,
      nullable: true,
      description:
        'In one of the currencies, prices of the start year. Null, with the reason in `extensions.absences`, for a group in national currency.',
      args: currencyArg,
      resolve: ({ amounts, basis }, { currency }, context, info) => {
        const denomination = basis.denominationIn(currency)
        return isAbsence(denomination)
          ? orNull<Money>(denomination, context, info)
          : moneyIn(denomination.of(amounts), denomination.code, 'CONSTANT', basis)
      },
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
            : moneyIn(dollars, 'USD', 'CURRENT', basis),
          context,
          info,
        ),
    }),
    national: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'In national currency. Null for a group, whose currencies differ.',
      args: pricesArg,
      resolve: ({ amounts, basis }, { prices }) => {
        const billions = prices === 'CONSTANT' ? amounts.nationalReal : amounts.national
        return billions === null || basis.currency === null ? null : moneyIn(billions, basis.currency, prices, basis)
      },
    }),
  }),
})

type WithBasis<Key extends string, Of> = { readonly [K in Key]: Of } & { readonly basis: MoneyBasis }

/** The options of a field for an amount of an object that says what its amounts are in. */
export const amountField = <Key extends string>(key: Key, description: string) => ({
  type: AmountRef,
  description,
  resolve: (one: WithBasis<Key, Amounts>) => ({ amounts: one[key], basis: one.basis }),
})

/** The same for one that may be missing. */
export const nullableAmountField = <Key extends string>(key: Key, description: string) => ({
  type: AmountRef,
  nullable: true as const,
  description,
  resolve: ({ [key]: amounts, basis }: WithBasis<Key, Amounts | null>) => amounts && { amounts, basis },
})
