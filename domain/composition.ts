import type { Member } from './area.ts'

/** How a group's figure of one year was computed: from whom, by what rule, and whom it leaves out. */
export interface Composition {
  /** The rule in words, with what was summed or weighted. */
  readonly method: string
  readonly years: readonly YearComposition[]
}

export interface YearComposition {
  readonly year: number
  readonly included: readonly Member[]
  readonly leftOut: readonly { readonly member: Member; readonly reason: string }[]
}
