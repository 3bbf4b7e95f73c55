import type { DatePrecision, Edition } from './edition.ts'
import type { Datum } from './series.ts'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A value as one prints it: at most two decimals, thousands separated. The API's `value` keeps every digit. */
export const formatValue = (value: number): string => NUMBER.format(value)

export function formatDate(day: string, precision: DatePrecision): string {
  if (precision === 'YEAR') return day.slice(0, 4)
  return (precision === 'DAY' ? DAY : MONTH).format(new Date(day))
}

/** "NATO, Defence Expenditure of NATO Countries (2014-2024), 17 June 2024" */
export const citeEdition = (edition: Edition): string =>
  `${edition.source.publisher}, ${edition.title}, ${formatDate(edition.publishedOn, edition.publishedPrecision)}`

/**
 * A ready citation that names the original publisher first. Example: "Poland, 2024: 4.12 percent of GDP (estimate). NATO,
 * Defence Expenditure of NATO Countries (2014-2024), 17 June 2024, Table 3, https://…"
 */
export function citeDatum({ series, year, value, status }: Datum): string {
  const { area, edition, composition, indicator, table, unit } = series
  const doubt = status === 'actual' ? '' : ` (${status})`
  const where = composition === null ? table : `computed from the members’ figures: ${composition.method}`
  return `${area.name}, ${indicator.name}, ${year}: ${formatValue(value)} ${unit}${doubt}. ${citeEdition(edition)}, ${where}, ${edition.source.url}`
}
