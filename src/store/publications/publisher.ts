import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { DatasetStore } from '../dataset-store.ts'
import { openSnapshot } from '../open-snapshot.ts'
import { STORE_TIMEOUT_MS, withTimeout } from '../timeout.ts'
import type { PublicationLog } from './log.ts'
import {
  CURRENT,
  NotPublishable,
  type Pointer,
  type Publication,
  PublicationConflict,
  type PublicationRequest,
  type Published,
  PublishingUnavailable,
  snapshotKey,
  type Tombstone,
  tombstoneKey,
} from './publication.ts'

/** What the publisher needs of a KV namespace. */
export type PointerStorage = Pick<KVNamespace, 'get' | 'put'>

interface PublisherOptions {
  readonly now?: (() => number) | undefined
  /** How long KV may take to answer. */
  readonly deadlineMs?: number | undefined
  /** The pause between two writes of the pointer: KV takes one write of a key in a second, and refuses a second one. */
  readonly writeAgainAfterMs?: number
}

/** How often a publisher writes what others have published since. Each of them looks as well. */
const MOST_MENDS = 3

/**
 * Makes a version the current one, or a version of before current again. The log in D1 decides, then the pointer in KV tells all
 * isolates. Whatever fails in between, readers keep the version that they have, and the same request again goes on from there.
 */
export class Publisher {
  readonly #storage: PointerStorage
  readonly #log: PublicationLog
  readonly #store: DatasetStore
  readonly #now: () => number
  readonly #deadlineMs: number
  readonly #writeAgainAfterMs: number

  constructor(
    storage: PointerStorage,
    log: PublicationLog,
    store: DatasetStore,
    { now = Date.now, deadlineMs = STORE_TIMEOUT_MS, writeAgainAfterMs = 1_100 }: PublisherOptions = {},
  ) {
    this.#storage = storage
    this.#log = log
    this.#store = store
    this.#now = now
    this.#deadlineMs = deadlineMs
    this.#writeAgainAfterMs = writeAgainAfterMs
  }

  /** The newest publications, newest first. */
  history(count: number): Promise<readonly Publication[]> {
    return this.#log.newest(count)
  }

  /**
   * @returns what came of it, and whether others had published meanwhile, so that what KV names had to be mended
   * @throws PublicationConflict when somebody else has published meanwhile
   * @throws NotPublishable when the version is not whole here
   * @throws PublishingUnavailable when KV or D1 fails
   */
  async publish(request: PublicationRequest): Promise<Published & { readonly mended: boolean }> {
    const latest = await this.#latest()
    const repeated = latest !== null && isSame(latest, request)
    if (!repeated && (latest?.id ?? 0) !== request.after) throw new PublicationConflict(latest, request)
    const dataset = await this.#wholeDataset(request.version)
    const publication = repeated ? latest : await this.#decide(request)
    await this.#makeCurrent(publication, dataset)
    return { publication, repeated, mended: await this.#mend(publication) }
  }

  async #makeCurrent({ id, version, publishedAt: at }: Publication, dataset: Dataset): Promise<void> {
    const publishedAt = (await this.#log.firstPublishedAt(version)) ?? at
    const pointer: Pointer = { version, publication: id, publishedAt }
    await this.#kv(this.#storage.put(CURRENT, JSON.stringify(pointer)))
    // This isolate need not wait until KV tells it.
    this.#store.adopt({ dataset, publication: id, publishedAt })
  }

  /**
   * Of two who publish at once the slower one may be the last to write to KV, and write what is no longer the newest. So each one
   * reads the log again after writing.
   *
   * @returns whether there was anything to mend
   */
  async #mend({ id }: Publication, most = MOST_MENDS): Promise<boolean> {
    const newest = await this.#latest()
    if (newest === null || newest.id === id || most === 0) return false
    await new Promise((resolve) => setTimeout(resolve, this.#writeAgainAfterMs))
    const dataset = await this.#wholeDataset(newest.version).catch(() => {
      throw new PublishingUnavailable(`Publication ${newest.id} came after ${id}, and its dataset cannot be read.`)
    })
    await this.#makeCurrent(newest, dataset)
    await this.#mend(newest, most - 1)
    return true
  }

  async #decide(request: PublicationRequest): Promise<Publication> {
    const added = await this.#log.append(request, new Date(this.#now()).toISOString())
    const latest = await this.#latest()
    if (!added || latest === null || !isSame(latest, request)) throw new PublicationConflict(latest, request)
    return latest
  }

  /** The version, read whole and opened by this very program, with all of its statements beside it. */
  async #wholeDataset(version: string) {
    const bytes = await this.#kv(this.#storage.get(snapshotKey(version), 'arrayBuffer'))
    if (bytes === null) {
      const tombstone = await this.#kv(this.#storage.get<Tombstone>(tombstoneKey(version), 'json'))
      const when = tombstone === null ? '' : `, as it was retired on ${tombstone.retiredAt.slice(0, 10)}`
      throw new NotPublishable(version, `its figures are not in KV${when}.`)
    }
    const dataset = await openSnapshot(version, bytes).catch((cause: Error) => {
      throw new NotPublishable(version, cause.message)
    })
    if (!(await this.#log.hasStatementsOf(version)))
      throw new NotPublishable(version, 'its statements are not in D1, or not all of them.')
    return dataset
  }

  #latest = async (): Promise<Publication | null> => (await this.#log.newest(1))[0] ?? null

  #kv = <T>(work: Promise<T>): Promise<T> =>
    withTimeout(this.#deadlineMs, 'KV', work).catch((cause: unknown) => {
      throw new PublishingUnavailable(`KV failed (${cause instanceof Error ? cause.message : 'unknown'}).`)
    })
}

/** Whether a request asks for what was published last: the answer to it may have been lost. */
const isSame = ({ id, version }: Publication, request: PublicationRequest): boolean =>
  version === request.version && (id === request.after + 1 || id === request.after)
