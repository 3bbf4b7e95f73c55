import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { DatasetStore, RECHECK_AFTER_MS, RETRY_AFTER_MS } from '../../../src/store/dataset-store.ts'
import { MISSING_FOR_MS } from '../../../src/store/earlier-datasets.ts'
import type { SnapshotStorage } from '../../../src/store/snapshot-reader.ts'
import { reworded } from '../../support/data/reworded.ts'
import { isolate } from '../../support/worker/isolate.ts'
import { storeOtherDataset } from '../../support/worker/other-dataset.ts'

const { version, base64 } = inject('dataset')
const bytes = Uint8Array.fromBase64(base64)
const CURRENT = 'dataset:current'
const pointer = (to: string, publication = 2) =>
  JSON.stringify({ version: to, publication, publishedAt: '2026-11-23T00:00:00.000Z' })

/** The real namespace, with each read counted by key. */
function counted(): SnapshotStorage & { reads: string[] } {
  const reads: string[] = []
  const get = (key: string, type: never) => {
    reads.push(key)
    return env.DATASETS.get(key, type)
  }
  return { reads, get: get as SnapshotStorage['get'] }
}

/** A store with a clock of its own and a way to wait for what it does behind answers. */
function storeOn(storage: SnapshotStorage, deadlineMs?: number) {
  const clock = { now: 1_000_000 }
  const behind: Promise<unknown>[] = []
  const store = new DatasetStore(storage, () => clock.now, deadlineMs)
  const current = () => store.current((work) => behind.push(work))
  const at = (name: string) => store.at(name, (work) => behind.push(work))
  return { store, clock, behind, current, at, settle: () => Promise.all(behind) }
}

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await env.DATASETS.put(`dataset:${version}`, bytes)
  await env.DATASETS.put(CURRENT, pointer(version))
})

describe('a cold isolate', () => {
  it('reads KV twice, and a warm one never', async () => {
    const storage = counted()
    const { current } = storeOn(storage)
    await current()
    expect(storage.reads).toEqual([CURRENT, `dataset:${version}`])
    for (let request = 0; request < 100; request++) expect((await current()).dataset.version).toBe(version)
    expect(storage.reads).toHaveLength(2)
  })

  it('loads once for fifty first requests that come together', async () => {
    const storage = counted()
    const { current } = storeOn(storage)
    const served = await Promise.all(Array.from({ length: 50 }, current))
    expect(storage.reads).toHaveLength(2)
    expect(new Set(served.map(({ dataset }) => dataset)).size).toBe(1)
  })

  it('with an empty KV answers 503 and says what to run, on every route that needs figures', async () => {
    await env.DATASETS.delete(CURRENT)
    const get = isolate({ store: storeOn(env.DATASETS).store })
    for (const path of ['/health', '/graphql?query={__typename}']) {
      const response = await get(path)
      expect(response.status).toBe(503)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('retry-after')).toBe('5')
      const body = await response.text()
      expect(body).toContain('DATASET_UNAVAILABLE')
      expect(body).toContain('npm run data:publish')
    }
  })

  it('heals without a restart once a dataset is published', async () => {
    await env.DATASETS.delete(CURRENT)
    const { current, clock } = storeOn(env.DATASETS)
    await expect(current()).rejects.toThrow('No dataset is published here')
    await env.DATASETS.put(CURRENT, pointer(version))
    clock.now += RETRY_AFTER_MS
    expect((await current()).dataset.version).toBe(version)
  })

  it('does not turn a flood of failing requests into a flood of KV reads', async () => {
    await env.DATASETS.delete(CURRENT)
    const storage = counted()
    const { current } = storeOn(storage)
    for (let request = 0; request < 50; request++) await expect(current()).rejects.toThrow()
    expect(storage.reads).toEqual([CURRENT])
  })
})

