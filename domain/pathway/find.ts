import { absence } from '../absence.ts'
import type { Dataset } from '../dataset.ts'
import { areaByCode } from '../identity.ts'
import { parsePathwayKey } from './identity.ts'
import { MODEL_VERSION, pathwayOf } from './pathway.ts'

export interface Datasets {
  /** The one that is served. */
  readonly dataset: Dataset
  /** Another version; null when it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
}

/** The pathway that an id names, on the dataset that it names. */
export async function pathwayByKey(key: string, { dataset, datasetAt }: Datasets) {
  const { datasetVersion, modelVersion, area: code, input } = parsePathwayKey(key)
  if (modelVersion !== MODEL_VERSION)
    return absence(
      'NOT_IN_SOURCE',
      `Only version ${modelVersion} of the model can compute this pathway, and this is version ${MODEL_VERSION}. Ask for it anew: its numbers may differ.`,
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
