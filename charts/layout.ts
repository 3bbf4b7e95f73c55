/** Size and theme of a drawing. The same chart is drawn for pages, phones, pictures and paper with different layouts. */
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
  /** Where the chart can be opened, such as `realistic-pathway.org/member/poland`; null where the page itself is there. */
  readonly address?: string | null
}

/** The named sizes, in pixels. A size with a height fits everything into it. */
export const SIZES = {
  /** A column of the site at a desk. */
  page: { width: 760, height: null, fontSize: 14 },
  /** The same on a phone. */
  narrow: { width: 358, height: null, fontSize: 14 },
  /** A column of an article. */
  column: { width: 600, height: null, fontSize: 14 },
  /** A link preview: https://ogp.me has no size, and networks show 1.91 to 1. */
  social: { width: 1200, height: 630, fontSize: 24 },
  square: { width: 1080, height: 1080, fontSize: 25 },
  /** The text width of A4 with margins of 20 mm, at 96 dots an inch. */
  print: { width: 642, height: null, fontSize: 12 },
} as const satisfies Readonly<Record<string, Pick<Layout, 'width' | 'height' | 'fontSize'>>>

export type SizeName = keyof typeof SIZES
