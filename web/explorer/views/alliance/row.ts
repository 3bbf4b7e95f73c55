import type { AllianceAnswer } from '../../generated/documents.ts'

/** A member in one year. */
export type Row = AllianceAnswer['members'][number]

export const byName = (a: Row, b: Row) => a.name.localeCompare(b.name)
export const byShare = (a: Row, b: Row) => (b.datum?.value ?? -1) - (a.datum?.value ?? -1) || byName(a, b)

/** Whether a row passes the filter. @param shown the smallest share in percent, `below` for less than 2%, or `all` */
export function isShown({ datum }: Row, shown: string): boolean {
  if (shown === 'all') return true
  const share = datum?.value ?? null
  if (share === null) return false
  return shown === 'below' ? share < 2 : share >= Number(shown)
}
