import type { Edition } from '../edition/edition.ts'
import type { IndicatorCode } from '../figure/indicator.ts'
import type { Member } from './area.ts'

/** How much of a group has a figure: see coverageOf. */
export interface Coverage {
  readonly withFigure: readonly Member[]
  readonly withoutFigure: readonly Member[]
  /** The part of the weight that has a figure, 0 to 1. */
  readonly weight: number
  /** By GDP; by number of members where a member's GDP is not carried. */
  readonly weightedBy: 'GDP' | 'MEMBERS'
}

/** How a group's figures were computed: by which method, from which figures and, in each year, from which members. */
export interface Composition {
  /** The aggregation rule in words. */
  readonly method: string
  /** What is taken of each member. */
  readonly operands: readonly { readonly indicator: IndicatorCode; readonly edition: Edition }[]
  /** The years in which any member has a figure, those without a figure for the group among them. */
  readonly years: readonly YearComposition[]
}

export interface YearComposition {
  readonly year: number
  readonly included: readonly Member[]
  readonly leftOut: readonly { readonly member: Member; readonly reason: string }[]
  readonly coverage: Coverage
}

export const compositionIn = (composition: Composition | null, year: number): YearComposition | null =>
  composition?.years.find((one) => one.year === year) ?? null
