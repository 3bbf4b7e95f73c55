import type { Context } from '../../../schema/context.ts'
import { decodeNodeId } from '../../../schema/node-id.ts'
import { pathwayByKey } from '../../../schema/pathway/find.ts'
import type { Absence } from '../../domain/absence.ts'
import { InputError, quoted } from '../../domain/errors.ts'
import type { Pathway } from '../../domain/pathway/pathway.ts'

/**
 * The pathway that an id names, as the API gives it.
 *
 * @throws InputError when it is no id of a pathway, or asks for what is not allowed
 */
export async function pathwayFrom(id: string | undefined, context: Context): Promise<Pathway | Absence> {
  if (id === undefined || id === '') throw notAnId('nothing')
  const { typename, id: key } = decodeNodeId(id)
  if (typename !== 'Pathway') throw notAnId(quoted(id))
  return pathwayByKey(key, context)
}

const notAnId = (found: string): InputError =>
  new InputError({
    field: 'id',
    found,
    allowed: 'the id of a pathway as the API gives it',
    example: '/data/pathway.csv?id=pathway:…, with the id from { member(code: "ESP") { pathway { id } } }',
  })
