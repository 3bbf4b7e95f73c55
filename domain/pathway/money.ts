/** Amounts of one year, in billions. Dollars are at the exchange rate of the start year throughout. */
export interface Money {
  /** National currency at current prices; null for a group, whose currencies differ. */
  readonly national: number | null
  /** National currency at the prices of the start year. */
  readonly nationalReal: number | null
  /** US dollars, current prices, exchange rate of the start year. */
  readonly dollars: number
  /** US dollars, prices and exchange rate of the start year. */
  readonly dollarsReal: number
}

const both = (a: number | null, b: number | null, of: (a: number, b: number) => number): number | null =>
  a === null || b === null ? null : of(a, b)

const combined = (a: Money, b: Money, of: (a: number, b: number) => number): Money => ({
  national: both(a.national, b.national, of),
  nationalReal: both(a.nationalReal, b.nationalReal, of),
  dollars: of(a.dollars, b.dollars),
  dollarsReal: of(a.dollarsReal, b.dollarsReal),
})

export const plus = (a: Money, b: Money): Money => combined(a, b, (x, y) => x + y)

export const minus = (a: Money, b: Money): Money => combined(a, b, (x, y) => x - y)

export const times = (money: Money, factor: number): Money => combined(money, money, (x) => x * factor)

export const NOTHING: Money = { national: 0, nationalReal: 0, dollars: 0, dollarsReal: 0 }

/** The same in dollars only, which can be added up over currencies. */
export const inDollars = (money: Money): Money => ({ ...money, national: null, nationalReal: null })
