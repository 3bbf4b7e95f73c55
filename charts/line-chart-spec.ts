/** The input of a line chart. */
import type { RuleLine, Words } from './layout.ts'
import type { LegendEntry } from './legend.ts'
import type { ChartPoint } from './runs.ts'
import type { Scale } from './scale.ts'
import type { Tone } from './theme.ts'

export interface Line {
  readonly tone: Tone
  /** True where each year is drawn with a visible point; false for the line alone. */
  readonly points: boolean
  readonly values: readonly ChartPoint[]
  /** Label of the last point; null for none. */
  readonly lastLabel: string | null
}

/** A shaded range between two values in each year, for values known only as a range. */
export interface Band {
  readonly tone: Tone
  readonly years: readonly { readonly year: number; readonly low: number; readonly high: number }[]
}

/** A target value with its target year. */
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
  /** Text shown where no line has a value. */
  readonly emptyText: string
}

export interface Scales {
  readonly x: Scale
  readonly y: Scale
}
