/** How what was measured becomes figures, and figures rows of a table. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The median of the ratios within each round: a busy moment slows all of a round alike. */
export const medianRatio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, round) => value / (others[round] ?? Number.NaN)))

/** @param widths of the columns; 8 where none is given */
export function printRow(name: string, cells: readonly string[], widths: readonly number[] = []): void {
  console.log(`${cells.map((cell, at) => cell.padStart(widths[at] ?? 8)).join('')}  ${name}`)
}
