import type { Dataset } from '../../domain/dataset/dataset.ts'
import { DatasetRetired } from './dataset-retired.ts'
import { withTimeout } from './timeout.ts'

/** Lets work outlive the request that began it, such as an ExecutionContext's waitUntil. */
export type KeepAlive = (work: Promise<unknown>) => void

/** How many datasets other than the current one an isolate keeps: permalinks come in twos, then and now. */
const MOST_EARLIER = 2
/** How many of them are loaded at the same time: each takes a megabyte or two. */
const MOST_LOADS = 4
/** How long it is remembered that a version cannot be had, in milliseconds: as long as KV remembers what it lacks. */
export const MISSING_FOR_MS = 60_000
const MOST_MISSING = 100

/** One isolate's hold on datasets that are not the current one. However many ask for a version, it is loaded once. */
export class EarlierDatasets {
  /** Null: the version cannot be had. */
  readonly #load: (version: string) => Promise<Dataset | null>
  readonly #now: () => number
  /** By when a load has ended, unless it was cut off with its request: then it never ends. */
  readonly #overMs: number
  readonly #kept = new Map<string, Dataset>()
  /** What is being loaded, or waits for a place. */
  readonly #loads = new Map<string, Promise<Dataset | null>>()
  /** The ends of the loads that have a place. */
  readonly #places = new Set<Promise<unknown>>()
  /** Since when versions are known not to be had, and why, where there is more to say than that they are not there. */
  readonly #missing = new Map<string, { readonly since: number; readonly why: DatasetRetired | null }>()

  constructor(load: (version: string) => Promise<Dataset | null>, now: () => number, deadlineMs: number) {
    this.#load = load
    this.#now = now
    this.#overMs = 2 * deadlineMs
  }

  /**
   * @throws DatasetRetired when the version was taken out
   * @throws Error when the load fails or is late, which is not remembered
   */
  async at(version: string, keepAlive: KeepAlive): Promise<Dataset | null> {
    const known = this.#kept.get(version)
    if (known) return known
    if (!/^[0-9a-f]{16}$/.test(version) || this.#isMissing(version)) return null
    const load = this.#loads.get(version) ?? this.#begin(version, keepAlive)
    try {
      return await withTimeout(this.#overMs, 'KV', load)
    } catch (error) {
      this.#end(version, load)
      throw error
    }
  }

  /** The version can be had from now on. */
  found(version: string): void {
    this.#missing.delete(version)
  }

  /** @returns whether the version is known not to be had @throws DatasetRetired when it is known to have been taken out */
  #isMissing(version: string): boolean {
    const { since, why } = this.#missing.get(version) ?? { since: -Infinity, why: null }
    const age = this.#now() - since
    const isKnown = age >= 0 && age < MISSING_FOR_MS
    if (isKnown && why !== null) throw why
    return isKnown
  }

  #begin(version: string, keepAlive: KeepAlive): Promise<Dataset | null> {
    const load = this.#inPlace(version).finally(() => this.#end(version, load))
    this.#loads.set(version, load)
    keepAlive(load.catch(() => undefined))
    return load
  }

  #end(version: string, load: Promise<unknown>): void {
    if (this.#loads.get(version) === load) this.#loads.delete(version)
  }

  #miss(version: string, why: DatasetRetired | null): void {
    keep(this.#missing, version, { since: this.#now(), why }, MOST_MISSING)
  }

  async #inPlace(version: string): Promise<Dataset | null> {
    while (this.#places.size >= MOST_LOADS) {
      // A load that has not ended by then was cut off, and must not keep its place.
      const taken = [...this.#places]
      await withTimeout(this.#overMs, 'KV', Promise.race(taken)).catch(() => {
        for (const end of taken) this.#places.delete(end)
      })
    }
    const loading = this.#load(version)
    const end: Promise<unknown> = loading.catch(() => undefined).finally(() => this.#places.delete(end))
    this.#places.add(end)
    const dataset = await loading.catch((error: unknown) => {
      if (error instanceof DatasetRetired) this.#miss(version, error)
      throw error
    })
    if (dataset === null) this.#miss(version, null)
    else keep(this.#kept, version, dataset, MOST_EARLIER)
    return dataset
  }
}

/** Adds to a map, which forgets what it has had longest when it has too many. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