describe('a KV that is out of order', () => {
  const outOfOrder: readonly (readonly [string, () => Promise<never>, RegExp])[] = [
    ['fails', () => Promise.reject(new Error('KV GET failed: 500')), /could not be read/],
    ['never answers', () => new Promise<never>(() => undefined), /KV did not answer within 50 ms/],
  ]

  it.each(outOfOrder)('%s: a cold isolate says so, and heals by itself', async (_name, get, why) => {
    const storage = { get: get as SnapshotStorage['get'] }
    const { current, clock } = storeOn(storage, 50)
    await expect(current()).rejects.toMatchObject({ code: 'DATASET_UNAVAILABLE', message: expect.stringMatching(why) })
    storage.get = env.DATASETS.get.bind(env.DATASETS)
    clock.now += RETRY_AFTER_MS
    expect((await current()).dataset.version).toBe(version)
  })

  it.each(outOfOrder)('%s: an isolate that holds a dataset goes on with it, and nobody waits', async (_name, get) => {
    const storage = { get: env.DATASETS.get.bind(env.DATASETS) as SnapshotStorage['get'] }
    const { current, clock, settle } = storeOn(storage, 50)
    await current()
    storage.get = get as SnapshotStorage['get']
    for (let rounds = 0; rounds < 3; rounds++) {
      clock.now += RECHECK_AFTER_MS + 1
      expect((await current()).dataset.version).toBe(version)
      await settle()
    }
  })
})

describe('a clock', () => {
  it('that is turned back does not keep an isolate from looking for a new version', async () => {
    const { current, clock, settle } = storeOn(env.DATASETS)
    await current()
    const name = await storeOtherDataset()
    await env.DATASETS.put(CURRENT, pointer(name, 3))
    clock.now -= 3_600_000
    await current()
    await settle()
    expect((await current()).dataset.version).toBe(name)
  })
})

describe('a snapshot whose bytes are not what its name says', () => {
  const corruptions: readonly (readonly [string, () => Uint8Array | null])[] = [
    ['with one bit turned', () => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)],
    ['cut short', () => bytes.slice(0, 1000)],
    ['empty', () => new Uint8Array()],
    ['missing', () => null],
  ]

  it.each(corruptions)('%s is never served by a cold isolate', async (_name, corrupt) => {
    const broken = corrupt()
    if (broken) await env.DATASETS.put(`dataset:${version}`, broken)
    else await env.DATASETS.delete(`dataset:${version}`)
    await expect(storeOn(env.DATASETS).current()).rejects.toMatchObject({ code: 'DATASET_UNAVAILABLE' })
  })

  it.each(corruptions)('%s never takes down an isolate that holds a good one', async (_name, corrupt) => {
    const { current, clock, settle } = storeOn(env.DATASETS)
    await current()
    const broken = corrupt()
    if (broken) await env.DATASETS.put('dataset:0123456789abcdef', broken)
    await env.DATASETS.put(CURRENT, pointer('0123456789abcdef'))
    clock.now += RECHECK_AFTER_MS + 1
    expect((await current()).dataset.version).toBe(version)
    await settle()
    expect((await current()).dataset.version).toBe(version)
  })

  it('nor does a pointer that vanishes', async () => {
    const { current, clock, settle } = storeOn(env.DATASETS)
    await current()
    await env.DATASETS.delete(CURRENT)
    clock.now += RECHECK_AFTER_MS + 1
    await current()
    await settle()
    expect((await current()).dataset.version).toBe(version)
  })
})

describe('a new current dataset', () => {
  it('is taken up behind an answer, which does not wait for it', async () => {
    const { current, clock, settle } = storeOn(env.DATASETS)
    const old = (await current()).dataset
    const name = await storeOtherDataset()
    await env.DATASETS.put(CURRENT, pointer(name))
    expect((await current()).dataset).toBe(old)
    clock.now += RECHECK_AFTER_MS + 1
    expect((await current()).dataset).toBe(old)
    await settle()
    expect((await current()).dataset.version).toBe(name)
  })
})

