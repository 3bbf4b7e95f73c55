/** Amounts of one year, in billions. All dollars are at the exchange rate of the start year. */
export interface Money {
  /** National currency at current prices; null for a group, whose currencies differ. */
  readonly national: number | null
  /** National currency at the prices of the start year. */
  readonly nationalReal: number | null
  /** US dollars, current prices, exchange rate of the start year; null for a group where they are not summed: nominal-dollars.ts. */
  readonly dollars: number | null
  /** US dollars, prices and exchange rate of the start year. */
  readonly dollarsReal: number
}

/** Null where an operand is null. */
const combineNullable = (a: number | null, b: number | null, of: (a: number, b: number) => number): number | null =>
  a === null || b === null ? null : of(a, b)

const combineMoney = (a: Money, b: Money, of: (a: number, b: number) => number): Money => ({
  national: combineNullable(a.national, b.national, of),
  nationalReal: combineNullable(a.nationalReal, b.nationalReal, of),
  dollars: combineNullable(a.dollars, b.dollars, of),
  dollarsReal: of(a.dollarsReal, b.dollarsReal),
})

export const addMoney = (a: Money, b: Money): Money => combineMoney(a, b, (x, y) => x + y)

export const subtractMoney = (a: Money, b: Money): Money => combineMoney(a, b, (x, y) => x - y)

export const scaleMoney = (money: Money, factor: number): Money => combineMoney(money, money, (x) => x * factor)
export const percentOf = (share: number, gdp: Money): Money => combineMoney(gdp, gdp, (x) => (x * share) / 100)

export const ZERO_MONEY: Money = { national: 0, nationalReal: 0, dollars: 0, dollarsReal: 0 }

/** The dollar amounts only, which can be summed over members with different currencies. */
export const dollarsOnly = (money: Money): Money => ({ ...money, national: null, nationalReal: null })

/** The same where dollars at current prices cannot be summed. */
export const realDollarsOnly = (money: Money): Money => ({ ...dollarsOnly(money), dollars: null })
