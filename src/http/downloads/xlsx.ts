/**
 * Writes tables as a workbook: the least of Office Open XML (ECMA-376, SpreadsheetML) that spreadsheets ask for. A library for it
 * (write-excel-file) would add 14 KiB to a worker of 340.
 */
import { strToU8 } from 'fflate'
import { element, escapeXml, type Markup } from '../../../charts/svg/svg.ts'
import type { Cell } from '../../../formats/csv.ts'
import { zip } from './zip.ts'

interface Sheet {
  /** At most 31 characters, without any of `[]:*?/\`. */
  readonly name: string
  /** The first row is the header. */
  readonly rows: readonly (readonly Cell[])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const XLSX = `${TYPE}.sheet`

/** The same sheets always give the same bytes. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, id: at + 1, path: `worksheets/sheet${at + 1}.xml` }))
  const parts: Readonly<Record<string, Markup>> = {
    '[Content_Types].xml': element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: `application/vnd.openxmlformats-package.relationships+xml`,
      }),
      element('Override', { PartName: '/xl/workbook.xml', ContentType: `${TYPE}.sheet.main+xml` }),
      ...numbered.map(({ path }) =>
        element('Override', { PartName: `/xl/${path}`, ContentType: `${TYPE}.worksheet+xml` }),
      ),
    ),
    '_rels/.rels': relationships([{ id: 1, path: 'xl/workbook.xml', type: 'officeDocument' }]),
    'xl/workbook.xml': element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element(
        'sheets',
        {},
        ...numbered.map(({ name, id }) => element('sheet', { name, sheetId: id, 'r:id': `rId${id}` })),
      ),
    ),
    'xl/_rels/workbook.xml.rels': relationships(numbered.map((sheet) => ({ ...sheet, type: 'worksheet' }))),
    ...Object.fromEntries(numbered.map(({ path, rows }) => [`xl/${path}`, worksheet(rows)])),
  }
  const files = Object.entries(parts).map(([path, { markup }]) => [path, strToU8(DECLARATION + markup)])
  return zip(Object.fromEntries(files))
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const relationships = (all: readonly { readonly id: number; readonly path: string; readonly type: string }[]): Markup =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...all.map(({ id, path, type }) =>
      element('Relationship', { Id: `rId${id}`, Type: `${OFFICE}/${type}`, Target: path }),
    ),
  )

/** The header stays in sight. */
function worksheet(rows: readonly (readonly Cell[])[]): Markup {
  // Most texts of a table are in many of its rows.
  const texts = new Map<Cell, string>()
  const cellOf = (value: Cell): string => {
    const known = texts.get(value) ?? cell(value)
    if (typeof value === 'string') texts.set(value, known)
    return known
  }
  const data = rows.map((cells) => `<row>${cells.map(cellOf).join('')}</row>`).join('')
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' })
  return element(
    'worksheet',
    { xmlns: MAIN },
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane)),
    { markup: `<sheetData>${data}</sheetData>` },
  )
}

/** A text is never a formula here, so that none needs an apostrophe as in CSV. */
function cell(value: Cell): string {
  if (value === null) return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(value))}</t></is></c>`
}
