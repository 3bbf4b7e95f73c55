/** The parameters of /data/series.csv. All functions throw an InputError for a value that is not allowed. */
import type { Area } from '../../../../domain/area/area.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { type Vintage, vintageFrom } from '../../../../domain/edition/vintage.ts'
import { InputError } from '../../../../domain/errors.ts'
import type { SeriesQuery } from '../../../../domain/figure/figure.ts'
import { DEFINITIONS } from '../../../../domain/figure/indicator.ts'
import { readVintage } from '../../charts/query-parameters.ts'
import {
  AGGREGATES,
  oneOf,
  readArea,
  readBom,
  readIndicator,
  readYears,
  refuseUnknown,
  SERIES_EXAMPLE,
} from './parameters.ts'

export const TABLE_SHAPES = ['wide', 'long', 'sdmx'] as const
/** How columns are headed. */
export const HEADERS = ['name', 'code'] as const

const SERIES_PARAMETERS = [
  'indicator',
  'areas',
  'from',
  'to',
  'shape',
  'header',
  'edition',
  'asOf',
  'definition',
  'aggregate',
  'bom',
] as const

/** All members, the groups and the comparators, with room for some sets of members. */
export const MOST_AREAS = 60

export interface SeriesTableQuery extends Omit<SeriesQuery, 'area'> {
  readonly areas: readonly Area[]
  readonly from: number
  readonly to: number
  readonly shape: (typeof TABLE_SHAPES)[number]
  readonly header: (typeof HEADERS)[number]
  readonly bom: boolean
}

export function readSeriesQuery(dataset: Dataset, search: URLSearchParams): SeriesTableQuery {
  refuseUnknown(search, SERIES_PARAMETERS, SERIES_EXAMPLE)
  return {
    indicator: readIndicator(dataset, search.get('indicator')),
    areas: readAreas(dataset, search.get('areas')),
    vintage: vintageIn(dataset, search),
    definition: oneOf('definition', DEFINITIONS, search.get('definition')),
    aggregate: oneOf('aggregate', AGGREGATES, search.get('aggregate')),
    ...readYears(search),
    shape: oneOf('shape', TABLE_SHAPES, search.get('shape')) ?? 'wide',
    header: oneOf('header', HEADERS, search.get('header')) ?? 'name',
    bom: readBom(search),
  }
}

function readAreas(dataset: Dataset, text: string | null): readonly Area[] {
  if (text === null) return dataset.members
  const texts = text.split(',')
  const areas = texts.map((one) => readArea(dataset, 'areas', one))
  const twice = areas.find(({ code }, index) => areas.findIndex((one) => one.code === code) !== index)
  if (areas.length <= MOST_AREAS && twice === undefined) return areas
  throw new InputError({
    field: 'areas',
    found: twice ? `${twice.code} twice` : `${areas.length} areas`,
    allowed: `1 to ${MOST_AREAS} areas with commas between them, each once`,
    example: 'areas=POL,DEU,NATO',
  })
}

function vintageIn(dataset: Dataset, search: URLSearchParams): Vintage {
  readVintage(search.get('asOf'))
  return vintageFrom(dataset, search.get('edition'), search.get('asOf'))
}
