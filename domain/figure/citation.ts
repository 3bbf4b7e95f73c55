import { compositionIn } from '../area/composition.ts'
import { coverageWarning } from '../area/coverage.ts'
import { type Custody, custodyOfWhole } from '../edition/custody.ts'
import type { DatePrecision, Edition } from '../edition/edition.ts'
import { PRINTED_DECIMALS } from './printed.ts'
import { custodyOf, type Datum } from './series.ts'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: PRINTED_DECIMALS })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Formats a value for display: at most two decimals, thousands separated. The API's `value` keeps every digit. */
export const formatValue = (value: number): string => NUMBER.format(value)

/** Formats an ISO 8601 day as precisely as it is known: "17 June 2024", "June 2024" or "2024". */
export function formatDate(day: string, precision: DatePrecision): string {
  if (precision === 'YEAR') return day.slice(0, 4)
  return (precision === 'DAY' ? DAY : MONTH).format(new Date(day))
}

/** An ISO 8601 date as precisely as it is known, for machines: "2024-06-17", "2024-06" or "2024". */
export const isoDate = (day: string, precision: DatePrecision): string => day.slice(0, ISO_LENGTHS[precision])

const ISO_LENGTHS: Readonly<Record<DatePrecision, number>> = { DAY: 10, MONTH: 7, YEAR: 4 }

/**
 * "NATO, Defence Expenditure of NATO Countries (2014-2024), 17 June 2024", and where it was read, if that was not the publisher's
 * own file.
 */
export function citeEdition(edition: Edition): string {
  const custody = custodyOfWhole(edition.custody)
  return `${describePublication(edition)}${custody === null ? '' : describeCustody(custody)}`
}

/** "NATO, Defence Expenditure of NATO Countries (2014-2024)": without its day. */
export const describeEdition = ({ source, title }: Edition): string => `${source.publisher}, ${title}`

const describePublication = (edition: Edition): string =>
  `${describeEdition(edition)}, ${formatDate(edition.publishedOn, edition.publishedPrecision)}`

/** " (read second-hand: www.forces.net)": tells readers that the figure was not read in the publication. */
function describeCustody({ kind, readAt }: Custody): string {
  switch (kind) {
    case 'publisher-file':
      return ''
    case 'copy':
      return ` (read in a copy: ${readAt})`
    case 'second-hand':
      return ` (read second-hand: ${readAt})`
  }
}

/**
 * A citation of one figure: the value, then its publisher, edition, table and URL. Example: "Poland, 2024: 4.12 percent of
 * GDP (estimate). NATO, Defence Expenditure of NATO Countries (2014-2024), 17 June 2024, Table 3, https://…"
 */
export function citeDatum(datum: Datum): string {
  const { series, year, value, status } = datum
  const { area, edition, composition, indicator, table, unit } = series
  const statusNote = status === 'actual' ? '' : ` (${status})`
  const origin = composition === null ? table : `computed from the members’ figures: ${composition.method}`
  const custody = custodyOf(datum)
  const custodyNote = custody === null ? '' : describeCustody(custody)
  const missing = compositionIn(composition, year)?.coverage ?? null
  const coverage =
    missing === null
      ? ''
      : coverageWarning(missing)
          .map((warning) => ` ${warning}`)
          .join('')
  return `${area.name}, ${indicator.name}, ${year}: ${formatValue(value)} ${unit}${statusNote}.${coverage} ${describePublication(edition)}${custodyNote}, ${origin}, ${edition.source.url}`
}
