import { CodedError } from '../../domain/errors.ts'
import { formatDate } from '../../formats/date.ts'

/** The dataset that a permalink names was taken out. The message says when, and where the newest figures are. */
export class DatasetRetired extends CodedError {
  /**
   * @param retiredAt ISO 8601 instant
   * @param current the version that is served
   */
  constructor(version: string, retiredAt: string, current: string) {
    super(
      'DATASET_RETIRED',
      `Dataset ${version} was retired on ${formatDate(retiredAt, 'DAY')}: its figures and statements are not stored any more. The newest figures are in dataset ${current}, at /data/v/${current}/. How long a permalink is good for: /docs/corrections.`,
    )
  }
}
