import type { Member } from '../../area.ts'

/** The measures of a pace: points of GDP a year, or real growth of spending in percent a year. */
export const MEASURES = ['points', 'growth'] as const
export type RealismMeasure = (typeof MEASURES)[number]

/** A span of years in SIPRI's record of one ally. */
export interface HistoricalWindow {
  readonly member: Member
  readonly from: number
  readonly to: number
  /** Percent of GDP in the first and in the last year; null where the record lacks it. */
  readonly startShare: number | null
  readonly endShare: number | null
  /** Points of GDP a year, or percent a year. */
  readonly pace: number
  /** For how much of the window the country was a member. */
  readonly asMember: 'WHOLLY' | 'PARTLY' | 'NOT'
}

/** Membership counts from the year of accession. */
export function membershipIn(member: Member, from: number, to: number): HistoricalWindow['asMember'] {
  const since = Number(member.accession.slice(0, 4))
  return since <= from ? 'WHOLLY' : since <= to ? 'PARTLY' : 'NOT'
}
