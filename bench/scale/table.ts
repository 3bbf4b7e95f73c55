/** Tables in Markdown, and how their cells are written. */

/** The first column is text, all others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '-' : '-:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export const count = (value: number): string => Math.round(value).toLocaleString('en')
export const tenths = (value: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
export const percent = (part: number): string => `${tenths(100 * part)}%`
export const dollars = (value: number): string =>
  `$${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

/** 1 M, 10 B: to three digits. */
export function short(value: number): string {
  const [unit, of] = value >= 1e9 ? [' B', 1e9] : value >= 1e6 ? [' M', 1e6] : ['', 1]
  return `${Number((value / of).toPrecision(3)).toLocaleString('en')}${unit}`
}
