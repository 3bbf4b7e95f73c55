/** Reads one sheet of NATO's workbook, whose layout differs between editions, by its words and not by fixed cells. */
import type { Countries } from '../../countries.ts'
import type { LeftOutCounter } from '../../left-out.ts'
import { type SheetCell, type SheetRow, shownOf, type WorkbookSheet } from '../../read/workbook.ts'
import { type FileLocation, ImportRefusal } from '../../refusal.ts'
import { type Block, blockBelow, type Head } from './block.ts'
import { areaOfLabel, labelOf } from './label.ts'
import { dataRowOf } from './row.ts'
import { isSelection, seriesOf } from './series.ts'
import { plain, type Title, titleIn } from './title.ts'
import { type YearColumn, yearOver, yearsIn } from './years.ts'

export interface NatoTable {
  readonly blocks: readonly Block[]
  /** The texts below the table, by mark; "" for one without a mark. */
  readonly footnotes: readonly { readonly mark: string; readonly text: string; readonly place: FileLocation }[]
}

const COLUMN_NUMBER = /^\([\d-]+\)$/
const FOOTNOTE = /^(?:(\*+|\([a-z]\)|[¹²³⁴⁵⁶⁷⁸⁹])\s*(.+)|((?:Notes?|Sources?)\b.+))$/
const PAGE_NUMBER = /^-\d+-$/
const PICTURE = /^(graph|chart|figure)\s*\d/i

/** Null for a sheet without a table. */
export function readTable(sheet: WorkbookSheet, countries: Countries, leftOut: LeftOutCounter): NatoTable | null {
  const titleRow = sheet.rows.findIndex(({ cells }) => titleIn(cells) !== null)
  const title = titleIn(sheet.rows[titleRow]?.cells ?? [])
  if (title === null) return withoutTable(sheet)
  if (isSelection(plain(title.words))) {
    leftOut.add(`${title.table} selects from the other tables`, title.place)
    return { blocks: [], footnotes: [] }
  }
  return new TableReader(sheet, title, countries, leftOut).read(sheet.rows.slice(titleRow + 1))
}

/** Without a title a sheet may hold text, or the numbers of a picture, but no table. */
function withoutTable(sheet: WorkbookSheet): null {
  const contents = sheet.rows.flatMap(({ cells }) => cells.map(({ content }) => content))
  const isPicture = contents.some((content) => content.kind === 'text' && PICTURE.test(content.text))
  if (contents.some(({ kind }) => kind === 'number') && !isPicture)
    throw new ImportRefusal(
      sheet.place('A1'),
      'no title',
      'the title of a table',
      '"Table 3: Defence expenditure as a share of GDP"',
    )
  return null
}

class TableReader {
  readonly #sheet: WorkbookSheet
  readonly #title: Title
  readonly #countries: Countries
  readonly #leftOut: LeftOutCounter
  readonly #blocks: Block[] = []
  readonly #footnotes: { mark: string; text: string; place: FileLocation }[] = []
  #unit = ''
  #years: readonly YearColumn[] = []
  /** The last line that may be a heading, until a row of figures follows. */
  #heading: Head['heading'] = null

  constructor(sheet: WorkbookSheet, title: Title, countries: Countries, leftOut: LeftOutCounter) {
    this.#sheet = sheet
    this.#title = title
    this.#countries = countries
    this.#leftOut = leftOut
  }

  read(rows: readonly SheetRow[]): NatoTable {
    for (const row of rows) this.#readRow(row)
    this.#dropLine()
    return { blocks: this.#blocks, footnotes: this.#footnotes }
  }

  #readRow(row: SheetRow): void {
    const [first, ...others] = row.cells
    if (!first) return
    const text = first.content.kind === 'text' ? first.content.text : ''
    const label = labelOf(text)
    const area = areaOfLabel(label, this.#countries)
    const years = yearsIn(row, area !== null)
    if (years.length > 0) this.#years = years
    else if (area !== null) {
      const block = this.#blockOver(first.place)
      const twice = block.rows.find((one) => one.area === area)
      if (twice)
        throw new ImportRefusal(
          first.place,
          `${label.text} again`,
          `each area once; ${twice.place.cell} has it`,
          '"Albania"',
        )
      const { factor } = block.series
      const [sheet, leftOut] = [this.#sheet, this.#leftOut]
      block.rows.push(
        dataRowOf(row, [first, ...others], { area, label }, { years: this.#years, factor, sheet, leftOut }),
      )
    } else if (text === '') this.#readUnlabelled(row.cells, first)
    else this.#readText(row.cells, first, text)
  }

  #blockOver(first: FileLocation): Block {
    const open = this.#blocks.at(-1)
    if (open && this.#heading === null) return open
    const block = blockBelow(
      { title: this.#title, unit: this.#unit, heading: this.#heading, years: this.#years },
      first,
    )
    this.#blocks.push(block)
    this.#heading = null
    return block
  }

  #readUnlabelled(cells: readonly SheetCell[], first: SheetCell): void {
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
  }

  #readText(cells: readonly SheetCell[], { content, place }: SheetCell, text: string): void {
    if (cells.every((cell) => cell.content.kind === 'text' && COLUMN_NUMBER.test(cell.content.text))) return
    if (cells.some((cell) => yearOver(this.#years, cell) && cell.content.kind !== 'text'))
      throw new ImportRefusal(place, shownOf(content), 'a member of NATO or one of its groups', '"Slovak Republic"')
    const [, mark, marked, unmarked] = FOOTNOTE.exec(text) ?? []
    const footnote = marked ?? unmarked
    if (footnote !== undefined) this.#footnotes.push({ mark: mark ?? '', text: footnote, place })
    else if (!PAGE_NUMBER.test(text)) this.#readLine(text, place)
  }

  /** A line of the head, or a heading, or a text that belongs to neither and must not be followed by figures. */
  #readLine(text: string, place: FileLocation): void {
    const words = { title: plain(this.#title.words), unit: this.#unit, heading: plain(text) }
    if (this.#blocks.length === 0 && this.#heading === null && seriesOf(words) === null) {
      this.#unit += ` ${plain(text)}`
      return
    }
    this.#dropLine()
    this.#heading = { text, place }
  }

  #dropLine(): void {
    if (this.#heading) this.#leftOut.add('texts that are neither heading nor footnote', this.#heading.place)
  }
}
