/** An integer with a comma between thousands: 1234567 is `1,234,567`. */
export const formatInteger = (value: number): string => value.toLocaleString('en-GB')

const formatter = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const [WHOLE, ONE, TWO] = [formatter(0), formatter(1), formatter(2)]

/** A share of GDP in percent: `4.68%` */
export const percent = (value: number): string => `${TWO.format(value)}%`

export const oneDecimal = (value: number): string => ONE.format(value)
export const twoDecimals = (value: number): string => TWO.format(value)
export const whole = (value: number): string => WHOLE.format(value)
