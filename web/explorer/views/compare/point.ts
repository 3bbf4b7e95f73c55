/** A member's share of GDP in one year, measured or along a scenario. */
export interface Point {
  readonly name: string
  readonly year: number
  readonly share: number
  readonly status: string
}
