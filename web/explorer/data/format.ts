/** Formats numbers and dates for readers. */
const formatter = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const [WHOLE, ONE, TWO] = [formatter(0), formatter(1), formatter(2)]

/** A share of GDP in percent: `4.68%` */
export const percent = (value: number): string => `${TWO.format(value)}%`

export const oneDecimal = (value: number): string => ONE.format(value)
export const twoDecimals = (value: number): string => TWO.format(value)
export const whole = (value: number): string => WHOLE.format(value)

/** An amount in billions: `$12.3 billion`, or `$1.20 trillion` from 1,000 billion. */
export function dollars(billions: number): string {
  const sign = billions < 0 ? '−' : ''
  const size = Math.abs(billions)
  if (size >= 1000) return `${sign}$${TWO.format(size / 1000)} trillion`
  return `${sign}$${size >= 100 ? WHOLE.format(size) : ONE.format(size)} billion`
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date YYYY-MM-DD: `10 July 2026` */
export const day = (iso: string): string => DAY.format(new Date(`${iso}T00:00:00Z`))

export const STATUS_WORDS = { ACTUAL: 'actual', ESTIMATE: 'estimate', PROJECTION: 'projection' } as const
