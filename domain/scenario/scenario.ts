import type { PathwayInput } from '../pathway/input/input.ts'

/** A named preset of pathway inputs. */
export interface Scenario {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly input: PathwayInput
  /**
   * The member and years whose mean change, in points of GDP a year, is the yearly step. Computed, so that it follows
   * revisions.
   */
  readonly pace: { readonly member: string; readonly from: number; readonly to: number } | null
  /** The statement that proposed the scenario, if any. */
  readonly said: { readonly statement: string; readonly by: string; readonly on: string; readonly url: string } | null
}
