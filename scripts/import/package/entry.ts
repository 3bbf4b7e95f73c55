/** Under which slug and day an imported edition enters the package. */
import type { ImportedFigure, ImportedPublication } from '../publication.ts'
import { type CsvRow, readCsv } from './csv-file.ts'

export interface EditionEntry {
  readonly publication: ImportedPublication
  readonly slug: string
  /** As exactly as it is known; null where neither the file nor the caller says it. */
  readonly published: string | null
  /** The row of editions.csv, where the package has the edition. */
  readonly carried: CsvRow | null
}

/** @param published what the caller says, which counts before what the file says */
export function entryOf(folder: string, publication: ImportedPublication, published: string | null): EditionEntry {
  const editions = readCsv(folder, 'editions.csv').rows.map(({ cells }) => cells)
  const named = (slug: string) => editions.find((row) => row.edition === slug) ?? null
  const day = published ?? publication.published
  const { slug } = publication
  const carried = named(slug)
  // NATO prints two editions in some years: another day of publication is another edition.
  if (carried !== null && day !== null && day.length >= 7 && !agree(day, carried.published ?? '')) {
    const other = `${slug.replace(/-\d{4}(-\d{2})?$/, '')}-${day.slice(0, 7)}`
    return { publication, slug: other, published: day, carried: named(other) }
  }
  return { publication, slug, published: day ?? carried?.published ?? null, carried }
}

/** "2025-04" and "2025-04-22" may be one day. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

export interface AgainstCarried {
  readonly equal: number
  readonly differ: readonly ImportedFigure[]
  readonly added: number
  readonly gone: number
}

/** The figures of the file against those that the package has of the same edition. */
export function againstCarried(folder: string, { slug, carried, publication }: EditionEntry): AgainstCarried | null {
  if (carried === null) return null
  const keyOf = (area: string, indicator: string, year: string | number) => `${area} ${indicator} ${year}`
  const rows = readCsv(folder, `figures/${slug}.csv`).rows.map(({ cells }) => cells)
  const before = new Map(rows.map((row) => [keyOf(row.area ?? '', row.indicator ?? '', row.year ?? ''), row]))
  const pairs = publication.figures.map((figure) => ({
    figure,
    row: before.get(keyOf(figure.area, figure.indicator, figure.year)),
  }))
  const equal = pairs.filter(
    ({ figure, row }) =>
      row && Number(row.value) === figure.value && row.status === figure.status && row.table === figure.table,
  )
  const shared = pairs.filter(({ row }) => row)
  return {
    equal: equal.length,
    differ: shared.filter((pair) => !equal.includes(pair)).map(({ figure }) => figure),
    added: pairs.length - shared.length,
    gone: rows.length - shared.length,
  }
}

export const isSame = ({ differ, added, gone }: AgainstCarried): boolean => differ.length + added + gone === 0
