import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { type LogDatabase, PublicationLog } from '../../../../src/store/publications/log.ts'
import { PublishingUnavailable } from '../../../../src/store/publications/publication.ts'
import { type PointerStorage, Publisher } from '../../../../src/store/publications/publisher.ts'
import { storeOtherDataset } from '../../../support/worker/other-dataset.ts'
import { forgetPublications } from '../../../support/worker/publish.ts'

const { version: first } = inject('dataset')
let second = ''

/** An isolate that publishes to the real KV and D1. The KV of this machine takes two writes of a key at once. */
function isolate(
  storage: PointerStorage = env.DATASETS,
  database: LogDatabase = env.STATEMENTS,
  options: ConstructorParameters<typeof Publisher>[3] = { writeAgainAfterMs: 1 },
) {
  const store = new DatasetStore(env.DATASETS)
  const publisher = new Publisher(storage, new PublicationLog(database), store, options)
  const publish = (version: string, after: number) => publisher.publish({ version, after, by: 'test', note: null })
  const served = async () => (await store.current(() => undefined)).dataset.version
  return { publish, served }
}

/** The real KV. Something happens before each write, which is told how many there were before. */
function storage(before: (writes: number) => unknown) {
  let writes = 0
  const put: PointerStorage['put'] = async (...written) => {
    await before(writes++)
    await env.DATASETS.put(...written)
  }
  return { get: env.DATASETS.get.bind(env.DATASETS), put, writes: () => writes }
}

/** The real KV, whose first write waits until it is let go. */
function heldStorage() {
  const reached = Promise.withResolvers<void>()
  const free = Promise.withResolvers<void>()
  const held = storage((writes) => {
    if (writes > 0) return
    reached.resolve()
    return free.promise
  })
  return { ...held, isReached: reached.promise, letGo: () => free.resolve() }
}

/** The slower of two has decided, and writes to KV only after the faster one is through. */
async function overtaken(options?: ConstructorParameters<typeof Publisher>[3]) {
  const held = heldStorage()
  const slower = isolate(held, env.STATEMENTS, options)
  const published = slower.publish(second, 1)
  await held.isReached
  await isolate().publish(first, 2)
  expect(await pointer()).toMatchObject({ version: first, publication: 3 })
  return { ...slower, published, letGo: held.letGo }
}

const pointer = () => env.DATASETS.get('dataset:current', 'json')

beforeEach(async () => {
  second = await storeOtherDataset()
  const { base64 } = inject('dataset')
  await env.DATASETS.put(`dataset:${first}`, Uint8Array.fromBase64(base64))
  await forgetPublications()
  await isolate().publish(first, 1)
})

describe('of two who publish at once', () => {
  it('the slower one, whose older pointer lands last in KV, writes the newer one there', async () => {
    const { published, letGo, served } = await overtaken()
    letGo()
    const answer = await published
    // The version is as old as its first publication.
    expect(await pointer()).toEqual({ version: first, publication: 3, publishedAt: '2026-11-23T00:00:00.000Z' })
    expect(answer).toMatchObject({ publication: { id: 2, version: second }, repeated: false, mended: true })
    expect(await served()).toBe(first)
  })

  it('the slower one waits a second before it writes again, as KV refuses a second write of a key in a second', async () => {
    const { published, letGo } = await overtaken({})
    const start = performance.now()
    letGo()
    await published
    expect(performance.now() - start).toBeGreaterThan(1_000)
  })

  it('the slower one looks again after that, and finds whoever has published meanwhile', async () => {
    const three = isolate(
      storage(async (writes) => {
        if (writes === 0) await isolate().publish(first, 2)
        if (writes === 1) await isolate().publish(second, 3)
      }),
    )
    expect(await three.publish(second, 1)).toMatchObject({ publication: { id: 2 }, mended: true })
    expect(await pointer()).toMatchObject({ version: second, publication: 4 })
    expect(await three.served()).toBe(second)
  })

  it('the slower one stops looking when others never stop publishing', async () => {
    const log = new PublicationLog(env.STATEMENTS)
    const busy = storage((writes) =>
      log.append({ version: first, after: 2 + writes, by: 'busy', note: null }, new Date().toISOString()),
    )
    expect(await isolate(busy).publish(second, 1)).toMatchObject({ publication: { id: 2 }, mended: true })
    expect(busy.writes()).toBe(4)
  })

  it('the faster one has nothing to mend, and writes to KV once', async () => {
    const counted = storage(() => undefined)
    expect(await isolate(counted).publish(second, 1)).toMatchObject({ publication: { id: 2 }, mended: false })
    expect(counted.writes()).toBe(1)
  })

  it('the slower one says so when it cannot read the newer dataset', async () => {
    const { published, letGo } = await overtaken()
    await env.DATASETS.delete(`dataset:${first}`)
    letGo()
    await expect(published).rejects.toThrow(PublishingUnavailable)
    await expect(published).rejects.toThrow('Publication 3 came after 2')
  })
})

describe('a publication after which the log could not be read', () => {
  /** The real D1, which fails while it is broken. */
  function breakable() {
    const state = { isBroken: false }
    const withSession: LogDatabase['withSession'] = (how) => {
      if (state.isBroken) throw new Error('D1 is out of order')
      return env.STATEMENTS.withSession(how)
    }
    return Object.assign(state, { withSession })
  }

  it('is not said to be done, and the same request again goes on', async () => {
    const database = breakable()
    const breaking: PointerStorage = {
      get: env.DATASETS.get.bind(env.DATASETS),
      put: (...written) => {
        database.isBroken = true
        return env.DATASETS.put(...written)
      },
    }
    await expect(isolate(breaking, database).publish(second, 1)).rejects.toThrow(PublishingUnavailable)
    expect(await isolate().publish(second, 1)).toMatchObject({ publication: { id: 2 }, repeated: true, mended: false })
    expect(await pointer()).toMatchObject({ version: second, publication: 2 })
  })
})

it('the newest publication, sent once more, mends an older pointer in KV', async () => {
  const older = JSON.stringify(await pointer())
  await isolate().publish(second, 1)
  await env.DATASETS.put('dataset:current', older)
  expect(await isolate().publish(second, 2)).toMatchObject({ publication: { id: 2 }, repeated: true })
  expect(await pointer()).toMatchObject({ version: second, publication: 2 })
})
