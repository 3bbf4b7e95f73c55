import type { Area, Comparator, Group, Member } from '../area/area.ts'
import type { Edition, Source } from '../edition/edition.ts'
import type { Release } from '../edition/release.ts'
import { InputError } from '../errors.ts'
import type { Indicator, IndicatorCode } from '../figure/indicator.ts'
import type { Series } from '../figure/series.ts'
import type { SpendingEvent } from '../history/spending-event.ts'
import type { WarYears } from '../history/war-years.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Position } from '../position/position.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { SeriesBlock } from './series-block.ts'
import type { Sizes } from './sizes.ts'

/** Everything the API serves, opened from one snapshot. Immutable. */
export interface Dataset {
  /** The first 16 hexadecimal digits of the SHA-256 of the snapshot's bytes. */
  readonly version: string
  /** Sorted by name. */
  readonly members: readonly Member[]
  readonly comparators: readonly Comparator[]
  readonly groups: readonly Group[]
  /** Preferred source first, where several measure one indicator. */
  readonly sources: readonly Source[]
  /** Oldest first. */
  readonly editions: readonly Edition[]
  readonly indicators: ReadonlyMap<IndicatorCode, Indicator>
  readonly scenarios: readonly Scenario[]
  /** Oldest first. */
  readonly pledges: readonly Pledge[]
  /** Null in a snapshot of before it was carried. */
  readonly warYears: WarYears | null
  readonly spendingEvents: readonly SpendingEvent[]
  /** What publishers are known to have published, carried or not, oldest first. Empty in snapshots of before this was noted. */
  readonly releases: readonly Release[]
  /** Where members stand on their spending. Empty in snapshots of before this was noted. */
  readonly positions: readonly Position[]
  /** All series, sorted by edition and indicator. */
  readonly blocks: readonly SeriesBlock[]
  /** Counts the published figures, that is the cells with a value. */
  readonly figures: () => number
  /** Counts that query prices are computed from. */
  readonly sizes: Sizes
  readonly area: (code: string) => Area | null
  readonly blockOf: (edition: Edition, indicator: IndicatorCode) => SeriesBlock | null
  readonly seriesOf: (edition: Edition, indicator: IndicatorCode, area: Area) => Series | null
}

/** All series, sorted by edition, indicator and area. Opens those that nobody has asked for yet. */
export const allSeries = ({ blocks }: Pick<Dataset, 'blocks'>): readonly Series[] =>
  blocks.flatMap((block) => block.series())

/** The series of an edition, sorted by indicator and area. */
export const seriesIn = ({ blocks }: Dataset, edition: Edition): readonly Series[] =>
  blocks.flatMap((block) => (block.edition === edition ? block.series() : []))

/** @throws InputError when the dataset lacks the indicator: it was published before the program knew it */
export function indicatorOf({ indicators }: Dataset, code: IndicatorCode): Indicator {
  const indicator = indicators.get(code)
  if (indicator) return indicator
  throw new InputError({
    field: 'indicator',
    found: code,
    allowed: 'an indicator of this version of the data: `indicators { code }` lists them',
    example: 'indicator: DEFENCE_SHARE_OF_GDP',
  })
}
