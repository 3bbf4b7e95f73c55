/** What the SDMX-CSV files of Eurostat and the OECD have in common: a line for each observation. */
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import type { Status } from '../../../domain/figure/status.ts'
import type { Country } from '../countries.ts'
import type { LeftOutCounter } from '../left-out.ts'
import type { ImportedFigure } from '../publication.ts'
import { type Delimited, type DelimitedLine, numberIn, yearIn } from '../read/delimited.ts'
import { ImportRefusal } from '../refusal.ts'

interface Observations {
  readonly file: Delimited
  /** The dimensions that must have this value; a line with another is left out. */
  readonly slice: Readonly<Record<string, string>>
  readonly area: { readonly column: string; readonly country: (code: string) => Country | null }
  readonly indicator: (line: DelimitedLine) => IndicatorCode | null
  readonly table: string
  readonly flag: { readonly column: string; readonly meanings: Readonly<Partial<Record<Meaning, readonly string[]>>> }
}

/** What a flag of an observation means for a figure. */
type Meaning = Status | 'none'

/** Of several flags, the first of these counts. */
const STRONGEST = ['none', 'estimate', 'projection'] as const

const NO_FIGURE = new Set(['', ':', 'NaN'])

export function figuresIn(
  { file, slice, area, indicator, table, flag }: Observations,
  leftOut: LeftOutCounter,
): readonly ImportedFigure[] {
  const seen = new Map<string, string>()
  return file.lines.flatMap((line) => {
    const other = Object.entries(slice).find(([column, value]) => line.text(column) !== value)
    const code = indicator(line)
    if (other || code === null) {
      leftOut.add('lines of other series', line.place(other?.[0] ?? area.column))
      return []
    }
    const country = area.country(line.text(area.column))
    if (country === null) {
      leftOut.add('lines of areas that the package does not carry', line.place(area.column))
      return []
    }
    const year = yearIn(line, 'TIME_PERIOD')
    const value = numberIn(line, 'OBS_VALUE', NO_FIGURE)
    const place = line.place('OBS_VALUE')
    const key = `${country.code} ${code} ${year}`
    const before = seen.get(key)
    if (before !== undefined)
      throw new ImportRefusal(place, `${key} again`, `each figure once; ${before} has it`, 'one dataflow in one file')
    seen.set(key, place.cell)
    const status = meaningOf(line, flag)
    if (value === null || status === 'none') {
      leftOut.add('lines without a value', place)
      return []
    }
    return [{ area: country.code, year, indicator: code, value, status, table, place }]
  })
}

function meaningOf(line: DelimitedLine, { column, meanings }: Observations['flag']): Meaning {
  const text = line.text(column)
  const flags = text.split(/[\s,]+/)
  const known = Object.values(meanings).flat()
  if (flags.some((one) => !known.includes(one)))
    throw new ImportRefusal(
      line.place(column),
      JSON.stringify(text),
      `a flag of ${known.filter(Boolean).join(', ')}, or nothing`,
      'e',
    )
  return STRONGEST.find((meaning) => flags.some((one) => meanings[meaning]?.includes(one))) ?? 'actual'
}

/** "2014-2024" */
export function spanOf(figures: readonly { readonly year: number }[]): string {
  const years = figures.map(({ year }) => year)
  return `${Math.min(...years)}-${Math.max(...years)}`
}
