/** Writes an edition into a copy of the data package: its figures, and every table that has to know it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INDICATORS } from '../../../domain/figure/indicator.ts'
import type { ImportedFigure } from '../publication.ts'
import { type CsvCells, type CsvRow, csvLine, readCsv, rewriteCsv } from './csv-file.ts'
import { figuresResource, withResource } from './descriptor.ts'
import type { EditionEntry } from './entry.ts'

export interface Circumstances {
  /** The day on which the package adds the edition, ISO 8601. */
  readonly today: string
  /** The file that it was read in. */
  readonly readAt: string
}

/** Replaces what the package has of the edition, but for its title, its days and its notes. */
export function writeEdition(
  folder: string,
  { publication, slug, published, carried }: EditionEntry,
  { today, readAt }: Circumstances,
): void {
  const { source, coverage, indicators, currencies, figures } = publication
  const title = carried?.title ?? publication.title
  const rewrite = (name: string, added: readonly CsvCells[]) =>
    rewriteCsv(folder, name, (row) => row.edition !== slug, added)
  rewrite('editions.csv', [
    [slug, source, title, published ?? today, carried?.carried ?? today, carried?.cutOff ?? null, coverage],
  ])
  rewrite(
    'edition-indicators.csv',
    indicators.map(({ code, sourceCode, basePriceYear }) => [slug, code, sourceCode, basePriceYear]),
  )
  rewrite(
    'edition-currencies.csv',
    currencies.map(({ area, currency }) => [slug, area, currency]),
  )
  rewrite('custody.csv', [[slug, null, null, null, null, 'publisher-file', readAt]])
  rewrite('partial-indicators.csv', [])
  const noted = new Set(
    readCsv(folder, 'notes.csv')
      .rows.filter(({ cells }) => cells.edition === slug)
      .map(({ cells }) => noteKey(cells.area, cells.indicator, cells.note)),
  )
  const notes = publication.notes.filter(({ area, indicator, text }) => !noted.has(noteKey(area, indicator, text)))
  rewriteCsv(
    folder,
    'notes.csv',
    () => true,
    notes.map(({ area, indicator, text }) => [slug, area, indicator, text]),
  )
  writeFileSync(join(folder, `figures/${slug}.csv`), figuresText(figures))
  const descriptor = join(folder, 'datapackage.json')
  const resource = figuresResource({ slug, title, coverage, source: sourceNamed(folder, source) })
  writeFileSync(descriptor, withResource(readFileSync(descriptor, 'utf8'), resource))
}

const noteKey = (area = '' as string | null, indicator = '' as string | null, text = ''): string =>
  `${area ?? ''}·${indicator ?? ''}·${text}`

function sourceNamed(folder: string, slug: string) {
  const row: CsvRow | undefined = readCsv(folder, 'sources.csv').rows.find(({ cells }) => cells.source === slug)?.cells
  if (!row) throw new Error(`sources.csv has no source ${slug}.`)
  return { publisher: row.publisher ?? '', url: row.url ?? '', terms: row.terms ?? '' }
}

/** By area, indicator and year, as the other files have them. */
export function inFileOrder(figures: readonly ImportedFigure[]): readonly ImportedFigure[] {
  const rank = new Map(INDICATORS.map((code, index) => [code, index]))
  const rankOf = ({ indicator }: ImportedFigure) => rank.get(indicator) ?? 0
  return figures.toSorted(
    (a, b) => Number(a.area > b.area) - Number(a.area < b.area) || rankOf(a) - rankOf(b) || a.year - b.year,
  )
}

function figuresText(figures: readonly ImportedFigure[]): string {
  const rows = inFileOrder(figures).map(({ area, year, indicator, value, status, table }) =>
    csvLine([area, year, indicator, value, status, table]),
  )
  return ['area,year,indicator,value,status,table\n', ...rows].join('')
}
