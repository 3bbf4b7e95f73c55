/** No dataset can be served. The message says what to run. */
export class DatasetUnavailable extends Error {
  readonly code = 'DATASET_UNAVAILABLE'

  constructor(why: string) {
    super(`${why} Publish one: "npm run data:publish -- --local" for this machine, with --remote for Cloudflare.`)
    this.name = 'DatasetUnavailable'
  }
}
