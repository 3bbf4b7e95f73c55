/** How finely a source gives its values, which tells a revision from the same number printed with fewer digits. */
import type { Dataset } from '../dataset.ts'
import { type Datum, dataOf, type Series } from '../series.ts'
import type { Measured } from './revision.ts'

export type Measure = (datum: Datum) => Measured

/** Data of a dataset with what one must know to compare them. */
export function measuring(dataset: Dataset): Measure {
  const decimals = decimalsIn(dataset)
  return ({ value, status, series }) => ({ value, unit: series.unit, status, decimals: decimals(series) })
}

/**
 * The most decimals that any value of the indicator has in the edition, for a single value does not tell: 2 may be printed 2.00. A
 * series that was worked out from others has its own.
 */
function decimalsIn({ series: all }: Dataset): (series: Series) => number {
  const found = new Map<string, number>()
  return (series) => {
    const { edition, indicator, composition } = series
    if (composition !== null) return mostIn([series])
    const key = `${edition.slug}/${indicator.code}`
    const decimals =
      found.get(key) ?? mostIn(all.filter((one) => one.edition === edition && one.indicator === indicator))
    found.set(key, decimals)
    return decimals
  }
}

const mostIn = (series: readonly Series[]): number =>
  series.flatMap(dataOf).reduce((most, { value }) => Math.max(most, decimalsOf(value)), 0)

const FINEST = 15

function decimalsOf(value: number): number {
  let decimals = 0
  while (decimals < FINEST && Number(value.toFixed(decimals)) !== value) decimals++
  return decimals
}
