import type { Catalogue } from '../../domain/dataset/snapshot.ts'
import { cell, type PackageRow } from './package.ts'

/** The known breaks and one-off spending of members; nothing where the package has no such table. */
export function spendingEventsIn(rows: readonly PackageRow[]): Pick<Catalogue, 'spendingEvents'> {
  if (rows.length === 0) return {}
  return {
    spendingEvents: rows.map((row) => ({
      member: cell(row, 'area'),
      kind: cell(row, 'kind') === 'one-off' ? 'ONE_OFF' : 'SUSPECTED_BREAK',
      from: Number(cell(row, 'from')),
      to: Number(cell(row, 'to')),
      reason: cell(row, 'reason'),
    })),
  }
}
