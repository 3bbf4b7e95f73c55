import type { Absence } from '../../../domain/absence.ts'
import { InputError, quoted } from '../../../domain/errors.ts'
import { type Datasets, pathwayByKey } from '../../../domain/pathway/find.ts'
import type { Pathway } from '../../../domain/pathway/pathway.ts'

const PREFIX = 'pathway:'

/**
 * The pathway that an id names, as the API gives it.
 *
 * @throws InputError when it is no id of a pathway, or asks for what is not allowed
 */
export async function pathwayFrom(id: string | undefined, datasets: Datasets): Promise<Pathway | Absence> {
  if (id?.startsWith(PREFIX)) return pathwayByKey(id.slice(PREFIX.length), datasets)
  throw new InputError({
    field: 'id',
    found: id ? quoted(id) : 'nothing',
    allowed: `the id of a pathway as the API gives it, which begins with ${PREFIX}`,
    example: '/data/pathway.csv?id=pathway:…, with the id of { member(code: "ESP") { pathway { id } } }',
  })
}
