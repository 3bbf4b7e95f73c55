import { csvRow } from '../../../formats/csv.ts'

/** The figures of a view, for its table and its CSV. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The table as CSV, in the format of the files under /data/. */
export const csvOf = ({ columns, rows }: Table): string => [columns, ...rows].map(csvRow).join('')
