/** Reads one sheet of NATO's workbook, whose layout differs between editions, by its words and not by fixed cells. */
import type { Countries } from '../../countries.ts'
import type { LeftOutCounter } from '../../left-out.ts'
import { type Sheet, type SheetCell, type SheetRow, shownOf } from '../../read/workbook.ts'
import { ImportRefusal, type Place } from '../../refusal.ts'
import { areaNamed, type Label, labelOf } from './label.ts'
import { baseYearIn, isSelection, type NatoSeries, seriesOf } from './series.ts'
import { plain, type Title, titleIn } from './title.ts'
import { type YearColumn, yearsIn } from './years.ts'

export interface DataRow {
  readonly area: string
  readonly label: Label
  readonly place: Place
  readonly values: readonly { readonly year: YearColumn; readonly value: number; readonly place: Place }[]
}

export interface Block {
  /** "Table 8a" */
  readonly table: string
  readonly series: NatoSeries
  readonly baseYear: number | null
  readonly place: Place
  readonly marks: readonly string[]
  readonly years: readonly YearColumn[]
  readonly rows: readonly DataRow[]
}

type OpenBlock = Omit<Block, 'rows'> & { readonly rows: DataRow[] }

export interface Table {
  readonly title: string
  readonly blocks: readonly Block[]
  /** The texts below the table, by mark; "" for one without a mark. */
  readonly footnotes: readonly { readonly mark: string; readonly text: string; readonly place: Place }[]
}

const COLUMN_NUMBER = /^\([\d-]+\)$/
const FOOTNOTE = /^(?:(\*+|\([a-z]\))\s*(.+)|((?:Notes?|Sources?)\b.+))$/
const PAGE_NUMBER = /^-\d+-$/
/** How NATO prints that there is no figure. */
const NO_FIGURE = new Set(['.', '..', '...', '…', '-', '–', '//'])

/** Null for a sheet without a table. */
export function readTable(sheet: Sheet, countries: Countries, leftOut: LeftOutCounter): Table | null {
  const titleRow = sheet.rows.findIndex(({ cells }) => titleIn(cells) !== null)
  const title = titleIn(sheet.rows[titleRow]?.cells ?? [])
  if (title === null) {
    const number = sheet.rows.flatMap(({ cells }) => cells).find(({ content }) => content.kind === 'number')
    if (number)
      throw new ImportRefusal(
        sheet.place('A1'),
        'no title',
        'a title',
        'Table 3: Defence expenditure as a share of GDP',
      )
    return null
  }
  if (isSelection(plain(title.words))) {
    leftOut.add(`${title.table} selects from the other tables`, title.place)
    return { title: title.words, blocks: [], footnotes: [] }
  }
  return new TableReader(sheet, title, countries, leftOut).read(sheet.rows.slice(titleRow + 1))
}

class TableReader {
  readonly #sheet: Sheet
  readonly #title: Title
  readonly #countries: Countries
  readonly #leftOut: LeftOutCounter
  readonly #blocks: OpenBlock[] = []
  readonly #footnotes: { mark: string; text: string; place: Place }[] = []
  #unit = ''
  #years: readonly YearColumn[] = []
  /** The last line that may be a heading, until a row of figures follows. */
  #heading: { text: string; place: Place } | null = null

  constructor(sheet: Sheet, title: Title, countries: Countries, leftOut: LeftOutCounter) {
    this.#sheet = sheet
    this.#title = title
    this.#countries = countries
    this.#leftOut = leftOut
  }

