/** Amounts in the outlook's own dollars: at current prices and the exchange rate that it expects for each year. */
import type { Pathway } from '../pathway.ts'

/** Billions of US dollars. */
export interface OutlookDollars {
  readonly gdp: number
  readonly spending: number
  readonly extra: number
}

/** By year of the pathway; null beyond the outlook, and where growth or inflation are assumed. Of a group, sums over its members. */
export function outlookDollarsOf({ member, group, years }: Pathway): readonly (OutlookDollars | null)[] {
  const parts = member ? [member] : group.members
  return years.map((_, index) => {
    const sum: { -readonly [Key in keyof OutlookDollars]: number } = { gdp: 0, spending: 0, extra: 0 }
    for (const { economy, years: own } of parts) {
      const gdp = economy.outlookDollars[index] ?? null
      const [start, now] = [own[0], own[index]]
      if (gdp === null || !start || !now) return null
      sum.gdp += gdp
      sum.spending += (gdp * now.counted) / 100
      sum.extra += (gdp * (now.counted - start.counted)) / 100
    }
    return sum
  })
}