/** Stores datasets other than the current one, each reworded once more than the one before, and gives their versions. */
async function storeOthers(count: number): Promise<readonly string[]> {
  const versions: string[] = []
  for (let snapshot = bytes; versions.length < count; ) {
    const next = await reworded(snapshot)
    await env.DATASETS.put(`dataset:${next.version}`, next.bytes)
    versions.push(next.version)
    snapshot = next.bytes
  }
  return versions
}

const nameOf = (number: number) => number.toString(16).padStart(16, '0')
const keysOf = (names: readonly string[]) => names.map((name) => `dataset:${name}`)

describe('a dataset that is not the current one', () => {
  it('is read once for 600 that ask at once, and once for 600 one after the other', async () => {
    const [name = ''] = await storeOthers(1)
    const storage = counted()
    const { at, behind } = storeOn(storage)
    const found = await Promise.all(Array.from({ length: 600 }, () => at(name)))
    for (let ask = 0; ask < 600; ask++) found.push(await at(name))
    expect(storage.reads).toEqual(keysOf([name]))
    expect(new Set(found).size).toBe(1)
    expect(found[0]?.version).toBe(name)
    expect(behind).toHaveLength(1)
  })

  it('is loaded to the end also when nobody waits for it any more', async () => {
    const [name = ''] = await storeOthers(1)
    const storage = counted()
    const { at, settle } = storeOn(storage)
    void at(name)
    await settle()
    expect((await at(name))?.version).toBe(name)
    expect(storage.reads).toEqual(keysOf([name]))
  })

  it('is one of two that are kept', async () => {
    const [first = '', ...others] = await storeOthers(3)
    const storage = counted()
    const { at } = storeOn(storage)
    for (const name of [first, ...others, ...others, ...others, first]) expect((await at(name))?.version).toBe(name)
    expect(storage.reads).toEqual(keysOf([first, ...others, first]))
  })

  it('waits while four others are loaded', async () => {
    const names = await storeOthers(6)
    const started: (() => void)[] = []
    const storage = counted()
    const slow = async (key: string, type: never) => {
      await new Promise<void>((resolve) => started.push(resolve))
      return storage.get(key, type)
    }
    const { at } = storeOn({ get: slow as SnapshotStorage['get'] })
    const found = Promise.all(names.map(at))
    for (const most of [4, 5, 6]) {
      await vi.waitFor(() => expect(started).toHaveLength(most))
      // Whoever could begin too early has had the time to.
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(started).toHaveLength(most)
      started[most - 4]?.()
    }
    for (const go of started) go()
    expect((await found).map((dataset) => dataset?.version)).toEqual(names)
    expect(storage.reads.toSorted()).toEqual(keysOf(names).toSorted())
  })

  it('is found again after a load that was cut off with its request, which never ends', async () => {
    const names = await storeOthers(5)
    const { at } = storeOn(env.DATASETS, 50)
    const hash = vi.spyOn(crypto.subtle, 'digest').mockReturnValue(new Promise(() => undefined))
    await Promise.all(names.slice(0, 4).map((name) => expect(at(name)).rejects.toThrow('KV did not answer')))
    hash.mockRestore()
    await Promise.allSettled(names.map(at))
    for (const name of names) expect((await at(name))?.version).toBe(name)
  })
})

