/** Small files of the outlook as the IMF publishes it: the tab-separated table in UTF-16, and the CSV of its portal. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { datumIn } from '../../../domain/figure/series.ts'
import { SUBJECTS } from '../../../scripts/import/publisher/imf/subjects.ts'
import { dataset } from '../data/dataset.ts'
import { temporaryFolder } from '../data/package-copy.ts'

export const OUTLOOK_YEARS = [2024, 2025, 2026, 2027]
const countries = [...dataset.members, ...dataset.comparators].map(({ code }) => code)

export interface OutlookRow {
  readonly country: string
  readonly subject: string
  scale: string
  lastActual: string
  note: string
  readonly values: string[]
}

const outlook = dataset.editions.findLast(({ source }) => source.slug === 'imf-weo')

/** The value of the frozen outlook; null where it has none. */
export function outlookValue(country: string, subject: string, year: number): number | null {
  const [area, code] = [dataset.area(country), SUBJECTS[subject]?.code]
  const series = area && outlook && code ? dataset.seriesOf(outlook, code, area) : null
  return series ? (datumIn(series, year)?.value ?? null) : null
}

/** "1,234.567", as the file prints it. */
const printed = (value: number | null): string => value?.toLocaleString('en-US', { maximumFractionDigits: 3 }) ?? 'n/a'

const outlookRows = (): OutlookRow[] =>
  countries.flatMap((country) =>
    Object.entries(SUBJECTS).map(([subject, { scale }]) => ({
      country,
      subject,
      scale: scale === 'Units' ? '' : scale,
      lastActual: '2024',
      note: noteOf(country),
      values: OUTLOOK_YEARS.map((year) => printed(outlookValue(country, subject, year))),
    })),
  )

type Change = (rows: OutlookRow[]) => readonly OutlookRow[]

export function outlookTable(change: Change = (rows) => rows): string {
  const head = [
    ...['WEO Country Code', 'ISO', 'WEO Subject Code', 'Country', 'Scale', 'Country/Series-specific Notes'],
    ...[...OUTLOOK_YEARS, 'Estimates Start After'],
  ]
  const lines = change(outlookRows()).map(({ country, subject, scale, lastActual, note, values }) => [
    ...['1', country, subject, 'Name', scale, note],
    ...[...values, lastActual],
  ])
  const others = [['2', 'AFG', 'NGDP', 'Afghanistan', 'Billions', '', ...OUTLOOK_YEARS.map(() => 'n/a'), '']]
  const text = [head, ...lines, ...others].map((cells) => cells.join('\t')).join('\r\n')
  const path = join(temporaryFolder(), 'WEOApr2026all.xls')
  writeFileSync(
    path,
    Buffer.from(
      `\ufeff${text}\r\n\r\nInternational Monetary Fund, World Economic Outlook Database, April 2026\r\n`,
      'utf16le',
    ),
  )
  return path
}

export function outlookCsv(change: Change = (rows) => rows): string {
  const head = [
    ...['DATASET', 'SERIES_CODE', 'FREQUENCY', 'SCALE', 'PUBLICATION_DATE', 'LATEST_ACTUAL_ANNUAL_DATA'],
    ...OUTLOOK_YEARS,
  ]
  const lines = change(outlookRows()).map(({ country, subject, scale, lastActual, values }) => [
    ...['IMF.RES:WEO(9.0.0)', `${country}.${subject}.A`, 'Annual', scale || 'Units', '2026-10-13T13:00:00', lastActual],
    ...values.map((value) => value.replaceAll(',', '')),
  ])
  const path = join(temporaryFolder(), 'dataset_WEO.csv')
  writeFileSync(path, [head, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'))
  return path
}

const noteOf = (country: string): string => {
  const currency =
    country === 'BGR'
      ? 'Bulgarian lev'
      : CURRENCIES[dataset.members.find(({ code }) => code === country)?.currency.code ?? '']
  return currency === undefined
    ? 'No currency is named.'
    : `Primary domestic currency: ${currency} Data last updated: 03/2026`
}
const CURRENCIES: Readonly<Record<string, string>> = {
  EUR: 'Euro',
  USD: 'US dollar',
  PLN: 'Polish zloty',
  TRY: 'Turkish lira',
  NOK: 'Norwegian krone',
}
