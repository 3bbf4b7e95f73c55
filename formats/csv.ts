/**
 * CSV (RFC 4180): CRLF after every row, quotes only where a cell needs them. Numbers are the shortest decimals that parse to the
 * same double, as in JSON. Null is an empty cell.
 */

export type Cell = string | number | boolean | null

const NEEDS_QUOTES = /[",\r\n]/

/**
 * Guards against CSV injection: a spreadsheet runs text that begins like a formula, so such text gets a leading apostrophe. Text
 * that begins with apostrophes and then a formula gets one too, so that removing one apostrophe restores every text.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** @throws Error for NaN and infinite numbers */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') {
    if (Number.isFinite(cell)) return String(cell)
    throw new Error(`${cell} is not a finite number.`)
  }
  if (typeof cell === 'boolean') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
