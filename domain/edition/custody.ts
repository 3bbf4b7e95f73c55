import type { IndicatorCode } from '../figure/indicator.ts'

/**
 * Where carried figures were read: in the publisher's own file, in a copy of that file which somebody else keeps, or second-hand,
 * as somebody else printed them from the publication.
 */
export const CUSTODIES = ['publisher-file', 'copy', 'second-hand'] as const
export type CustodyKind = (typeof CUSTODIES)[number]

export interface Custody {
  readonly kind: CustodyKind
  /** The page or file in which the figures were read. */
  readonly readAt: string
}

/** The custody of a whole edition, or of some of its cells; null means all. */
export interface CustodyPart extends Custody {
  readonly indicator: IndicatorCode | null
  readonly areas: readonly string[] | null
  readonly from: number | null
  readonly to: number | null
}

/**
 * The custody of a cell: that of the narrowest part which holds it.
 *
 * @param parts the narrowest first
 * @returns null where it was not noted when the figures were carried
 */
export function custodyOfCell(
  parts: readonly CustodyPart[],
  indicator: IndicatorCode,
  area: string,
  year: number,
): Custody | null {
  const part = parts.find(
    (one) =>
      (one.indicator ?? indicator) === indicator &&
      (one.areas?.includes(area) ?? true) &&
      (one.from ?? year) <= year &&
      year <= (one.to ?? year),
  )
  return part ? { kind: part.kind, readAt: part.readAt } : null
}

/** The custody of an edition as a whole; null where only parts of it have one, or none was noted. */
export function custodyOfWhole(parts: readonly CustodyPart[]): Custody | null {
  const whole = parts.find(
    ({ indicator, areas, from, to }) => indicator === null && areas === null && from === null && to === null,
  )
  return whole ? { kind: whole.kind, readAt: whole.readAt } : null
}
