import { isAbsence } from '../../domain/figure/absence.ts'
import { pathwayByKey } from '../../domain/pathway/find.ts'
import type { Pathway } from '../../domain/pathway/pathway.ts'
import type { Context } from '../builder/context.ts'

export const PATHWAY_ID =
  'The canonical inputs and the versions of data and model, encoded: the same question always has the same id.'

/** Finds the pathway that an id names, of members or of groups. */
export const storedPathway =
  <Kind extends Pathway>(kindOf: (found: Pathway) => Kind | null) =>
  async (key: string, context: Context): Promise<Kind | null> => {
    const found = await pathwayByKey(key, context)
    return isAbsence(found) ? null : kindOf(found)
  }
