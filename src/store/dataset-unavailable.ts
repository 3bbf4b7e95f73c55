import { CodedError } from '../../domain/errors.ts'

/** No dataset can be served. The message says what to run. */
export class DatasetUnavailable extends CodedError {
  constructor(why: string) {
    super(
      'DATASET_UNAVAILABLE',
      `${why} Publish one: "npm run data:publish -- --local" for this machine, with --remote for Cloudflare.`,
    )
  }
}

export const unreadable = (cause: unknown): DatasetUnavailable =>
  new DatasetUnavailable(`The dataset could not be read (${cause instanceof Error ? cause.message : 'unknown cause'}).`)
