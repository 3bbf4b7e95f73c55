/** A small workbook in the layout of SIPRI's. */
import { join } from 'node:path'
import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { dataset } from '../data/dataset.ts'
import { temporaryFolder } from '../data/package-copy.ts'

const SIPRI_YEARS = [2024, 2025, 2026]
const countries = [...dataset.members, ...dataset.comparators].map(({ name }) =>
  name === 'United States' ? 'United States of America' : name,
)

/** @param change what is done to the workbook before it is saved. Returns the path of the file. */
export async function sipriWorkbook(change: (workbook: Workbook) => void = () => undefined): Promise<string> {
  const workbook = new Workbook()
  workbook.addWorksheet('Front page').getCell('B2').value = 'SIPRI Military Expenditure Database'
  write(
    workbook.addWorksheet('Constant (2025) US$'),
    'Military expenditure by country, in constant (2025) US$ m., 1949–2026   © SIPRI 2027',
    1000.5,
    null,
  )
  write(
    workbook.addWorksheet('Share of GDP'),
    'Military expenditure by country as percentage of gross domestic product, 1949–2026  © SIPRI 2027',
    0.0214,
    '0.0%',
  )
  change(workbook)
  const path = join(temporaryFolder(), 'SIPRI-Milex-data-1949-2026.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

/** From row 6: the head; from row 10: a region, then countries. The last year is an estimate, in blue. */
function write(sheet: Worksheet, title: string, value: number, format: string | null): void {
  sheet.getCell('A1').value = title
  sheet.getCell('A3').value = 'Figures in blue are SIPRI estimates. Figures in red indicate highly uncertain data.'
  sheet.getRow(6).values = ['Country', 'Notes', ...SIPRI_YEARS]
  sheet.getCell('A8').value = 'Europe'
  for (const [index, name] of [...countries, 'Switzerland'].entries()) {
    const row = sheet.getRow(10 + index)
    row.values = [name, '§4', value, '...', value * 2]
    for (const column of [3, 5]) if (format !== null) row.getCell(column).numFmt = format
    row.getCell(5).font = { color: { argb: 'FF0000FF' } }
  }
}
