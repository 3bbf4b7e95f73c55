/** An integer with a comma between thousands: 1234567 is `1,234,567`. */
export const formatInteger = (value: number): string => value.toLocaleString('en-GB')

const VALUE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A value as figures are printed: two decimals at most, a comma between thousands. The `value` of the API keeps every digit. */
export const formatValue = (value: number): string => VALUE.format(value)

/** A percentage as figures are printed: `4.68%`, `5%` */
export const formatPercent = (value: number): string => `${formatValue(value)}%`

const formatter = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const [WHOLE, ONE, TWO] = [formatter(0), formatter(1), formatter(2)]

/** A share of GDP with both decimals, for columns: `4.68%`, `5.00%` */
export const percent = (value: number): string => `${TWO.format(value)}%`

export const oneDecimal = (value: number): string => ONE.format(value)
export const twoDecimals = (value: number): string => TWO.format(value)
export const whole = (value: number): string => WHOLE.format(value)
