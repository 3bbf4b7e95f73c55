/** The two forms of the outlook: the tab-separated table that the IMF published until 2025, and the CSV of its data portal. */
import { type Delimited, type DelimitedLine, openDelimited } from '../../read/delimited.ts'
import { ImportRefusal } from '../../refusal.ts'

export interface OutlookLayout {
  readonly file: Delimited
  /** "2025-04", or the day where the file says it. */
  readonly published: string
  readonly country: (line: DelimitedLine) => string
  readonly subject: (line: DelimitedLine) => string
  /** "Billions", "Millions" or "Units" */
  readonly scale: (line: DelimitedLine) => string
  readonly columns: {
    readonly subject: string
    readonly scale: string
    readonly lastActual: string
    readonly country: string
  }
  /** The name of the currency; null where the line does not say it. */
  readonly currency: (line: DelimitedLine) => { readonly name: string; readonly column: string } | null
}

const TABLE = {
  subject: 'WEO Subject Code',
  scale: 'Scale',
  lastActual: 'Estimates Start After',
  country: 'ISO',
} as const
const NOTES = 'Country/Series-specific Notes'

const PORTAL = {
  subject: 'SERIES_CODE',
  scale: 'SCALE',
  lastActual: 'LATEST_ACTUAL_ANNUAL_DATA',
  country: 'SERIES_CODE',
} as const
const CURRENCY = 'PRIMARY_DOMESTIC_CURRENCY'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

export const openLayout = (path: string): Promise<OutlookLayout> =>
  /\.csv$/i.test(path) ? openPortal(path) : openTable(path)

async function openTable(path: string): Promise<OutlookLayout> {
  const file = await openDelimited(path, '\t', [...Object.values(TABLE), NOTES])
  const last = file.others.at(-1) ?? ''
  const [, month = '', year] = /World Economic Outlook Database, (\w+) (\d{4})/.exec(last) ?? []
  if (year === undefined || !MONTHS.includes(month))
    throw new ImportRefusal(
      file.place('the last line'),
      JSON.stringify(last),
      'the month of the outlook',
      'International Monetary Fund, World Economic Outlook Database, April 2025',
    )
  return {
    file,
    published: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`,
    country: (line) => line.text('ISO'),
    subject: (line) => line.text(TABLE.subject),
    scale: (line) => line.text('Scale') || 'Units',
    columns: TABLE,
    currency: (line) =>
      named(/Primary domestic currency: (.+?)(?: Data last updated|$)/i.exec(line.text(NOTES))?.[1], NOTES),
  }
}

async function openPortal(path: string): Promise<OutlookLayout> {
  const file = await openDelimited(path, ',', [
    'SERIES_CODE',
    'FREQUENCY',
    'SCALE',
    'PUBLICATION_DATE',
    'LATEST_ACTUAL_ANNUAL_DATA',
  ])
  const [first] = file.lines
  const day = first?.text('PUBLICATION_DATE').slice(0, 10) ?? ''
  const odd = file.lines.find((line) => line.text('PUBLICATION_DATE').slice(0, 10) !== day)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || odd)
    throw new ImportRefusal(
      (odd ?? first)?.place('PUBLICATION_DATE') ?? file.place('line 2'),
      JSON.stringify((odd ?? first)?.text('PUBLICATION_DATE') ?? ''),
      'one day of publication',
      '2026-04-14T13:00:00',
    )
  // "USA.NGDPD.A"
  const part = (line: DelimitedLine, index: number) => line.text('SERIES_CODE').split('.')[index] ?? ''
  return {
    file,
    published: day,
    country: (line) => part(line, 0),
    subject: (line) => (part(line, 2) === 'A' ? part(line, 1) : ''),
    scale: (line) => line.text('SCALE') || 'Units',
    columns: PORTAL,
    currency: (line) => named(line.text(CURRENCY) || undefined, CURRENCY),
  }
}

const named = (name: string | undefined, column: string) => (name === undefined ? null : { name, column })

/** "Apr 2025" */
export function monthOf(published: string): string {
  const [year, month] = published.split('-')
  return `${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}`
}

/** "April 2025" */
export function longMonthOf(published: string): string {
  const [year, month] = published.split('-')
  return `${MONTHS[Number(month) - 1]} ${year}`
}
