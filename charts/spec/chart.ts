/** What a chart shows: figures and words, without sizes and colours. */

import type { ChartPoint, PointStatus } from '../spec/chart-point.ts'
import type { Tone } from '../theme.ts'
import type { PointPlot } from './point-plot.ts'
import type { SlopeRow } from './slope-row.ts'

export type Chart = LineChart | PanelChart | RowChart | PointChart | SlopeChart

/** The texts of a chart around its marks. */
interface ChartWords {
  /** What the chart finds. */
  readonly title: string
  /** What is shown, and its unit. */
  readonly subtitle: string
  /** What a reader has to know beside the figures, such as who has none. */
  readonly notes: readonly string[]
  /** One line: every edition used, and the model where there is one. Empty where the page says it itself. */
  readonly source: string
  /** Text alternative for screen readers, with the main figures. */
  readonly description: string
}

interface Framed extends ChartWords {
  /** Of the values, behind a tick label: `%`; empty for a plain number, whose unit the subtitle has. */
  readonly unit: string
  /** What the drawing styles mean. Lines are labelled directly instead. */
  readonly key: readonly KeyEntry[]
}

/** A drawing style and what it means. */
export interface KeyEntry {
  readonly look: Look
  readonly label: string
}

export type Look =
  | { readonly kind: 'line'; readonly status: PointStatus; readonly tone: Tone; readonly points: boolean }
  | { readonly kind: 'bar'; readonly tone: Tone; readonly sure: boolean }
  | { readonly kind: 'dot'; readonly tone: Tone; readonly sure: boolean }
  | { readonly kind: 'diamond'; readonly tone: Tone }
  | { readonly kind: 'speck'; readonly tone: Tone; readonly isStrong: boolean }
  | { readonly kind: 'band'; readonly tone: Tone }
  | { readonly kind: 'rule' }

/** A reference line at a value, such as a target. */
export interface RuleLine {
  readonly value: number
  readonly label: string
}

/** Lines over years in one plot. */
export interface LineChart extends Framed, LinePlot {
  readonly kind: 'lines'
}

/** Several plots side by side on the same value axis: for what must not be joined in one. */
export interface PanelChart extends Framed {
  readonly kind: 'panels'
  /** Whether all panels have the same years too. */
  readonly sameYears: boolean
  readonly panels: readonly { readonly title: string; readonly plot: LinePlot }[]
}

export interface LinePlot {
  /** The last is drawn on top. */
  readonly lines: readonly Line[]
  readonly bands: readonly Band[]
  readonly rules: readonly RuleLine[]
  readonly targets: readonly TargetMark[]
  /** Shown where no line has a value: why. */
  readonly emptyText: string
}

export interface Line {
  readonly tone: Tone
  /** What it shows, for scripts: its marks carry it as `data-line`. */
  readonly name: string
  /** Names it; null for none. */
  readonly label: string | null
  /** Whether the label stands near the end of the line, or in a column to the right of all. */
  readonly isLabelNear: boolean
  /** False for long records, in which a point a year would hide the line. */
  readonly points: boolean
  readonly values: readonly ChartPoint[]
}

/** A shaded range between two values in each year, for values known only as a range. */
export interface Band {
  readonly tone: Tone
  readonly years: readonly { readonly year: number; readonly low: number; readonly high: number }[]
}

/** A value to be reached in a year. */
export interface TargetMark {
  readonly year: number
  readonly value: number
  /** Written beside it; null where the label of a line says it. */
  readonly label: string | null
  readonly meaning: string
  readonly tone: Tone
}

/** One row for each area: bars from zero, or dots for then and now. In a wide and low layout the rows stand upright. */
export interface RowChart extends Framed {
  readonly kind: 'bars' | 'dots'
  /** In drawing order. */
  readonly rows: readonly ChartRow[]
  readonly rules: readonly RuleLine[]
}

export interface ChartRow {
  readonly name: string
  /** Shown where the name does not fit. */
  readonly code: string
  /** Null: listed without a mark. */
  readonly value: number | null
  /** The value of the earlier year, drawn as a diamond; null for none. */
  readonly before: number | null
  /** False for estimates and projections, which are drawn hollow. */
  readonly sure: boolean
  /** The formatted value, or in a word why there is none. */
  readonly text: string
  /** The whole of it in words: tooltip and `data-label`. */
  readonly label: string
  readonly tone: Tone
}

/** Points on two value axes. `unit` and `rules` are those of the upright one. */
export interface PointChart extends Framed, PointPlot {
  readonly kind: 'points'
  readonly rules: readonly RuleLine[]
  readonly acrossRules: readonly RuleLine[]
}

/** What each area was and is: a line from its value before, at the left, to that of now, at the right. The axis need not begin at zero. */
export interface SlopeChart extends Framed {
  readonly kind: 'slopes'
  /** On a logarithmic axis, for values above zero, slopes are relative changes. */
  readonly isLogarithmic: boolean
  /** What stands above the two columns. */
  readonly columns: readonly [before: string, now: string]
  readonly rows: readonly SlopeRow[]
  readonly rules: readonly RuleLine[]
  /** Shown where there is no row: why. */
  readonly emptyText: string
}
