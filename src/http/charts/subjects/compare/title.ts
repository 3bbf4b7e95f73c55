import type { Line } from '../../../../../charts/spec/chart.ts'
import { type ChartPoint, isPlaced } from '../../../../../charts/spec/chart-point.ts'
import type { Indicator } from '../../../../../domain/figure/indicator.ts'
import { listed } from '../../../../../formats/words.ts'

/** A line of a comparison. */
export interface Drawn {
  readonly line: Line
  /** The name of its area. */
  readonly area: string
  /** By whose definition it is; of a pathway, which one. */
  readonly by: string | null
  /** Whether it is about spending by NATO’s definition, as the commitments are. */
  readonly isNato: boolean
  /** Its figures; none of a pathway. */
  readonly points: readonly ChartPoint[]
  /** Why there are none; null where there are some. */
  readonly missing: string | null
}

interface Question {
  readonly indicator: Indicator
  readonly format: (value: number) => string
}

/** Who has most and least in the last year that all have, where all are shares of GDP by one definition; else what is compared. */
export function compareTitle(drawn: readonly Drawn[], { indicator, format }: Question): string {
  const generic = `${shortList([...new Set(drawn.map(({ area }) => area))])}: ${indicator.name.charAt(0).toLowerCase()}${indicator.name.slice(1)}`
  const values = drawn.map(
    ({ line }) => new Map(line.values.filter(isPlaced).map((point) => [point.year, point.value])),
  )
  const year = [...(values[0]?.keys() ?? [])].filter((one) => values.every((of) => of.has(one))).at(-1)
  const isOneDefinition = new Set(drawn.map(({ by }) => by)).size === 1
  if (year === undefined || !isOneDefinition || drawn.length < 2 || indicator.code !== 'DEFENCE_SHARE_OF_GDP')
    return generic
  const ranked = drawn
    .map(({ area }, index) => ({ area, value: values[index]?.get(year) ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
  const [most, least] = [ranked[0], ranked.at(-1)]
  if (!most || !least || format(most.value) === format(least.value)) return generic
  return `${most.area} spends ${drawn.length === 2 ? 'more' : `most of these ${drawn.length}`}, ${format(most.value)} of GDP in ${year}; ${least.area} ${drawn.length === 2 ? '' : 'least, '}${format(least.value)}`
}

const shortList = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listed(names)
