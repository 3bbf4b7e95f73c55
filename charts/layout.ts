/** Where and how large a chart is to be. All charts take it, so that one function draws them for a page and for a card. */
import type { Theme } from './theme.ts'

export interface Layout {
  /** Pixels. */
  readonly width: number
  /** Pixels; null: what the chart needs. */
  readonly height: number | null
  /** Of the text of its axes, pixels. */
  readonly fontSize: number
  readonly theme: Theme
  /** Distinguishes the chart's title and description from those of others on a page. */
  readonly id: string
}

/** What a chart says in words around its marks. */
export interface Words {
  readonly title: string
  readonly subtitle: string
  /** Each a line: whose figures, which edition, of which day. Empty where they stand beside the chart. */
  readonly sources: readonly string[]
  /** The chart in words, with its main figures, for those who do not see it. */
  readonly description: string
}

/** A line at a value that figures are held against. */
export interface RuleLine {
  readonly value: number
  readonly label: string
}
