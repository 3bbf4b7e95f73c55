/** What a line chart is drawn from. */
import type { RuleLine, Words } from './layout.ts'
import type { LegendEntry } from './legend.ts'
import type { Point } from './runs.ts'
import type { Scale } from './scale.ts'
import type { Tone } from './theme.ts'

export interface Line {
  readonly tone: Tone
  /** Whether each year has a point of its own to be seen, or only the line. */
  readonly points: boolean
  readonly values: readonly Point[]
  /** Written beside its last point; null: nothing. */
  readonly lastLabel: string | null
}

/** Between two values in each year: what is only known as a range. */
export interface Band {
  readonly tone: Tone
  readonly years: readonly { readonly year: number; readonly low: number; readonly high: number }[]
}

/** A value that is to be met in a year. */
export interface TargetLine {
  readonly year: number
  readonly value: number
  readonly label: string
  readonly tone: Tone
}

export interface LineChart extends Words {
  readonly lines: readonly Line[]
  readonly bands: readonly Band[]
  readonly rules: readonly RuleLine[]
  readonly targets: readonly TargetLine[]
  readonly legend: readonly LegendEntry[]
  /** Said in place of the lines where there are none. */
  readonly nothing: string
}

export interface Scales {
  readonly x: Scale
  readonly y: Scale
}
