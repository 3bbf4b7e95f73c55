/** Years in which the record of a member is known not to show a course of spending: data/spending-events.csv. */
export type SpendingEventKind = 'SUSPECTED_BREAK' | 'ONE_OFF'

export interface SpendingEvent {
  /** Alpha-3 code. */
  readonly member: string
  /** SUSPECTED_BREAK: the series changes its basis from one year to the other. ONE_OFF: spending of these years alone. */
  readonly kind: SpendingEventKind
  readonly from: number
  readonly to: number
  readonly reason: string
}

/** Whether the difference between two years rests on the event. */
export const affects = ({ kind, from, to }: SpendingEvent, first: number, last: number): boolean =>
  kind === 'SUSPECTED_BREAK'
    ? first <= from && to <= last
    : (from <= first && first <= to) || (from <= last && last <= to)
