/** The parameters of /data/vintages.csv. All functions throw an InputError for a value that is not allowed. */
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { editionFrom } from '../../../../domain/edition/vintage.ts'
import { DEFINITIONS } from '../../../../domain/figure/indicator.ts'
import type { VintagesQuery } from '../../../../domain/table/vintages.ts'
import { AGGREGATES, oneOf, readArea, readIndicator, readYears, refuseUnknown } from './parameters.ts'

const VINTAGES_LAYOUTS = ['wide', 'long'] as const
type VintagesLayout = (typeof VINTAGES_LAYOUTS)[number]

const PARAMETERS = ['area', 'indicator', 'definition', 'aggregate', 'editions', 'from', 'to', 'layout', 'bom']

export function vintagesQueryFrom(
  dataset: Dataset,
  search: URLSearchParams,
): VintagesQuery & { readonly layout: VintagesLayout } {
  refuseUnknown(search, PARAMETERS, '/data/vintages.csv?area=DEU&indicator=DEFENCE_SHARE_OF_GDP')
  return {
    area: readArea(dataset, 'area', search.get('area')),
    indicator: readIndicator(dataset, search.get('indicator')),
    definition: oneOf('definition', DEFINITIONS, search.get('definition')),
    aggregate: oneOf('aggregate', AGGREGATES, search.get('aggregate')),
    editions:
      search
        .get('editions')
        ?.split(',')
        .map((text) => editionFrom(dataset, text, 'editions')) ?? null,
    ...readYears(search),
    layout: oneOf('layout', VINTAGES_LAYOUTS, search.get('layout')) ?? 'wide',
  }
}
