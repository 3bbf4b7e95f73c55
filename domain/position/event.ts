/** The life of a position: each change with its statement, or with the edition that judges it. */
import type { Area } from '../area/area.ts'
import { compareText } from '../compare.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { END } from '../day.ts'
import type { DatePrecision, Edition } from '../edition/edition.ts'
import { isJudged, judgementsOf, judgingEditions } from './judgement.ts'
import { isRefusing, type KnownPosition } from './known.ts'
import type { Position } from './position.ts'
import { confirmedInWords, endedInWords, judgedInWords, madeInWords } from './words.ts'

export type PositionEventKind = 'MADE' | 'CONFIRMED' | 'SUPERSEDED' | 'WITHDRAWN' | 'REFUSED' | 'KEPT' | 'MISSED'

export interface PositionEvent {
  readonly kind: PositionEventKind
  /** ISO 8601; null for an end whose day nobody knows. */
  readonly day: string | null
  readonly precision: DatePrecision | null
  /** Slug of the statement; null where an edition judges, and where none is known. */
  readonly statement: string | null
  /** The edition that judges; null for what was said. */
  readonly edition: Edition | null
  readonly explanation: string
}

/** Oldest first; an end without a day comes last. Empty where no position was found. */
export const eventsOf = (dataset: Dataset, area: Area, position: KnownPosition): readonly PositionEvent[] =>
  [...saidOf(area, position), ...endOf(position), ...judgedOf(dataset, area, position)].sort((a, b) =>
    compareText(a.day ?? END, b.day ?? END),
  )

function saidOf(area: Area, position: KnownPosition): readonly PositionEvent[] {
  const { saidOn, precision, statement, firmness, standing, confirmed = [] } = position
  if (saidOn === null) return []
  return [
    {
      kind: standing === 'REFUSED' || isRefusing(firmness) ? 'REFUSED' : 'MADE',
      day: saidOn,
      precision,
      statement,
      edition: null,
      explanation: madeInWords(area, position),
    },
    ...confirmed.map((one) => ({
      kind: 'CONFIRMED' as const,
      day: one.saidOn,
      precision: one.precision,
      statement: one.statement,
      edition: null,
      explanation: confirmedInWords(position, one.saidOn, one.precision),
    })),
  ]
}

function endOf(position: KnownPosition): readonly PositionEvent[] {
  const { standing, endedOn, endedPrecision, supersededBy } = position
  if (standing !== 'SUPERSEDED' && standing !== 'WITHDRAWN') return []
  return [
    {
      kind: standing,
      day: endedOn,
      precision: endedOn === null ? null : (endedPrecision ?? null),
      statement: supersededBy,
      edition: null,
      explanation: endedInWords(position),
    },
  ]
}

const judgedOf = (dataset: Dataset, area: Area, position: KnownPosition): readonly PositionEvent[] =>
  judgementsOf(dataset, area, position).map((judgement) => ({
    kind: judgement.isKept ? 'KEPT' : 'MISSED',
    day: judgement.edition.publishedOn,
    precision: judgement.edition.publishedPrecision,
    statement: null,
    edition: judgement.edition,
    explanation: judgedInWords(area, position, judgement),
  }))

/** The most events that a position can have, without looking at a figure. */
export function mostEventsOf(dataset: Pick<Dataset, 'editions'>, position: Position): number {
  if (position.saidOn === null) return 0
  const known = { ...position, knownOn: null }
  const ended = position.standing === 'SUPERSEDED' || position.standing === 'WITHDRAWN'
  const judged = isJudged(known) ? judgingEditions(dataset, known).length : 0
  return 1 + (position.confirmed?.length ?? 0) + (ended ? 1 : 0) + judged
}
