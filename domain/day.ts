/** Whether it is a day that exists, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = Date.parse(`${value}T00:00:00Z`)
  // February 30 parses as March 2 in some engines: only a day that prints as itself exists.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value)
}
