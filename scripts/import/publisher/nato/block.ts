/** A block of a table: one series, from its heading to the next. */
import { type FileLocation, ImportRefusal } from '../../refusal.ts'
import { labelOf } from './label.ts'
import type { DataRow } from './row.ts'
import { baseYearIn, type NatoSeries, seriesOf } from './series.ts'
import { plain, type Title } from './title.ts'
import type { YearColumn } from './years.ts'

export interface Block {
  /** "Table 8a" */
  readonly table: string
  readonly series: NatoSeries
  readonly baseYear: number | null
  readonly place: FileLocation
  readonly marks: readonly string[]
  readonly years: readonly YearColumn[]
  readonly rows: DataRow[]
}

export interface Head {
  readonly title: Title
  /** The lines between the title and the first heading, as `plain` makes them. */
  readonly unit: string
  /** Null for a table of one block. */
  readonly heading: { readonly text: string; readonly place: FileLocation } | null
  readonly years: readonly YearColumn[]
}

/** @param first the label of the first row of figures below the head */
export function blockBelow({ title, unit, heading, years }: Head, first: FileLocation): Block {
  const { text, place } = heading ?? { text: '', place: title.place }
  const words = { title: plain(title.words), unit, heading: plain(text) }
  const series = seriesOf(words)
  if (series === null)
    throw new ImportRefusal(
      place,
      `${JSON.stringify(text || title.words)} over figures, in a table with the title ${JSON.stringify(title.words)}${unit === '' ? '' : ` and the unit ${JSON.stringify(unit.trim())}`}`,
      'a series of NATO’s that is known',
      '"Current prices and exchange rates" in the table "Defence expenditure", "Million US dollars"',
    )
  if (years.length === 0)
    throw new ImportRefusal(first, 'figures under no row of years', 'a row of years over them', '2014, 2015, … 2024e')
  const baseYear = series.priced ? baseYearIn(words) : null
  if (series.priced && baseYear === null)
    throw new ImportRefusal(place, 'constant prices without a base year', 'the base year', '"Constant 2021 prices"')
  return { table: title.table, series, baseYear, place, marks: labelOf(text).marks, years, rows: [] }
}
