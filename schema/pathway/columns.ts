import type { PathwayYear } from '../../domain/pathway/year.ts'
import { builder } from '../builder.ts'
import type { Scope } from '../cost/field-cost.ts'

const COLUMN_COST = { size: ({ years }: Scope) => years }

/** The years of a pathway as columns, each in the order of `years`. */
export const PathwayColumnsRef = builder.objectRef<readonly PathwayYear[]>('PathwayColumns').implement({
  description:
    'The years of a pathway as columns for charts, all in the order of `years`: the cheapest way to read them.',
  fields: (t) => {
    const column = (description: string, of: (year: PathwayYear) => number) =>
      t.floatList({ description, cost: COLUMN_COST, resolve: (years) => years.map(of) })
    return {
      years: t.intList({
        description: 'The years.',
        cost: COLUMN_COST,
        resolve: (years) => years.map(({ year }) => year),
      }),
      shares: column('Percent of GDP that the amounts are of.', ({ counted }) => counted),
      spendingDollars: column(
        'Spending, billion USD, current prices, exchange rate of the start year.',
        ({ spending }) => spending.dollars,
      ),
      spendingDollarsReal: column(
        'Spending, billion USD, prices and exchange rate of the start year.',
        ({ spending }) => spending.dollarsReal,
      ),
      extraDollars: column(
        'Extra, billion USD, current prices, exchange rate of the start year.',
        ({ extra }) => extra.dollars,
      ),
      extraDollarsReal: column(
        'Extra, billion USD, prices and exchange rate of the start year.',
        ({ extra }) => extra.dollarsReal,
      ),
    }
  },
})