  read(rows: readonly SheetRow[]): Table {
    for (const row of rows) this.#readRow(row)
    this.#dropLine()
    return { title: this.#title.words, blocks: this.#blocks, footnotes: this.#footnotes }
  }

  #readRow(row: SheetRow): void {
    const [first] = row.cells
    if (!first) return
    const text = first.content.kind === 'text' ? first.content.text : ''
    const label = labelOf(text)
    const area = areaNamed(label, this.#countries)
    const years = yearsIn(row, area !== null)
    if (years.length > 0) this.#years = years
    else if (area !== null) this.#readData(row, first, area, label)
    else this.#readOther(row, first, text)
  }

  #readOther(row: SheetRow, first: SheetCell, text: string): void {
    const { cells } = row
    if (cells.every(({ content }) => content.kind === 'text' && COLUMN_NUMBER.test(content.text))) return
    const figure = cells.find((cell) => this.#yearOf(cell) && cell.content.kind !== 'text')
    if (figure && text !== '')
      throw new ImportRefusal(
        first.place,
        shownOf(first.content),
        'a member of NATO or one of its groups',
        '"Slovak Republic"',
      )
    if (text === '') {
      const strange = cells.find(
        ({ content }) => content.kind !== 'error' && !(content.kind === 'number' && content.number === 0),
      )
      if (strange)
        throw new ImportRefusal(
          strange.place,
          `${shownOf(strange.content)} in a row without a label`,
          'the name of an area before it',
          '"Albania"',
        )
      this.#leftOut.add('rows without a label, which hold only zeros and errors', first.place, cells.length)
      return
    }
    const [, mark, marked, unmarked] = FOOTNOTE.exec(text) ?? []
    if (marked !== undefined || unmarked !== undefined)
      this.#footnotes.push({ mark: mark ?? '', text: marked ?? unmarked ?? '', place: first.place })
    else if (!PAGE_NUMBER.test(text)) this.#readLine(text, first.place)
  }

  /** A line of the head, or a heading, or a text that belongs to neither and must not be followed by figures. */
  #readLine(text: string, place: Place): void {
    const series = seriesOf({ ...this.#words(), heading: plain(text) })
    if (this.#blocks.length === 0 && this.#heading === null && series === null) this.#unit += ` ${plain(text)}`
    else {
      this.#dropLine()
      this.#heading = { text, place }
    }
  }

  #dropLine(): void {
    if (this.#heading) this.#leftOut.add('texts that are neither heading nor footnote', this.#heading.place)
  }

  #words() {
    return { title: plain(this.#title.words), unit: this.#unit, heading: '' }
  }

  #readData(row: SheetRow, first: SheetCell, area: string, label: Label): void {
    const block = this.#blockFor(first)
    if (row.hidden)
      throw new ImportRefusal(first.place, 'a hidden row', 'figures in rows that are shown', 'unhide the row')
    const twice = block.rows.find((one) => one.area === area)
    if (twice)
      throw new ImportRefusal(
        first.place,
        `${label.text} again`,
        `each area once; ${twice.place.cell} has it`,
        '"Albania"',
      )
    const merged = row.merges.find((cell) => this.#yearOf(cell))
    if (merged)
      throw new ImportRefusal(
        merged.place,
        `a cell merged into ${merged.mergedInto}`,
        'a cell of its own',
        'unmerge it',
      )
    const [, second] = row.cells
    const unit = second && !this.#yearOf(second) && second.content.kind === 'text' ? second : null
    const stray = row.cells.find((cell) => cell !== first && cell !== unit && !this.#yearOf(cell))
    if (stray)
      throw new ImportRefusal(stray.place, `${shownOf(stray.content)} under no year`, 'figures under a year', '2024e')
    const values = row.cells
      .filter((cell) => cell !== first && cell !== unit)
      .flatMap((cell) => this.#valueIn(cell, block.series))
    const currency = label.currency ?? (unit?.content.kind === 'text' ? unit.content.text : null)
    block.rows.push({ area, label: { ...label, currency }, place: first.place, values })
  }

  #yearOf = ({ column }: SheetCell): YearColumn | null => this.#years.find((one) => one.column === column) ?? null

  #valueIn(cell: SheetCell, { factor }: NatoSeries): DataRow['values'] {
    const year = this.#yearOf(cell)
    const { content, place } = cell
    if (content.kind === 'number' && year) {
      if (this.#sheet.isHiddenColumn(cell.column))
        throw new ImportRefusal(place, 'a hidden column', 'figures in columns that are shown', 'unhide the column')
      // The file holds binary fractions; ten decimals are more than it can have meant.
      return [{ year, value: Number((content.number * factor).toFixed(10)), place }]
    }
    if (content.kind === 'text' && NO_FIGURE.has(content.text)) {
      this.#leftOut.add(`cells that say "${content.text}": no figure`, place)
      return []
    }
    throw new ImportRefusal(place, shownOf(content), 'a number, or ".." for no figure', '2.12')
  }

  #blockFor(first: SheetCell): OpenBlock {
    const open = this.#blocks.at(-1)
    if (open && this.#heading === null) return open
    const heading = this.#heading ?? { text: '', place: this.#title.place }
    const words = { ...this.#words(), heading: plain(heading.text) }
    const series = seriesOf(words)
    if (series === null)
      throw new ImportRefusal(
        heading.place,
        `${JSON.stringify(heading.text || this.#title.words)} over figures, in a table with the title ${JSON.stringify(this.#title.words)}${this.#unit === '' ? '' : ` and the unit ${JSON.stringify(this.#unit.trim())}`}`,
        'a series of NATO’s that is known',
        '"Current prices and exchange rates" in the table "Defence expenditure", "Million US dollars"',
      )
    if (this.#years.length === 0)
      throw new ImportRefusal(
        first.place,
        'figures under no row of years',
        'a row of years over them',
        '2014, 2015, … 2024e',
      )
    const baseYear = series.priced ? baseYearIn(words) : null
    if (series.priced && baseYear === null)
      throw new ImportRefusal(
        heading.place,
        'constant prices without a base year',
        'the base year',
        '"Constant 2021 prices"',
      )
    const { table } = this.#title
    const block = {
      table,
      series,
      baseYear,
      place: heading.place,
      marks: labelOf(heading.text).marks,
      years: this.#years,
      rows: [],
    }
    this.#blocks.push(block)
    this.#heading = null
    return block
  }
}
