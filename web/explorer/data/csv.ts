import { csvRow } from '../../../formats/csv.ts'

/** A table, of which a view shows, downloads and reads out the same rows. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Written as the API writes its files. */
export const csvOf = ({ columns, rows }: Table): string => [columns, ...rows].map(csvRow).join('')
