/**
 * CSV as RFC 4180 has it: UTF-8, a header, CRLF behind every row, quotation marks where a cell needs them. Numbers are the shortest
 * decimals that give the same double, as in JSON. Null is an empty cell.
 */

export type Cell = string | number | boolean | null

const NEEDS_QUOTES = /[",\r\n]/

/**
 * What a spreadsheet would run: a text that begins like a formula. It gets an apostrophe in front. So does one that begins with
 * apostrophes and then like a formula, so that taking one away gives back every text as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/

/** @throws Error for a number that no decimal can state */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') {
    if (Number.isFinite(cell)) return String(cell)
    throw new Error(`${cell} is no figure.`)
  }
  if (typeof cell === 'boolean') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
