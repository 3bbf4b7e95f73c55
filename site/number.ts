/** Numbers as readers write them, and money as they read it. */
import { oneDecimal, twoDecimals, whole } from '../formats/number.ts'

/** A number that a reader typed: `4.2` and `4,2` are the same. Null for what is no number. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace(/\s*%$/, '')
  return /^[+-]?\d{1,6}([.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

/** In the unit that keeps it short: "$1.49 trillion", "$325 billion", "$4.2 billion", "$310 million". */
export function dollars(billions: number): string {
  const size = Math.abs(billions)
  const sign = billions < 0 ? '−' : ''
  if (size >= 999.5) return `${sign}$${twoDecimals(size / 1000)} trillion`
  if (size >= 99.95) return `${sign}$${whole(size)} billion`
  if (size === 0) return '$0'
  if (size >= 0.9995) return `${sign}$${oneDecimal(size)} billion`
  return `${sign}$${whole(size * 1000)} million`
}

/** "0.30 points" */
export const points = (value: number): string => `${twoDecimals(value)} ${value === 1 ? 'point' : 'points'}`

/** With a minus sign, not a hyphen. */
export const signedDecimal = (value: number): string => oneDecimal(value).replace('-', '−')
