/** Compares the gaps that known-gaps.csv explains with those that the cross-checks find. */

import { cell, type PackageRow, problemAt } from '../package.ts'
import { DataError, type Problem } from '../problem.ts'
import { type CrossCheck, deviates } from './cross-check.ts'

/** Whether a row of known-gaps.csv is about a deviation. */
export const explains = (row: PackageRow, { check, edition, area, indicator, year }: CrossCheck): boolean =>
  cell(row, 'check') === check &&
  cell(row, 'edition') === edition &&
  cell(row, 'area') === area &&
  cell(row, 'indicator') === indicator &&
  Number(cell(row, 'from')) <= year &&
  year <= Number(cell(row, 'to'))

/** @throws DataError for a gap that known-gaps.csv does not list, and for a listed gap that does not exist */
export function requireExplained(comparisons: readonly CrossCheck[], known: readonly PackageRow[]): void {
  const gaps = comparisons.filter(deviates)
  const problems: Problem[] = gaps
    .filter((gap) => !known.some((row) => explains(row, gap)))
    .map((gap) => ({
      file: `figures/${gap.edition}.csv`,
      line: 1,
      column: 'value',
      found: `${gap.area} ${gap.indicator} ${gap.year} printed ${gap.printed}, but ${gap.check} gives ${gap.derived}`,
      allowed: `a difference of at most ${gap.tolerance.toPrecision(3)}, or a row in known-gaps.csv that explains it`,
    }))
  const unused = known.filter((row) => !gaps.some((gap) => explains(row, gap)))
  problems.push(
    ...unused.map((row) => problemAt(row, 'check', 'a gap that the cross-checks find', 'a gap that does not exist')),
  )
  if (problems.length > 0) throw new DataError(problems)
}
