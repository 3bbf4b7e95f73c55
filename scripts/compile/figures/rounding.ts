import { cell } from '../package.ts'
import type { SeriesRows } from './figures.ts'

/** The precision of the figures of an edition. */
export interface Rounding {
  /** Half a unit of the last decimal of an indicator in an edition: the largest rounding error. */
  readonly halfUnit: (edition: string, indicator: string) => number
}

/** The number of decimals of an indicator is that of its longest value, because the data omit trailing zeros. */
export function roundingOf(series: readonly SeriesRows[]): Rounding {
  const decimals = new Map<string, number>()
  for (const { record, cells } of series) {
    const key = `${record.edition}/${record.indicator}`
    for (const row of cells.values()) {
      const digits = cell(row, 'value').split('.')[1]?.length ?? 0
      decimals.set(key, Math.max(digits, decimals.get(key) ?? 0))
    }
  }
  return { halfUnit: (edition, indicator) => 0.5 * 10 ** -(decimals.get(`${edition}/${indicator}`) ?? 0) }
}
