import { formatDate } from '../../formats/date.ts'
import { formatValue } from '../../formats/number.ts'
import { compositionIn } from '../area/composition.ts'
import { coverageWarning } from '../area/coverage.ts'
import { type Custody, custodyOfWhole } from '../edition/custody.ts'
import type { Edition } from '../edition/edition.ts'
import { custodyOf, type Datum } from './series.ts'

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
