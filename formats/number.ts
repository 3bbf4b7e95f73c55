/** An integer with a comma between thousands: 1234567 is `1,234,567`. */
export const formatInteger = (value: number): string => value.toLocaleString('en-GB')
