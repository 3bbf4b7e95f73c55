/** Formats money and statuses for readers. */
import { oneDecimal, twoDecimals, whole } from '../../../formats/number.ts'

/** An amount in billions: `$12.3 billion`, or `$1.20 trillion` from 1,000 billion. */
export function dollars(billions: number): string {
  const sign = billions < 0 ? '−' : ''
  const size = Math.abs(billions)
  if (size >= 1000) return `${sign}$${twoDecimals(size / 1000)} trillion`
  return `${sign}$${size >= 100 ? whole(size) : oneDecimal(size)} billion`
}

export const STATUS_WORDS = { ACTUAL: 'actual', ESTIMATE: 'estimate', PROJECTION: 'projection' } as const
