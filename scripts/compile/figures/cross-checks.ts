/**
 * Checks the figures against each other, as their publishers define them. known-gaps.ts then fails for deviations that known-gaps.csv does
 * not explain.
 */
import { AGGREGATIONS } from '../../../domain/aggregation/aggregations.ts'
import { membersIn } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { carries, type Edition } from '../../../domain/edition/edition.ts'
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { dataOf } from '../../../domain/figure/series.ts'
import { type CheckName, type CrossCheck, compared, seriesOfEdition, valueIn } from './cross-check.ts'
import type { Rounding } from './rounding.ts'

export const compareAll = (dataset: Dataset, rounding: Rounding): readonly CrossCheck[] =>
  dataset.editions.flatMap((edition) => [
    ...membersSum(dataset, edition, rounding),
    ...share(dataset, edition, rounding, 'constant-share', 'DEFENCE_SPENDING_USD_CONSTANT', 'NATO_GDP_USD_CONSTANT'),
    ...share(dataset, edition, rounding, 'nominal-share', 'DEFENCE_SPENDING_USD', 'NATO_GDP_USD'),
    ...partsSum(dataset, edition, rounding),
    ...realChange(dataset, edition, rounding),
    ...imfGdp(dataset, edition),
  ])

/** The aggregate of a source is the sum over the members of that year, for groups whose members are known here. */
function membersSum(dataset: Dataset, edition: Edition, rounding: Rounding): readonly CrossCheck[] {
  return seriesOfEdition(dataset, edition)
    .filter(({ area, indicator }) => area.kind === 'group' && AGGREGATIONS[indicator.code].kind === 'sum')
    .flatMap((aggregate) => {
      const { area, indicator } = aggregate
      if (area.kind !== 'group' || area.members.length === 0) return []
      return dataOf(aggregate).map(({ year, value }) => {
        const parts = membersIn(area, year).flatMap(
          (member) => valueIn(dataset, edition, indicator.code, member.code, year) ?? [],
        )
        const derived = parts.reduce((total, part) => total + part, 0)
        const tolerance = rounding.halfUnit(edition.slug, indicator.code) * (parts.length + 1) + value * 1e-9
        return compared('members-sum', aggregate, year, value, derived, tolerance)
      })
    })
}

/** A published share is spending over GDP, both at constant prices. At current prices it is within 2% of that. */
function share(
  dataset: Dataset,
  edition: Edition,
  rounding: Rounding,
  check: 'constant-share' | 'nominal-share',
  numerator: IndicatorCode,
  denominator: IndicatorCode,
): readonly CrossCheck[] {
  return seriesOfEdition(dataset, edition, 'DEFENCE_SHARE_OF_GDP').flatMap((printed) =>
    dataOf(printed).flatMap(({ year, value }) => {
      const spending = valueIn(dataset, edition, numerator, printed.area.code, year)
      const gdp = valueIn(dataset, edition, denominator, printed.area.code, year)
      if (spending === null || gdp === null) return []
      const derived = (100 * spending) / gdp
      const relative =
        rounding.halfUnit(edition.slug, numerator) / spending + rounding.halfUnit(edition.slug, denominator) / gdp
      const exact = rounding.halfUnit(edition.slug, 'DEFENCE_SHARE_OF_GDP') + derived * (relative + 1e-9)
      return compared(check, printed, year, value, derived, check === 'constant-share' ? exact : 0.02 * value)
    }),
  )
}

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

const partsSum = (dataset: Dataset, edition: Edition, rounding: Rounding): readonly CrossCheck[] =>
  SUMS.flatMap(([check, of, parts, whole, slack]) =>
    seriesOfEdition(dataset, edition, of).flatMap((series) =>
      dataOf(series).flatMap(({ year, value }) => {
        const values = parts.map((code) => valueIn(dataset, edition, code, series.area.code, year))
        if (values.includes(null)) return []
        const derived = values.reduce<number>((total, part) => total + (part ?? 0), 0)
        const codes = whole === null ? [...parts, of] : parts
        const tolerance = codes.reduce((total, code) => total + rounding.halfUnit(edition.slug, code), slack)
        return compared(check, series, year, whole ?? value, derived, tolerance)
      }),
    ),
  )

/** The real change is the growth of spending at constant prices. */
function realChange(dataset: Dataset, edition: Edition, rounding: Rounding): readonly CrossCheck[] {
  return seriesOfEdition(dataset, edition, 'DEFENCE_REAL_CHANGE').flatMap((printed) =>
    dataOf(printed).flatMap(({ year, value }) => {
      const [before, now] = [year - 1, year].map((one) =>
        valueIn(dataset, edition, 'DEFENCE_SPENDING_USD_CONSTANT', printed.area.code, one),
      )
      if (before == null || now == null) return []
      const unit = rounding.halfUnit(edition.slug, 'DEFENCE_SPENDING_USD_CONSTANT')
      const tolerance =
        rounding.halfUnit(edition.slug, 'DEFENCE_REAL_CHANGE') +
        100 * (now / before) * (unit / now + unit / before) +
        1e-6
      return compared('real-change', printed, year, value, 100 * (now / before - 1), tolerance)
    }),
  )
}

/** NATO's GDP at current prices is within 5% of that in the newest IMF edition of that day. */
function imfGdp(dataset: Dataset, edition: Edition): readonly CrossCheck[] {
  const imf = dataset.editions.findLast((one) => carries(one, 'GDP_USD') && one.publishedOn <= edition.publishedOn)
  if (!imf) return []
  return seriesOfEdition(dataset, edition, 'NATO_GDP_USD').flatMap((printed) =>
    dataOf(printed).flatMap(({ year, value }) => {
      const billions = valueIn(dataset, imf, 'GDP_USD', printed.area.code, year)
      return billions === null ? [] : compared('imf-gdp', printed, year, value, billions * 1000, 0.05 * value)
    }),
  )
}
