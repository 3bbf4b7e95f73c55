/** Adds the number of decimals to values, which tells a revision from the same number published with fewer digits. */
import type { Dataset } from '../dataset/dataset.ts'
import { type Datum, dataOf, type Series } from '../figure/series.ts'
import type { ComparableValue } from './revision.ts'

export type ToComparable = (datum: Datum) => ComparableValue

/** Returns a function that makes data of the dataset comparable with data of another version. */
export function comparableIn(dataset: Dataset): ToComparable {
  const decimals = decimalsIn(dataset)
  return ({ value, status, series }) => ({ value, unit: series.unit, status, decimals: decimals(series) })
}

/**
 * The most decimals of any value of the indicator in the edition. A single value is not enough: 2.00 is stored as 2. A computed
 * series is measured alone.
 */
function decimalsIn({ blockOf }: Dataset): (series: Series) => number {
  const cache = new Map<string, number>()
  return (series) => {
    const { edition, indicator, composition } = series
    if (composition !== null) return mostDecimals([series])
    const key = `${edition.slug}/${indicator.code}`
    const decimals = cache.get(key) ?? mostDecimals(blockOf(edition, indicator.code)?.series() ?? [])
    cache.set(key, decimals)
    return decimals
  }
}

const mostDecimals = (series: readonly Series[]): number =>
  series.flatMap(dataOf).reduce((most, { value }) => Math.max(most, decimalsOf(value)), 0)

/** Doubles have no more significant decimals. */
const MAX_DECIMALS = 15

function decimalsOf(value: number): number {
  let decimals = 0
  while (decimals < MAX_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals++
  return decimals
}
