/** True for an existing calendar day written as YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = Date.parse(`${value}T00:00:00Z`)
  // Some engines parse February 30 as March 2, so the parsed day must print as itself.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value)
}

/** The last day of what is known of a date: "2021-01" is 2021-01-31. @param date a day, month or year, ISO 8601 */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date
  const [year = '', month = '12'] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** Sorts after every day. */
export const END = '9999-12-31'
