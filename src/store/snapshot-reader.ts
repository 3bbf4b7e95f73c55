import type { Dataset } from '../../domain/dataset/dataset.ts'
import { DatasetRetired } from './dataset-retired.ts'
import { DatasetUnavailable, unreadable } from './dataset-unavailable.ts'
import { openSnapshot } from './open-snapshot.ts'
import { CURRENT, type Pointer, snapshotKey, type Tombstone, tombstoneKey } from './publications/publication.ts'
import { withTimeout } from './timeout.ts'

/** What the store needs of a KV namespace. */
export type SnapshotStorage = Pick<KVNamespace, 'get'>

/** Reads datasets from KV, each time anew and never for longer than the deadline. */
export class SnapshotReader {
  readonly #storage: SnapshotStorage
  readonly #deadlineMs: number

  constructor(storage: SnapshotStorage, deadlineMs: number) {
    this.#storage = storage
    this.#deadlineMs = deadlineMs
  }

  /** Which version is current; null before anything is published. */
  pointer(): Promise<Pointer | null> {
    return this.#inTime(this.#storage.get<Pointer>(CURRENT, 'json'))
  }

  /** @throws DatasetUnavailable when it is not stored */
  async current(version: string): Promise<Dataset> {
    const bytes = await this.#bytesOf(version)
    if (bytes === null) throw new DatasetUnavailable(`The current dataset ${version} is missing from the store.`)
    return openSnapshot(version, bytes)
  }

  /**
   * The dataset of an earlier version; null when it is not stored, or not in a form that this program reads.
   *
   * @param currentVersion the version to be named to whoever asks for a retired one
   * @throws DatasetRetired when it was taken out
   */
  async earlier(version: string, currentVersion: () => Promise<string>): Promise<Dataset | null> {
    const bytes = await this.#bytesOf(version)
    if (bytes !== null) return openSnapshot(version, bytes).catch(logUnreadable(version))
    const tombstone = await this.#inTime(this.#storage.get<Tombstone>(tombstoneKey(version), 'json'))
    if (tombstone === null) return null
    throw new DatasetRetired(version, tombstone.retiredAt, await currentVersion())
  }

  #bytesOf(version: string): Promise<ArrayBuffer | null> {
    return this.#inTime(this.#storage.get(snapshotKey(version), 'arrayBuffer'))
  }

  #inTime<T>(reading: Promise<T>): Promise<T> {
    return withTimeout(this.#deadlineMs, 'KV', reading)
  }
}

const logUnreadable =
  (version: string) =>
  (cause: unknown): null => {
    console.error(JSON.stringify({ event: 'earlier-dataset-unreadable', version, reason: unreadable(cause).message }))
    return null
  }
