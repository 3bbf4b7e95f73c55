/** Reads a workbook so that nothing about a cell is lost that tells a figure from something that only looks like one. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Cell, ValueType, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { type FileLocation, ImportRefusal } from '../refusal.ts'

/** The content of a cell. An error is a formula without a result, such as #REF!. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date' | 'error' | 'other'; readonly shown: string }

export interface SheetCell {
  /** From 1. */
  readonly column: number
  readonly place: FileLocation
  readonly content: Content
  /** The first cell of the range that it is merged into, such as "B8"; null for a cell of its own. */
  readonly mergedInto: string | null
  readonly cell: Cell
}

export interface SheetRow {
  readonly hidden: boolean
  /** The cells that are not blank, from left to right. Of a merged range only the first. */
  readonly cells: readonly SheetCell[]
  /** All merged ranges that touch the row: their first and last columns. */
  readonly merges: readonly SheetCell[]
}

export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly isHiddenColumn: (column: number) => boolean
  readonly place: (cell: string) => FileLocation
}

/** @throws ImportRefusal when the file is no workbook, or a sheet of it is hidden */
export async function openWorkbook(path: string): Promise<readonly WorkbookSheet[]> {
  const file = basename(path)
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(await readFile(path))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ImportRefusal({ file, cell: 'the file' }, `no workbook (${why})`, 'an .xlsx file', 'def-exp-2024-en.xlsx')
  }
  const hidden = workbook.worksheets.find(({ state }) => state !== 'visible')
  if (hidden)
    throw new ImportRefusal(
      { file, sheet: hidden.name, cell: 'A1' },
      `a hidden sheet (${hidden.state})`,
      'a workbook in which every sheet is visible',
      'look at the sheet, unhide it or take it out, and import again',
    )
  return workbook.worksheets.map((worksheet) => sheetOf(file, worksheet))
}

function sheetOf(file: string, worksheet: Worksheet): WorkbookSheet {
  const place = (cell: string): FileLocation => ({ file, sheet: worksheet.name, cell })
  const rows: SheetRow[] = []
  worksheet.eachRow({ includeEmpty: true }, (row) => {
    const all: SheetCell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const merged = cell.isMerged ? cell.master.address : null
      const content: Content = merged === null || merged === cell.address ? contentOf(cell) : { kind: 'blank' }
      all.push({ column, place: place(cell.address), content, mergedInto: merged, cell })
    })
    rows.push({
      hidden: row.hidden === true,
      cells: all.filter(({ content }) => content.kind !== 'blank'),
      merges: all.filter(({ mergedInto }) => mergedInto !== null),
    })
  })
  return { name: worksheet.name, rows, isHiddenColumn: (column) => worksheet.getColumn(column).hidden === true, place }
}

function contentOf(cell: Cell): Content {
  const value = cell.type === ValueType.Formula ? cell.result : cell.value
  if (value === null || value === undefined) return { kind: 'blank' }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (value instanceof Date) return { kind: 'date', shown: value.toISOString().slice(0, 10) }
  if (typeof value === 'object' && 'error' in value) return { kind: 'error', shown: String(value.error) }
  if (typeof value === 'boolean') return { kind: 'other', shown: String(value) }
  const text = cell.text.replace(/\s+/g, ' ').trim()
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}

/** @throws ImportRefusal for a hidden row, and for a cell that is read and merged into another */
export function requireShown({ cells, merges, hidden }: SheetRow, isRead: (cell: SheetCell) => boolean): void {
  const [first] = cells
  if (hidden && first)
    throw new ImportRefusal(first.place, 'a hidden row', 'figures in rows that are shown', 'unhide the row')
  const merged = merges.find(isRead)
  if (merged)
    throw new ImportRefusal(merged.place, `a cell merged into ${merged.mergedInto}`, 'a cell of its own', 'unmerge it')
}

/** The content in words, for a message. */
export function shownOf(content: Content): string {
  switch (content.kind) {
    case 'blank':
      return 'nothing'
    case 'number':
      return `the number ${content.number}`
    case 'text':
      return `the text ${JSON.stringify(content.text)}`
    case 'date':
      return `the date ${content.shown}`
    case 'error':
      return `the error ${content.shown}`
    case 'other':
      return content.shown
  }
}
