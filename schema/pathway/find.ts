import { absence } from '../../src/domain/absence.ts'
import type { Area } from '../../src/domain/area.ts'
import { areaByCode } from '../../src/domain/identity.ts'
import { parsePathwayKey } from '../../src/domain/pathway/identity.ts'
import type { PathwayInput } from '../../src/domain/pathway/input.ts'
import { MODEL_VERSION, pathwayOf } from '../../src/domain/pathway/pathway.ts'
import type { Context } from '../context.ts'

/** The pathway that an id names, on the dataset that it names. */
export async function pathwayByKey(key: string, { dataset, datasetAt }: Context) {
  const { datasetVersion, modelVersion, area: code, input } = parsePathwayKey(key)
  if (modelVersion !== MODEL_VERSION)
    return absence(
      'NOT_IN_SOURCE',
      `The pathway was computed by version ${modelVersion} of the model, and this is version ${MODEL_VERSION}.`,
    )
  const named = datasetVersion === dataset.version ? dataset : await datasetAt(datasetVersion)
  if (named === null)
    return absence(
      'NOT_IN_SOURCE',
      `The dataset ${datasetVersion} that the id names is not stored any more, or not in a form that is read today.`,
    )
  const area = areaByCode(named, code)
  return area === null ? absence('UNKNOWN_MEMBER', `Nothing has the code ${code}.`) : pathwayOf(named, area, input)
}

export function resolvePathway(area: Area, input: PathwayInput | null | undefined, { dataset }: Context) {
  return pathwayOf(dataset, area, input ?? {})
}
