import type { SeriesTable } from './figures.ts'
import { cell } from './package.ts'

/** How exactly an edition prints an indicator. */
export interface Rounding {
  /** Half of the last decimal that the edition prints of an indicator: what rounding may have hidden. */
  readonly halfUnit: (edition: string, indicator: string) => number
}

/** The decimals of an indicator are those of its longest value, since trailing zeros are not carried. */
export function roundingOf(series: readonly SeriesTable[]): Rounding {
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
