import type { Edition } from '../edition/edition.ts'
import type { Indicator } from '../figure/indicator.ts'
import type { Series } from '../figure/series.ts'

/** All series of one indicator in one edition, which are opened when they are asked for. How much it holds is known before. */
export interface SeriesBlock {
  readonly edition: Edition
  readonly indicator: Indicator
  /** How many series it has. */
  readonly count: number
  /** Years of all its series, blanks included. */
  readonly figures: number
  /** Years of its longest series. */
  readonly longest: number
  /** Sorted by area. */
  readonly series: () => readonly Series[]
  /** The series of an area, by the code of the area. */
  readonly ofArea: (code: string) => Series | null
}
