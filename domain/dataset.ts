import type { Area, Comparator, Group, Member } from './area.ts'
import type { Edition, Source } from './edition.ts'
import type { Indicator, IndicatorCode } from './indicator.ts'
import type { Pledge } from './pledge.ts'
import type { Release } from './release.ts'
import type { Scenario } from './scenario.ts'
import type { Series } from './series.ts'
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
  /** What publishers are known to have published, carried or not, oldest first. */
  readonly releases: readonly Release[]
  /** Sorted by edition, indicator and area. */
  readonly series: readonly Series[]
  /** Counts that query prices are computed from. */
  readonly sizes: Sizes
  readonly area: (code: string) => Area | null
  readonly seriesOf: (edition: Edition, indicator: IndicatorCode, area: Area) => Series | null
}

/** The number of published figures, that is of cells with a value. */
export const figuresIn = ({ series }: Dataset): number =>
  series.reduce((total, { statuses }) => total + statuses.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0), 0)

/** @throws Error when the snapshot lacks the indicator, which the data compiler rules out */
export function indicatorOf({ indicators }: Dataset, code: IndicatorCode): Indicator {
  const indicator = indicators.get(code)
  if (indicator === undefined) throw new Error(`The snapshot lacks the indicator ${code}.`)
  return indicator
}
