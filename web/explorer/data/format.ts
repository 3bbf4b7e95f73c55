/** Numbers and days as readers see them. */
const number = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const [WHOLE, ONE, TWO] = [number(0), number(1), number(2)]

/** A share of GDP, in percent. */
export const percent = (value: number): string => `${TWO.format(value)}%`

export const oneDecimal = (value: number): string => ONE.format(value)
export const twoDecimals = (value: number): string => TWO.format(value)
export const whole = (value: number): string => WHOLE.format(value)

/** Dollars in words: `$12.3 billion`, and trillions from a thousand billion on. */
export function dollars(billions: number): string {
  const sign = billions < 0 ? '−' : ''
  const size = Math.abs(billions)
  if (size >= 1000) return `${sign}$${TWO.format(size / 1000)} trillion`
  return `${sign}$${size >= 100 ? WHOLE.format(size) : ONE.format(size)} billion`
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `10 July 2026` */
export const day = (iso: string): string => DAY.format(new Date(`${iso}T00:00:00Z`))

export const STATUS_WORDS = { ACTUAL: 'actual', ESTIMATE: 'estimate', PROJECTION: 'projection' } as const
