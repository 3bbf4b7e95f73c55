import type { Member } from './area.ts'

/** How a group's figures were computed: by which method and, in each year, from which members. */
export interface Composition {
  /** The aggregation rule in words. */
  readonly method: string
  readonly years: readonly YearComposition[]
}

export interface YearComposition {
  readonly year: number
  readonly included: readonly Member[]
  readonly leftOut: readonly { readonly member: Member; readonly reason: string }[]
}