describe('a dataset that is not to be had', () => {
  it.each<[string, Uint8Array | null]>([
    ['not stored', null],
    ['unreadable', new Uint8Array(100)],
  ])('%s: is looked for once a minute, however often it is asked for', async (_name, stored) => {
    const name = nameOf(0xbad)
    if (stored) await env.DATASETS.put(`dataset:${name}`, stored)
    const storage = counted()
    const { at, clock } = storeOn(storage)
    for (let ask = 0; ask < 600; ask++) expect(await at(name)).toBeNull()
    clock.now += MISSING_FOR_MS - 1
    await at(name)
    const looks = () => storage.reads.filter((key) => key === `dataset:${name}`)
    expect(looks()).toHaveLength(1)
    clock.now += 1
    await Promise.all(Array.from({ length: 600 }, () => at(name)))
    expect(looks()).toHaveLength(2)
    clock.now -= 3_600_000
    await at(name)
    expect(looks()).toHaveLength(3)
    // What is not stored may have been retired.
    expect(storage.reads.length).toBe(stored ? 3 : 6)
  })

  it('is remembered with 99 others', async () => {
    const storage = counted()
    const { at } = storeOn(storage)
    for (let number = 0; number <= 100; number++) await at(nameOf(number))
    for (let number = 1; number <= 100; number++) await at(nameOf(number))
    const looks = () => storage.reads.filter((key) => key.startsWith('dataset:'))
    expect(looks()).toHaveLength(101)
    await at(nameOf(0))
    expect(looks()).toHaveLength(102)
  })

  it('retired: says when and what is current, and is looked for once a minute', async () => {
    const name = nameOf(0xdead)
    await env.DATASETS.put(`retired:${name}`, JSON.stringify({ retiredAt: '2029-03-04T05:06:07.000Z' }))
    const storage = counted()
    const { at, clock } = storeOn(storage)
    const words = `Dataset ${name} was retired on 4 March 2029: its figures and statements are not stored any more. The newest figures are in dataset ${version}, at /data/v/${version}/.`
    for (let ask = 0; ask < 100; ask++) await expect(at(name)).rejects.toThrow(words)
    const looks = () => storage.reads.filter((key) => key === `retired:${name}`)
    expect(looks()).toHaveLength(1)
    clock.now += MISSING_FOR_MS
    await expect(at(name)).rejects.toThrow(words)
    expect(looks()).toHaveLength(2)
    await env.DATASETS.put(`dataset:${name}`, new Uint8Array(100))
    clock.now += MISSING_FOR_MS
    // Stored again, it is what is stored that counts.
    expect(await at(name)).toBeNull()
  })

  it('is had as soon as this isolate has published it', async () => {
    const [name = ''] = await storeOthers(1)
    const { store, at, current } = storeOn(env.DATASETS)
    const dataset = await storeOn(env.DATASETS).at(name)
    await env.DATASETS.delete(`dataset:${name}`)
    expect(await at(name)).toBeNull()
    await env.DATASETS.put(`dataset:${name}`, (await reworded(bytes)).bytes)
    const served = await current()
    if (dataset) store.adopt({ ...served, dataset, publication: 3 })
    store.adopt({ ...served, publication: 4 })
    expect((await at(name))?.version).toBe(name)
  })

  it.each(['', 'current', 'x'.repeat(16), '0123456789ABCDEF', `${version}0`, `${version}\n`, '__proto__'])(
    '%j names none, and KV is not asked',
    async (name) => {
      const storage = counted()
      expect(await storeOn(storage).at(name)).toBeNull()
      expect(storage.reads).toEqual([])
    },
  )

  it.each<[string, () => Promise<never>, string]>([
    ['fails', () => Promise.reject(new Error('KV GET failed: 500')), 'KV GET failed'],
    ['never answers', () => new Promise<never>(() => undefined), 'KV did not answer within 50 ms'],
  ])('is not one for which KV %s: that is asked for again at once', async (_name, get, why) => {
    const [name = ''] = await storeOthers(1)
    const storage = { get: get as SnapshotStorage['get'] }
    const { at } = storeOn(storage, 50)
    for (let ask = 0; ask < 2; ask++)
      await Promise.all(Array.from({ length: 6 }, () => expect(at(name)).rejects.toThrow(why)))
    storage.get = env.DATASETS.get.bind(env.DATASETS)
    expect((await at(name))?.version).toBe(name)
  })
})
