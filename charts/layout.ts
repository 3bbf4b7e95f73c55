/** The size and theme of a chart. One function draws a chart for pages and for social cards with different layouts. */
import type { Theme } from './theme.ts'

export interface Layout {
  /** Pixels. */
  readonly width: number
  /** Pixels; null: the height that the content needs. */
  readonly height: number | null
  /** Font size of axis labels, pixels. */
  readonly fontSize: number
  readonly theme: Theme
  /** Prefix of element ids, unique on the page. */
  readonly id: string
}

/** The texts of a chart around its marks. */
export interface Words {
  readonly title: string
  readonly subtitle: string
  /** One line for each source: publisher, edition and day. Empty where the page shows the sources itself. */
  readonly sources: readonly string[]
  /** Text alternative for screen readers, with the main figures. */
  readonly description: string
}

/** A reference line at a value, such as a target. */
export interface RuleLine {
  readonly value: number
  readonly label: string
}
