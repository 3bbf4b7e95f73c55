import type { PathwayInput } from './pathway/input.ts'

/** A named question: a preset that everybody means the same by. */
export interface Scenario {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly input: PathwayInput
  /** Whose points of GDP a year are taken as the step of every year; computed from the figures, not written down. */
  readonly pace: { readonly member: string; readonly from: number; readonly to: number } | null
  /** Who put the question, where it is a statement's. */
  readonly said: { readonly statement: string; readonly by: string; readonly on: string; readonly url: string } | null
}
