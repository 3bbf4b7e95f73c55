import type { Member } from '../../area/area.ts'

/** The measures of a pace: points of GDP a year, or real growth of spending in percent a year. */
export const MEASURES = ['points', 'growth'] as const
export type RealismMeasure = (typeof MEASURES)[number]

/** A span of years in the record of one ally. */
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

/** Whether the share of GDP rose, by whatever measure the pace is. */
export const rose = ({ startShare, endShare }: HistoricalWindow): boolean =>
  startShare !== null && endShare !== null && endShare > startShare

/** How far from a share a start may be to count as from a like level: a quarter of it. */
const LIKE_LEVEL = 0.25

export const isFromLikeLevel = ({ startShare }: HistoricalWindow, share: number): boolean =>
  startShare !== null && startShare >= share * (1 - LIKE_LEVEL) && startShare <= share * (1 + LIKE_LEVEL)

/** Membership counts from the year of accession. */
export function membershipIn(member: Member, from: number, to: number): HistoricalWindow['asMember'] {
  const since = Number(member.accession.slice(0, 4))
  return since <= from ? 'WHOLLY' : since <= to ? 'PARTLY' : 'NOT'
}
