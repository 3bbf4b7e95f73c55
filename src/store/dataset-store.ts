import type { Dataset } from '../../domain/dataset/dataset.ts'
import { DatasetUnavailable, unreadable } from './dataset-unavailable.ts'
import { EarlierDatasets, type KeepAlive } from './earlier-datasets.ts'
import type { Pointer } from './publications/publication.ts'
import { SnapshotReader, type SnapshotStorage } from './snapshot-reader.ts'
import { STORE_TIMEOUT_MS } from './timeout.ts'

/** The dataset that is served, and what made it the current one. */
export interface Served extends Omit<Pointer, 'version'> {
  readonly dataset: Dataset
}

/** What a look at the store has found. */
export interface StoreState {
  /** What is served from now on; null: nothing can be. */
  readonly held: Served | null
  /** What is current; null where that could not be read, or nothing is published. */
  readonly current: Pointer | null
  /** Why what is current could not be taken up; null: it was. */
  readonly failure: string | null
}

/** How long an isolate serves a dataset before it looks whether another one is current, in milliseconds. */
export const RECHECK_AFTER_MS = 30_000
/** How long a failed load is remembered, so that a flood of requests does not become a flood of KV reads. */
export const RETRY_AFTER_MS = 1_000

/**
 * One isolate's hold on the current dataset. The first request loads it and everybody who comes meanwhile waits for that one
 * load; later requests get it without any I/O, and now and then one of them sets off a look at `dataset:current` behind its
 * own answer. What is held is only ever replaced by a snapshot that was read whole and whose hash is right.
 */
export class DatasetStore {
  readonly #reader: SnapshotReader
  readonly #now: () => number
  #held: Served | null = null
  readonly #earlier: EarlierDatasets
  #pointer: Pointer | null = null
  #checkedAt = 0
  #load: Promise<Served> | null = null
  #failure: { readonly error: Error; readonly at: number } | null = null

  constructor(storage: SnapshotStorage, now: () => number = Date.now, deadlineMs = STORE_TIMEOUT_MS) {
    const reader = new SnapshotReader(storage, deadlineMs)
    this.#reader = reader
    this.#now = now
    this.#earlier = new EarlierDatasets(
      (version) => reader.earlier(version, () => this.#currentVersion()),
      now,
      deadlineMs,
    )
  }

  /**
   * @param keepAlive lets a load outlive the request that began it, such as an ExecutionContext's waitUntil
   * @throws DatasetUnavailable when nothing is held and nothing can be loaded
   */
  async current(keepAlive: KeepAlive): Promise<Served> {
    if (this.#held === null) return this.#loadOnce(keepAlive)
    if (this.held() === null) keepAlive(this.#loadOnce(keepAlive).catch(() => undefined))
    return this.#held
  }

  /** What is served, without a wait; null where there is nothing, or it is time to look for something newer. */
  held(): Served | null {
    const age = this.#now() - this.#checkedAt
    // A clock that was turned back must not keep an isolate from ever looking again.
    return age > RECHECK_AFTER_MS || age < 0 ? null : this.#held
  }

  /**
   * The dataset of a version that need not be the current one: an old permalink's. Null when it is not stored (any more), or
   * not in a form that this program reads.
   *
   * @param keepAlive as of `current`
   * @throws DatasetRetired when it was taken out
   * @throws Error when KV fails or is late
   */
  async at(version: string, keepAlive: KeepAlive = () => undefined): Promise<Dataset | null> {
    const current = this.#held?.dataset
    return current?.version === version ? current : this.#earlier.at(version, keepAlive)
  }

  /** Serves what this very isolate has just published. */
  adopt(served: Served): void {
    if (served.publication < (this.#held?.publication ?? 0)) return
    this.#held = served
    this.#failure = null
    this.#earlier.found(served.dataset.version)
  }

  /** Looks at once which dataset is current, and takes it up: for whoever watches the service, at the price of I/O. */
  async look(keepAlive: KeepAlive): Promise<StoreState> {
    const failure = await this.#loadOnce(keepAlive).then(
      () => null,
      (error: Error) => error.message,
    )
    return { held: this.#held, current: this.#pointer, failure }
  }

  #loadOnce(keepAlive: KeepAlive): Promise<Served> {
    if (this.#load !== null) return this.#load
    const { error, at } = this.#failure ?? { error: null, at: 0 }
    const since = this.#now() - at
    if (error !== null && since >= 0 && since < RETRY_AFTER_MS) return Promise.reject(error)
    const load = this.#read()
      .then(
        (served) => {
          this.adopt(served)
          return this.#held ?? served
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
    const current = await this.#reader.pointer()
    this.#pointer = current
    if (current === null) throw new DatasetUnavailable('No dataset is published here.')
    const { version, ...publication } = current
    const held = this.#held
    // Copies of KV lag behind by up to a minute, each place by another time: what is older than what is held is not followed.
    if (held !== null && publication.publication < held.publication) return held
    if (held?.dataset.version === version) return { dataset: held.dataset, ...publication }
    return { dataset: await this.#reader.current(version), ...publication }
  }

  async #currentVersion(): Promise<string> {
    return (await this.current(() => undefined)).dataset.version
  }
}
