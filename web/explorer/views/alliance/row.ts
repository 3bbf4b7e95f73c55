import { figureIn } from '../../data/figure.ts'
import type { AllianceAnswer } from '../../generated/documents.ts'

/** A member in one year. */
export type Row = AllianceAnswer['members'][number]

/** Percent of GDP as it is printed, by which a level is reached; null where there is no figure. */
export const shareOf = ({ datum }: Row): number | null => figureIn(datum)?.printedValue ?? null

export const byName = (a: Row, b: Row) => a.name.localeCompare(b.name)
export const byShare = (a: Row, b: Row) => (shareOf(b) ?? -1) - (shareOf(a) ?? -1) || byName(a, b)

/** Whether a row passes the filter. @param shown the smallest share in percent, `below` for less than 2%, or `all` */
export function isShown(row: Row, shown: string): boolean {
  if (shown === 'all') return true
  const share = shareOf(row)
  if (share === null) return false
  return shown === 'below' ? share < 2 : share >= Number(shown)
}
