import type { Line, LineChart } from '../../../../charts/spec/chart.ts'
import type { Area } from '../../../../domain/area/area.ts'
import { possessive } from '../../../../domain/claim/words/words.ts'
import { type Dataset, indicatorOf } from '../../../../domain/dataset/dataset.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { datumIn, type Series } from '../../../../domain/figure/series.ts'
import { type VintageRow, vintagesOf } from '../../../../domain/table/vintages.ts'
import { percent } from '../../../../formats/number.ts'
import { capital } from '../../../../formats/words.ts'
import { lineKey } from './rules.ts'
import { dayOf, pointsOf, sourceLine } from './shares.ts'

/** The first year of the newest outlook that is drawn: that of the oldest forecast carried. */
const FROM = 2020

const format = (value: number): string => percent(value).replace('-', '−')

/** What each outlook of the IMF forecast of a country's real growth, as lines of their own, under what the newest says. */
export function outlook(dataset: Dataset, area: Area): LineChart {
  const indicator = indicatorOf(dataset, 'REAL_GDP_GROWTH')
  const query = {
    area,
    indicator,
    definition: null,
    aggregate: null,
    editions: null,
    from: FROM,
    to: Infinity,
  } as const
  const found = vintagesOf(dataset, query)
  const rows = isAbsence(found) ? [] : found.rows
  const [newest, earlier] = [rows.at(-1), rows.slice(0, -1)]
  const lines = [...earlier.map(forecastLine), ...(newest ? [newestLine(newest)] : [])]
  const words = newest ? `; the newest is of ${dayOf(newest.series)}` : ''
  return {
    kind: 'lines',
    title: titleOf(area, newest, earlier),
    subtitle: `Real growth of GDP, percent a year${words}. Each forecast begins with the year of its outlook`,
    unit: '%',
    lines,
    bands: [],
    rules: [],
    targets: [],
    key: newest
      ? [
          lineKey('the newest outlook, past years', 'nato'),
          lineKey('its projections', 'nato', 'projection'),
          lineKey('forecasts of earlier outlooks', 'key', 'projection', false),
        ]
      : [],
    emptyText: isAbsence(found) ? found.explanation : `No outlook has ${area.name}.`,
    notes: [],
    source: sourceLine(dataset, [], newest ? [publicationsOf(rows, newest)] : []),
    description: `${titleOf(area, newest, earlier)}. ${lines.flatMap(({ name, values }) => (values.length > 0 ? [`${name}: ${values.flatMap(({ year, value }) => (value === null ? [] : [`${year} ${format(value)}`])).join(', ')}.`] : [])).join(' ')}`,
  }
}

/** Every edition, without its title again: they are all of one line of publications. */
const publicationsOf = (rows: readonly VintageRow[], { series: { edition } }: VintageRow): string =>
  `${edition.source.publisher}, ${edition.source.title}: editions of ${rows.map(({ series }) => dayOf(series)).join(', ')}`

const publishedYear = ({ edition }: Series): number => Number(edition.publishedOn.slice(0, 4))

function forecastLine({ series }: VintageRow): Line {
  const name = `Forecast of ${dayOf(series)}`
  const values = pointsOf(
    series,
    publishedYear(series),
    Infinity,
    ({ year, value }) => `${name} for ${year}: ${format(value)}`,
  )
  return {
    tone: 'key',
    name,
    label: null,
    isLabelNear: false,
    points: false,
    values: values.map((point) => ({ ...point, status: 'projection' })),
  }
}

function newestLine({ series }: VintageRow): Line {
  const name = `Outlook of ${dayOf(series)}`
  return {
    tone: 'nato',
    name,
    label: name,
    isLabelNear: true,
    points: true,
    values: pointsOf(
      series,
      FROM,
      Infinity,
      ({ year, value, status }) => `${name}, ${year}: ${format(value)} (${status})`,
    ),
  }
}

/** The last year that is over: what the last outlook before it forecast, and what the newest says of it. */
function titleOf(area: Area, newest: VintageRow | undefined, earlier: readonly VintageRow[]): string {
  const year = newest ? publishedYear(newest.series) - 1 : 0
  const before = earlier.findLast(({ series }) => publishedYear(series) < year)
  const [said, came] = [before && datumIn(before.series, year), newest && datumIn(newest.series, year)]
  if (!before || !said || !came) return `${area.name}: growth as forecast, and as it came`
  return `${capital(possessive(area))} growth in ${year}: ${format(said.value)} by the forecast of ${dayOf(before.series)}, ${format(came.value)} by the newest outlook`
}
