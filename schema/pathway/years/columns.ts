import type { PathwayYear } from '../../../domain/pathway/year.ts'
import { builder } from '../../builder/builder.ts'
import type { Scope } from '../../cost/field-cost.ts'
import { type MoneyBasis, pricesArg, summed } from '../../money.ts'

const COLUMN_COST = { size: ({ years }: Scope) => years }

interface Columns {
  readonly years: readonly PathwayYear[]
  readonly basis: MoneyBasis
}

/** The years of a pathway as columns, each in the order of `years`. */
export const PathwayColumnsRef = builder.objectRef<Columns>('PathwayColumns').implement({
  description:
    'The years of a pathway as columns for charts, all in the order of `years`: the cheapest way to read them.',
  fields: (t) => {
    const amounts = (description: string, of: (year: PathwayYear) => PathwayYear['extra']) =>
      t.floatList({
        description,
        cost: COLUMN_COST,
        args: pricesArg,
        resolve: ({ years, basis }, { prices }) =>
          years.map((year) => (prices === 'CONSTANT' ? of(year).dollarsReal : summed(of(year).dollars, basis))),
      })
    return {
      years: t.intList({
        description: 'The years.',
        cost: COLUMN_COST,
        resolve: ({ years }) => years.map(({ year }) => year),
      }),
      sharesPercent: t.floatList({
        description: 'Percent of GDP that the amounts are of.',
        cost: COLUMN_COST,
        resolve: ({ years }) => years.map(({ counted }) => counted),
      }),
      spendingUsdBillions: amounts(
        'Spending, billion USD, exchange rate of the start year.',
        ({ spending }) => spending,
      ),
      extraUsdBillions: amounts('Extra, billion USD, exchange rate of the start year.', ({ extra }) => extra),
    }
  },
})
