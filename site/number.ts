/** Numbers as readers write and read them. */
import { oneDecimal, twoDecimals } from '../formats/number.ts'

/** A number that a reader typed: `4.2` and `4,2` are the same. Null for what is no number. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace(/\s*%$/, '')
  return /^[+-]?\d{1,6}([.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

/** "0.30 points" */
export const points = (value: number): string => `${twoDecimals(value)} ${value === 1 ? 'point' : 'points'}`

/** With a minus sign, not a hyphen. */
export const signedDecimal = (value: number): string => oneDecimal(value).replace('-', '−')
