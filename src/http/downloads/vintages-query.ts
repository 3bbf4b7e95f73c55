/** The parameters of /data/vintages.csv. All functions throw an InputError for a value that is not allowed. */
import { type Dataset, indicatorOf } from '../../../domain/dataset/dataset.ts'
import { editionFrom } from '../../../domain/edition/vintage.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import type { AggregateKind } from '../../../domain/figure/figure.ts'
import { DEFINITIONS, isIndicatorCode } from '../../../domain/figure/indicator.ts'
import { areaNamed } from '../../../domain/identity.ts'
import type { VintagesQuery } from '../../../domain/table/vintages.ts'
import { readInteger } from '../charts/query-parameters.ts'

/** The years that GraphQL allows as well. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100]

const LAYOUTS = ['wide', 'long'] as const
export type Layout = (typeof LAYOUTS)[number]
const AGGREGATES = ['published', 'computed'] as const satisfies readonly AggregateKind[]

const PARAMETERS = ['area', 'indicator', 'definition', 'aggregate', 'editions', 'from', 'to', 'layout']

type Parameters = Readonly<Record<string, string>>

export function vintagesQueryFrom(dataset: Dataset, given: Parameters): VintagesQuery & { readonly layout: Layout } {
  const unknown = Object.keys(given).find((name) => !PARAMETERS.includes(name))
  if (unknown !== undefined)
    throw new InputError({
      field: unknown,
      found: 'a parameter of this name',
      allowed: PARAMETERS.join(', '),
      example: '/data/vintages.csv?area=DEU&indicator=DEFENCE_SHARE_OF_GDP',
    })
  const from = readInteger(given.from, 'from', FIRST_YEAR, LAST_YEAR) ?? -Infinity
  const to = readInteger(given.to, 'to', FIRST_YEAR, LAST_YEAR) ?? Infinity
  if (from > to)
    throw new InputError({
      field: 'from',
      found: String(from),
      allowed: `a year not after to (${to})`,
      example: 'from=2014&to=2026',
    })
  return {
    area: areaIn(dataset, given.area),
    indicator: indicatorIn(dataset, given.indicator),
    definition: oneOf('definition', DEFINITIONS, given.definition),
    aggregate: oneOf('aggregate', AGGREGATES, given.aggregate),
    editions: given.editions?.split(',').map((text) => editionFrom(dataset, text, 'editions')) ?? null,
    from,
    to,
    layout: oneOf('layout', LAYOUTS, given.layout) ?? 'wide',
  }
}

function areaIn(dataset: Dataset, text: string | undefined): VintagesQuery['area'] {
  // A plus sign in a query stands for a space.
  const area = text === undefined ? null : areaNamed(dataset, text.replaceAll(' ', '+'))
  if (area) return area
  throw new InputError({
    field: 'area',
    found: text ? quoted(text) : 'nothing',
    allowed: 'a code of /data/areas.csv, or codes of members joined by "+"',
    example: 'area=DEU',
  })
}

function indicatorIn(dataset: Dataset, text: string | undefined): VintagesQuery['indicator'] {
  if (text !== undefined && isIndicatorCode(text) && dataset.indicators.has(text)) return indicatorOf(dataset, text)
  throw new InputError({
    field: 'indicator',
    found: text ? quoted(text) : 'nothing',
    allowed: 'a code of /data/indicators.csv',
    example: 'indicator=DEFENCE_SHARE_OF_GDP',
  })
}

function oneOf<T extends string>(field: string, values: readonly T[], text: string | undefined): T | null {
  const value = values.find((one) => one === text)
  if (value !== undefined || text === undefined) return value ?? null
  const [example] = values
  throw new InputError({ field, found: quoted(text), allowed: values.join(', '), example: `${field}=${example}` })
}
