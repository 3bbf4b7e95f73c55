/**
 * Checks the figures against each other, as their publishers define them. known-gaps.ts then fails for deviations that known-gaps.csv does
 * not explain.
 */
import { AGGREGATIONS } from '../../../domain/aggregation/aggregations.ts'
import { membersIn } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { carries, type Edition } from '../../../domain/edition/edition.ts'
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { type Datum, dataOf, datumIn, type Series } from '../../../domain/figure/series.ts'
import type { CheckName, CrossCheck } from './cross-check.ts'
import type { Rounding } from './rounding.ts'

export const compareAll = (dataset: Dataset, rounding: Rounding): readonly CrossCheck[] =>
  dataset.editions.flatMap((edition) => {
    const figures = new EditionFigures(dataset, edition, rounding)
    return [
      ...membersSum(figures),
      ...share(figures, 'constant-share', 'DEFENCE_SPENDING_USD_CONSTANT', 'NATO_GDP_USD_CONSTANT'),
      ...share(figures, 'nominal-share', 'DEFENCE_SPENDING_USD', 'NATO_GDP_USD'),
      ...partsSum(figures),
      ...realChange(figures),
      ...imfGdp(figures, dataset),
    ]
  })

/** What other figures give for a published one; null where some of them are missing. */
type Derive = (datum: Datum) => (Pick<CrossCheck, 'derived' | 'tolerance'> & Partial<CrossCheck>) | null

/** The figures of one edition, and how they are rounded. */
class EditionFigures {
  readonly #dataset: Dataset
  readonly #rounding: Rounding
  readonly edition: Edition

  constructor(dataset: Dataset, edition: Edition, rounding: Rounding) {
    this.#dataset = dataset
    this.#rounding = rounding
    this.edition = edition
  }

  /** All series, or those of one indicator. */
  series(indicator?: IndicatorCode): readonly Series[] {
    return this.#dataset.blocks
      .filter(({ edition, indicator: { code } }) => edition === this.edition && (indicator ?? code) === code)
      .flatMap((block) => block.series())
  }

  value(indicator: IndicatorCode, areaCode: string, year: number, edition = this.edition): number | null {
    const area = this.#dataset.area(areaCode)
    const series = area ? this.#dataset.seriesOf(edition, indicator, area) : null
    return series ? (datumIn(series, year)?.value ?? null) : null
  }

  halfUnit(indicator: IndicatorCode): number {
    return this.#rounding.halfUnit(this.edition.slug, indicator)
  }

  compared(check: CheckName, series: readonly Series[], derive: Derive): readonly CrossCheck[] {
    return series.flatMap(dataOf).flatMap((datum) => {
      const { year, value: printed } = datum
      const { area, indicator } = datum.series
      const derived = derive(datum)
      return derived
        ? [{ check, edition: this.edition.slug, area: area.code, indicator: indicator.code, year, printed, ...derived }]
        : []
    })
  }
}

/** The aggregate of a source is the sum over the members of that year, for groups whose members are known here. */
function membersSum(figures: EditionFigures): readonly CrossCheck[] {
  const sums = figures.series().filter(({ indicator }) => AGGREGATIONS[indicator.code].kind === 'sum')
  return figures.compared('members-sum', sums, ({ year, value, series: { area, indicator } }) => {
    if (area.kind !== 'group' || area.members.length === 0) return null
    const parts = membersIn(area, year).flatMap(({ code }) => figures.value(indicator.code, code, year) ?? [])
    const derived = parts.reduce((total, part) => total + part, 0)
    return { derived, tolerance: figures.halfUnit(indicator.code) * (parts.length + 1) + value * 1e-9 }
  })
}

/** A published share is spending over GDP, both at constant prices. At current prices it is within 2% of that. */
const share = (
  figures: EditionFigures,
  check: 'constant-share' | 'nominal-share',
  numerator: IndicatorCode,
  denominator: IndicatorCode,
): readonly CrossCheck[] =>
  figures.compared(check, figures.series('DEFENCE_SHARE_OF_GDP'), ({ year, value, series: { area } }) => {
    const [spending, gdp] = [numerator, denominator].map((code) => figures.value(code, area.code, year))
    if (spending == null || gdp == null) return null
    const derived = (100 * spending) / gdp
    const relative = figures.halfUnit(numerator) / spending + figures.halfUnit(denominator) / gdp
    const exact = figures.halfUnit('DEFENCE_SHARE_OF_GDP') + derived * (relative + 1e-9)
    return { derived, tolerance: check === 'constant-share' ? exact : 0.02 * value }
  })

type Sum = readonly [
  check: CheckName,
  of: IndicatorCode,
  parts: readonly IndicatorCode[],
  whole: number | null,
  slack: number,
]

const CATEGORIES = ['EQUIPMENT_SHARE', 'PERSONNEL_SHARE', 'INFRASTRUCTURE_SHARE', 'OTHER_SHARE'] as const

/** The categories add up to 100, to the tenth that the publication shows; procurement and research to investment. */
const SUMS: readonly Sum[] = [
  ['category-sum', 'EQUIPMENT_SHARE', CATEGORIES, 100, 0.05],
  ['investment-sum', 'DEFENCE_INVESTMENT_EUR', ['EQUIPMENT_PROCUREMENT_EUR', 'DEFENCE_RESEARCH_EUR'], null, 1e-6],
]

const partsSum = (figures: EditionFigures): readonly CrossCheck[] =>
  SUMS.flatMap(([check, of, parts, whole, slack]) =>
    figures.compared(check, figures.series(of), ({ year, value, series: { area } }) => {
      const values = parts.map((code) => figures.value(code, area.code, year))
      if (values.includes(null)) return null
      const derived = values.reduce<number>((total, part) => total + (part ?? 0), 0)
      const codes = whole === null ? [...parts, of] : parts
      const tolerance = codes.reduce((total, code) => total + figures.halfUnit(code), slack)
      return { printed: whole ?? value, derived, tolerance }
    }),
  )

/** The real change is the growth of spending at constant prices. */
const realChange = (figures: EditionFigures): readonly CrossCheck[] =>
  figures.compared('real-change', figures.series('DEFENCE_REAL_CHANGE'), ({ year, series: { area } }) => {
    const code = 'DEFENCE_SPENDING_USD_CONSTANT'
    const [before, now] = [year - 1, year].map((one) => figures.value(code, area.code, one))
    if (before == null || now == null) return null
    const unit = figures.halfUnit(code)
    const ofSpending = 100 * (now / before) * (unit / now + unit / before)
    const tolerance = figures.halfUnit('DEFENCE_REAL_CHANGE') + ofSpending + 1e-6
    return { derived: 100 * (now / before - 1), tolerance }
  })

/** NATO's GDP at current prices is within 5% of that in the newest IMF edition of that day. */
function imfGdp(figures: EditionFigures, { editions }: Dataset): readonly CrossCheck[] {
  const { publishedOn } = figures.edition
  const imf = editions.findLast((one) => carries(one, 'GDP_USD') && one.publishedOn <= publishedOn)
  if (!imf) return []
  return figures.compared('imf-gdp', figures.series('NATO_GDP_USD'), ({ year, value, series: { area } }) => {
    const billions = figures.value('GDP_USD', area.code, year, imf)
    return billions === null ? null : { derived: billions * 1000, tolerance: 0.05 * value }
  })
}
