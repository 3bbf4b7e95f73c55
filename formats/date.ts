/** Dates for readers, as precisely as they are known. */

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date YYYY-MM-DD, or the day of an instant by UTC: `10 July 2026` */
export const formatDay = (iso: string): string => DAY.format(new Date(iso))

/** How exactly a date is known; null where a dataset of before does not say. */
type Precision = 'DAY' | 'MONTH' | 'YEAR' | null

/** "17 June 2024", "June 2024" or "2024": as precisely as the date is known. */
export function formatDate(iso: string, precision: Precision): string {
  if (precision === 'YEAR') return iso.slice(0, 4)
  return precision === 'MONTH' ? MONTH.format(new Date(iso)) : formatDay(iso)
}

/** A date of ISO 8601 as precise as it is: `2024`, `2024-06` or `2024-06-17`. */
export const dateInWords = (iso: string): string =>
  formatDate(iso.length === 7 ? `${iso}-01` : iso, iso.length === 4 ? 'YEAR' : iso.length === 7 ? 'MONTH' : 'DAY')

/** "on 17 June 2024", "in June 2024" or "in 2024". */
export const onDate = (iso: string, precision: Precision): string =>
  `${precision === 'MONTH' || precision === 'YEAR' ? 'in' : 'on'} ${formatDate(iso, precision)}`

/** "2024-06-17", "2024-06" or "2024": for files. */
export const isoDate = (iso: string, precision: Precision): string =>
  iso.slice(0, precision === 'YEAR' ? 4 : precision === 'MONTH' ? 7 : 10)
