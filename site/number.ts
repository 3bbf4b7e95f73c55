/** Numbers as readers write and read them. */

/** A number that a reader typed: `4.2` and `4,2` are the same. Null for what is no number. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace(/\s*%$/, '')
  return /^[+-]?\d{1,6}([.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

const plain = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const [whole, one, two] = [plain(0), plain(1), plain(2)]

/** "4.68%" */
export const percent = (value: number): string => `${two.format(value)}%`

/** Three digits at least: "$1.49 trillion", "$325 billion", "$4.2 billion", "$310 million". */
export function dollars(billions: number): string {
  const size = Math.abs(billions)
  const sign = billions < 0 ? '−' : ''
  if (size >= 999.5) return `${sign}$${two.format(size / 1000)} trillion`
  if (size >= 99.95) return `${sign}$${whole.format(size)} billion`
  if (size === 0) return '$0'
  if (size >= 0.9995) return `${sign}$${one.format(size)} billion`
  return `${sign}$${whole.format(size * 1000)} million`
}

/** "0.30 points" */
export const points = (value: number): string => `${two.format(value)} ${value === 1 ? 'point' : 'points'}`

export const integer = (value: number): string => whole.format(value)
export const oneDecimal = (value: number): string => one.format(value).replace('-', '−')
