import type { Tone } from '../theme.ts'

/** An area of a slope chart. */
export interface SlopeRow {
  readonly name: string
  /** Shown where the name does not fit. */
  readonly code: string
  readonly before: number
  readonly value: number
  /** The formatted values. */
  readonly texts: readonly [before: string, now: string]
  /** The whole of it in words: tooltip and `data-label`. */
  readonly label: string
  readonly tone: Tone
  /** Drawn strongly and named first: what the title is about. */
  readonly isMarked: boolean
}
