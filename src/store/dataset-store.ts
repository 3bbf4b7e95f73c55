import { type Dataset, openDataset } from '../domain/dataset.ts'
import { decodeSnapshot } from '../domain/snapshot.ts'
import { STORE_DEADLINE_MS, within } from './deadline.ts'

/** The dataset that is served, and since when it is the current one. */
export interface Served {
  readonly dataset: Dataset
  /** ISO 8601 instant. */
  readonly publishedAt: string
}

/** Which dataset the store says is current, and since when. */
export type Pointer = { readonly version: string } & Pick<Served, 'publishedAt'>

/** What a look at the store has found. */
export interface Look {
  /** What is served from now on; null: nothing can be. */
  readonly held: Served | null
  /** What is current; null where that could not be read, or nothing is published. */
  readonly current: Pointer | null
  /** Why what is current could not be taken up; null: it was. */
  readonly failure: string | null
}

/** What the store needs of a KV namespace. */
export type SnapshotStorage = Pick<KVNamespace, 'get'>

/** No dataset can be served. The message says what to run. */
export class DatasetUnavailable extends Error {
  readonly code = 'DATASET_UNAVAILABLE'

  constructor(why: string) {
    super(`${why} Publish one: "npm run data:load" for this machine, "npm run data:load -- --remote" for Cloudflare.`)
    this.name = 'DatasetUnavailable'
  }
}

/** How long an isolate serves a dataset before it looks whether another one is current, in milliseconds. */
export const RECHECK_AFTER_MS = 30_000
/** How long a failed load is remembered, so that a flood of requests does not become a flood of KV reads. */
export const RETRY_AFTER_MS = 1_000

/** How many datasets other than the current one an isolate keeps: permalinks come in twos, then and now. */
const MOST_EARLIER = 2

const CURRENT = 'dataset:current'
const keyOf = (version: string) => `dataset:${version}`

/**
 * One isolate's hold on the current dataset. The first request loads it and everybody who comes meanwhile waits for that one
 * load; later requests get it without any I/O, and now and then one of them sets off a look at `dataset:current` behind its
 * own answer. What is held is only ever replaced by a snapshot that was read whole and whose hash is right.
 */
export class DatasetStore {
  readonly #storage: SnapshotStorage
  readonly #now: () => number
  readonly #deadlineMs: number
  #held: Served | null = null
  readonly #earlier = new Map<string, Dataset>()
  #pointer: Pointer | null = null
  #checkedAt = 0
  #load: Promise<Served> | null = null
  #failure: { readonly error: Error; readonly at: number } | null = null

  constructor(storage: SnapshotStorage, now: () => number = Date.now, deadlineMs = STORE_DEADLINE_MS) {
    this.#storage = storage
    this.#now = now
    this.#deadlineMs = deadlineMs
  }

  /**
   * @param keepAlive lets a load outlive the request that began it, such as an ExecutionContext's waitUntil
   * @throws DatasetUnavailable when nothing is held and nothing can be loaded
   */
  async current(keepAlive: (work: Promise<unknown>) => void): Promise<Served> {
    if (this.#held === null) return this.#loadOnce(keepAlive)
    if (this.#now() - this.#checkedAt > RECHECK_AFTER_MS) keepAlive(this.#loadOnce(keepAlive).catch(() => undefined))
    return this.#held
  }

  /**
   * The dataset of a version that need not be the current one: an old permalink's. Null when it is not stored (any more), or
   * not in a form that this program reads.
   */
  async at(version: string): Promise<Dataset | null> {
    if (this.#held?.dataset.version === version) return this.#held.dataset
    const known = this.#earlier.get(version)
    if (known) return known
    const bytes = await this.#bytesOf(version)
    const dataset = bytes === null ? null : await open(version, bytes).catch(logUnreadable(version))
    if (dataset === null) return null
    const [oldest] = this.#earlier.keys()
    if (this.#earlier.size >= MOST_EARLIER && oldest !== undefined) this.#earlier.delete(oldest)
    this.#earlier.set(version, dataset)
    return dataset
  }

  /** Looks at once which dataset is current, and takes it up: for whoever watches the service, at the price of I/O. */
  async look(keepAlive: (work: Promise<unknown>) => void): Promise<Look> {
    const failure = await this.#loadOnce(keepAlive).then(
      () => null,
      (error: Error) => error.message,
    )
    return { held: this.#held, current: this.#pointer, failure }
  }

  #loadOnce(keepAlive: (work: Promise<unknown>) => void): Promise<Served> {
    if (this.#load !== null) return this.#load
    const { error, at } = this.#failure ?? { error: null, at: 0 }
    if (error !== null && this.#now() - at < RETRY_AFTER_MS) return Promise.reject(error)
    const load = this.#read()
      .then(
        (served) => {
          this.#held = served
          this.#failure = null
          return served
        },
        (cause: unknown) => {
          const failure = cause instanceof DatasetUnavailable ? cause : unreadable(cause)
          this.#failure = { error: failure, at: this.#now() }
          console.error(
            JSON.stringify({
              event: 'dataset-load-failed',
              reason: failure.message,
              holds: this.#held?.dataset.version,
            }),
          )
          throw failure
        },
      )
      .finally(() => {
        this.#checkedAt = this.#now()
        this.#load = null
      })
    this.#load = load
    keepAlive(load.catch(() => undefined))
    return load
  }

  async #read(): Promise<Served> {
    this.#pointer = null
    const reading = this.#storage.get<Pointer>(CURRENT, 'json')
    const current = await within(this.#deadlineMs, 'KV', reading)
    this.#pointer = current
    if (current === null) throw new DatasetUnavailable('No dataset is published here.')
    const { version, publishedAt } = current
    if (this.#held?.dataset.version === version) return { dataset: this.#held.dataset, publishedAt }
    const bytes = await this.#bytesOf(version)
    if (bytes === null) throw new DatasetUnavailable(`The current dataset ${version} is missing from the store.`)
    return { dataset: await open(version, bytes), publishedAt }
  }

  #bytesOf(version: string): Promise<ArrayBuffer | null> {
    return within(this.#deadlineMs, 'KV', this.#storage.get(keyOf(version), 'arrayBuffer'))
  }
}

/** @throws DatasetUnavailable when the bytes are not those that the version names */
async function open(version: string, bytes: ArrayBuffer): Promise<Dataset> {
  if ((await hashOf(bytes)) === version) return openDataset(version, decodeSnapshot(bytes))
  throw new DatasetUnavailable(`The dataset ${version} is corrupt: its bytes do not have that hash.`)
}

const logUnreadable =
  (version: string) =>
  (cause: unknown): null => {
    console.error(JSON.stringify({ event: 'earlier-dataset-unreadable', version, reason: unreadable(cause).message }))
    return null
  }

const unreadable = (cause: unknown): DatasetUnavailable =>
  new DatasetUnavailable(`The dataset could not be read (${cause instanceof Error ? cause.message : 'unknown cause'}).`)

/** The name of a snapshot: the first 16 hexadecimal digits of the SHA-256 of its bytes. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
