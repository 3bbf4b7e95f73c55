/** The title of a table of NATO's. */
import type { SheetCell } from '../../read/workbook.ts'
import type { FileLocation } from '../../refusal.ts'

export interface Title {
  readonly table: string
  readonly words: string
  readonly place: FileLocation
}

const TITLE = /^Table\s+(\d+[a-z]?)\s*:\s*(.+)$/i

export function titleIn(cells: readonly SheetCell[]): Title | null {
  for (const { content, place } of cells) {
    const [, number, words] = (content.kind === 'text' && TITLE.exec(content.text)) || []
    if (number !== undefined && words !== undefined) return { table: `Table ${number.toLowerCase()}`, words, place }
  }
  return null
}

/** In lower case, without footnote marks. */
export const plain = (text: string): string =>
  text
    .replace(/\(([a-z])\)|[*¹²³⁴⁵⁶⁷⁸⁹]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
