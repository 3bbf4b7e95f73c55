import type { Dataset } from '../dataset/dataset.ts'
import { absence } from '../figure/absence.ts'
import { areaByCode } from '../identity.ts'
import { parsePathwayKey } from './identity.ts'
import { isModel, MODELS } from './model.ts'
import { pathwayOf } from './pathway.ts'

export interface Datasets {
  /** The dataset that is served. */
  readonly dataset: Dataset
  /** Another version; null when it is not stored. */
  readonly datasetAt: (version: string) => Promise<Dataset | null>
}

/**
 * The pathway of an id, computed by the model and on the dataset version that the id names.
 *
 * @throws InputError when the key is malformed or its input invalid
 */
export async function pathwayByKey(key: string, { dataset, datasetAt }: Datasets) {
  const { datasetVersion, modelVersion, area: code, input } = parsePathwayKey(key)
  if (!isModel(modelVersion))
    return absence(
      'NOT_IN_SOURCE',
      `Only version ${modelVersion} of the model can compute this pathway, and there are the versions ${MODELS.join(' and ')} here. Ask for it anew: its numbers may differ.`,
    )
  const namedDataset = datasetVersion === dataset.version ? dataset : await datasetAt(datasetVersion)
  if (namedDataset === null)
    return absence(
      'NOT_IN_SOURCE',
      `The dataset ${datasetVersion} that the id names is not stored any more, or not in a form that is read today.`,
    )
  const area = areaByCode(namedDataset, code)
  return area === null
    ? absence('UNKNOWN_MEMBER', `No area has the code ${code}.`)
    : pathwayOf(namedDataset, area, input, modelVersion)
}
