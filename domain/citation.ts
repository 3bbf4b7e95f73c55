import { type Custody, custodyOfWhole } from './custody.ts'
import type { DatePrecision, Edition } from './edition.ts'
import { custodyOf, type Datum } from './series.ts'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A value as one prints it: at most two decimals, thousands separated. The API's `value` keeps every digit. */
export const formatValue = (value: number): string => NUMBER.format(value)

export function formatDate(day: string, precision: DatePrecision): string {
  if (precision === 'YEAR') return day.slice(0, 4)
  return (precision === 'DAY' ? DAY : MONTH).format(new Date(day))
}

/** "NATO, Defence Expenditure of NATO Countries (2014-2024), 17 June 2024", with where it was read if that is not the publication. */
export function citeEdition(edition: Edition): string {
  const custody = custodyOfWhole(edition.custody)
  return `${publicationOf(edition)}${custody === null ? '' : readAt(custody)}`
}

const publicationOf = ({ source, title, publishedOn, publishedPrecision }: Edition): string =>
  `${source.publisher}, ${title}, ${formatDate(publishedOn, publishedPrecision)}`

/** " (read second-hand: www.forces.net)": nobody should take it for read in the publication. */
function readAt({ kind, readAt: where }: Custody): string {
  switch (kind) {
    case 'publisher-file':
      return ''
    case 'copy':
      return ` (read in a copy: ${where})`
    case 'second-hand':
      return ` (read second-hand: ${where})`
  }
}

/**
 * A ready citation that names the original publisher first. Example: "Poland, 2024: 4.12 percent of GDP (estimate). NATO,
 * Defence Expenditure of NATO Countries (2014-2024), 17 June 2024, Table 3, https://…"
 */
export function citeDatum(datum: Datum): string {
  const { series, year, value, status } = datum
  const { area, edition, composition, indicator, table, unit } = series
  const doubt = status === 'actual' ? '' : ` (${status})`
  const where = composition === null ? table : `computed from the members’ figures: ${composition.method}`
  const custody = custodyOf(datum)
  const read = custody === null ? '' : readAt(custody)
  return `${area.name}, ${indicator.name}, ${year}: ${formatValue(value)} ${unit}${doubt}. ${publicationOf(edition)}${read}, ${where}, ${edition.source.url}`
}
