/** A published figure beside the value that other figures give, and where both are read. */
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { datumIn, type Series } from '../../../domain/figure/series.ts'

export type CheckName =
  | 'members-sum'
  | 'constant-share'
  | 'nominal-share'
  | 'category-sum'
  | 'investment-sum'
  | 'real-change'
  | 'imf-gdp'

/** A comparison of a published figure with the value derived from other figures. */
export interface CrossCheck {
  readonly check: CheckName
  readonly edition: string
  readonly area: string
  readonly indicator: IndicatorCode
  readonly year: number
  readonly printed: number
  readonly derived: number
  /** The largest difference that rounding can explain, or that the check allows. */
  readonly tolerance: number
}

export const deviates = ({ printed, derived, tolerance }: CrossCheck): boolean =>
  Math.abs(printed - derived) > tolerance

export const compared = (
  check: CheckName,
  { edition, area, indicator }: Series,
  year: number,
  printed: number,
  derived: number,
  tolerance: number,
): CrossCheck => ({
  check,
  edition: edition.slug,
  area: area.code,
  indicator: indicator.code,
  year,
  printed,
  derived,
  tolerance,
})

/** The series of an edition, or those of one indicator. */
export const seriesOfEdition = (dataset: Dataset, edition: Edition, indicator?: IndicatorCode): readonly Series[] =>
  dataset.blocks
    .filter((block) => block.edition === edition && (indicator ?? block.indicator.code) === block.indicator.code)
    .flatMap((block) => block.series())

export function valueIn(
  dataset: Dataset,
  edition: Edition,
  indicator: IndicatorCode,
  areaCode: string,
  year: number,
): number | null {
  const area = dataset.area(areaCode)
  const series = area ? dataset.seriesOf(edition, indicator, area) : null
  return series ? (datumIn(series, year)?.value ?? null) : null
}
