/** Reads the parameters of tables. All functions throw an InputError for what is not allowed. */
import { type Dataset, indicatorOf } from '../../../../domain/dataset/dataset.ts'
import { InputError, quoted } from '../../../../domain/errors.ts'
import type { AggregateKind } from '../../../../domain/figure/figure.ts'
import { isIndicatorCode } from '../../../../domain/figure/indicator.ts'
import { areaNamed } from '../../../../domain/identity.ts'
import type { VintagesQuery } from '../../../../domain/table/vintages.ts'
import { readInteger } from '../../charts/query-parameters.ts'

/** The years that GraphQL allows as well. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100]

export const AGGREGATES = ['published', 'computed'] as const satisfies readonly AggregateKind[]

export const SERIES_EXAMPLE = '/data/series.csv?indicator=DEFENCE_SHARE_OF_GDP&areas=POL,DEU,NATO&from=2014'

/** Refuses a name that is not known, and one that is given twice: a file that ignored it would be taken for what was asked for. */
export function refuseUnknown(search: URLSearchParams, known: readonly string[], example: string): void {
  for (const name of search.keys()) {
    const isTwice = search.getAll(name).length > 1
    if (known.includes(name) && !isTwice) continue
    throw new InputError({
      field: name.slice(0, 40),
      found: isTwice ? 'a parameter that is given twice' : 'a parameter of this name',
      allowed: known.length === 0 ? 'no parameter here' : `${known.join(', ')}, each once`,
      example,
    })
  }
}

/** Whether the byte order mark is asked for, by which Excel knows UTF-8. */
export function readBom(search: URLSearchParams): boolean {
  return oneOf('bom', ['1'], search.get('bom')) === '1'
}

export function readArea(dataset: Dataset, field: string, text: string | null): VintagesQuery['area'] {
  // A plus sign in a query stands for a space.
  const area = text === null ? null : (areaNamed(dataset, text) ?? areaNamed(dataset, text.trim().replaceAll(' ', '+')))
  if (area) return area
  throw new InputError({
    field,
    found: text ? quoted(text) : 'nothing',
    allowed: 'a code of /data/areas.csv, or codes of members joined by "+"',
    example: `${field}=DEU`,
  })
}

export function readIndicator(dataset: Dataset, text: string | null): VintagesQuery['indicator'] {
  if (text !== null && isIndicatorCode(text) && dataset.indicators.has(text)) return indicatorOf(dataset, text)
  throw new InputError({
    field: 'indicator',
    found: text ? quoted(text) : 'nothing',
    allowed: 'a code of /data/indicators.csv',
    example: 'indicator=DEFENCE_SHARE_OF_GDP',
  })
}

/** The years from and to, infinite where they are not given. */
export function readYears(search: URLSearchParams): { readonly from: number; readonly to: number } {
  const from = readInteger(search.get('from'), 'from', FIRST_YEAR, LAST_YEAR) ?? -Infinity
  const to = readInteger(search.get('to'), 'to', FIRST_YEAR, LAST_YEAR) ?? Infinity
  if (from <= to) return { from, to }
  throw new InputError({
    field: 'from',
    found: String(from),
    allowed: `a year not after to (${to})`,
    example: 'from=2014&to=2026',
  })
}

/** Null where it is not given. */
export function oneOf<T extends string>(field: string, values: readonly T[], text: string | null): T | null {
  const value = values.find((one) => one === text)
  if (value !== undefined || text === null) return value ?? null
  const [example] = values
  throw new InputError({ field, found: quoted(text), allowed: values.join(', '), example: `${field}=${example}` })
}
