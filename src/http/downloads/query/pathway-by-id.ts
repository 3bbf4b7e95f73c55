import { InputError, quoted } from '../../../../domain/errors.ts'
import type { Absence } from '../../../../domain/figure/absence.ts'
import { type Datasets, pathwayByKey } from '../../../../domain/pathway/find.ts'
import type { Pathway } from '../../../../domain/pathway/pathway.ts'

const PREFIX = 'pathway:'

/**
 * The pathway with an id of the API, `pathway:…`.
 *
 * @throws InputError when the id is not that of a pathway, or one of its values is not allowed
 */
export async function pathwayById(id: string | undefined, datasets: Datasets): Promise<Pathway | Absence> {
  if (id?.startsWith(PREFIX)) return pathwayByKey(id.slice(PREFIX.length), datasets)
  throw new InputError({
    field: 'id',
    found: id ? quoted(id) : 'nothing',
    allowed: `the id of a pathway as the API gives it, which begins with ${PREFIX}`,
    example: '/data/pathway.csv?id=pathway:…, with the id of { member(code: "ESP") { pathway { id } } }',
  })
}
