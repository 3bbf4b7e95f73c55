/** What is shown of points on two value axes. */
import type { Tone } from '../theme.ts'

export interface PointPlot {
  readonly across: { readonly label: string; readonly unit: string }
  readonly up: { readonly label: string }
  /** Points that are too many for a name each. The last are drawn on top. */
  readonly clouds: readonly Cloud[]
  /** Points that say what they are. */
  readonly marks: readonly PointMark[]
  /** Shown where there is no point: why. */
  readonly emptyText: string
}

export interface Cloud {
  readonly tone: Tone
  readonly isStrong: boolean
  readonly points: readonly (readonly [across: number, up: number])[]
}

export interface PointMark {
  readonly x: number
  readonly y: number
  readonly tone: Tone
  readonly look: 'dot' | 'ring' | 'diamond'
  readonly name: string
  /** Written beside it; null for none. */
  readonly text: string | null
  /** The whole of it in words: tooltip and `data-label`. */
  readonly label: string
}
