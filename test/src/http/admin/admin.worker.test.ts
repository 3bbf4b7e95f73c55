import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { bearsSecret } from '../../../../src/http/middleware/bearer.ts'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import { type LogDatabase, PublicationLog } from '../../../../src/store/publications/log.ts'
import { type PointerStorage, Publisher } from '../../../../src/store/publications/publisher.ts'
import { asPost } from '../../../support/worker/ask.ts'
import { failingDatabase } from '../../../support/worker/broken.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { storeOtherDataset } from '../../../support/worker/other-dataset.ts'
import { forgetPublications } from '../../../support/worker/publish.ts'

const SECRET = 'a-secret-of-the-tests-long-enough-to-be-one'
const { version: first } = inject('dataset')
let second = ''

interface Deployment {
  readonly secret?: string | undefined
  readonly storage?: PointerStorage
  readonly database?: LogDatabase
  readonly now?: () => number
  readonly cache?: object
  readonly deadlineMs?: number
  readonly clientAddressHeader?: string
}

/** A deployment of its own over the real KV and D1, which may have something broken in it. */
function deployment({ storage, database, now, cache, deadlineMs, clientAddressHeader, ...given }: Deployment = {}) {
  const store = new DatasetStore(env.DATASETS)
  const log = new PublicationLog(database ?? env.STATEMENTS, deadlineMs)
  const publisher = new Publisher(storage ?? env.DATASETS, log, store, { now, deadlineMs })
  const secret = 'secret' in given ? given.secret : SECRET
  const app = isolate({ store, clientAddressHeader, publishing: { publisher, secret } }, { cache })
  const send = async (method: string, body?: unknown, headers: Record<string, string> = {}) => {
    const bearing = { authorization: `Bearer ${SECRET}`, ...headers }
    const response = await app('/admin/publish', {
      ...asPost(body ?? '', bearing),
      method,
      ...(body === undefined && { body: null }),
    })
    return { response, status: response.status, body: JSON.parse(await response.text()) }
  }
  const publish = (version: string, after: number, more: object = {}) =>
    send('POST', { version, after, by: 'ada@example.org', ...more })
  const served = async () => (await (await app('/health')).json<{ datasetVersion: string }>()).datasetVersion
  return { send, publish, served, store }
}

const log = async () => (await env.STATEMENTS.prepare('SELECT * FROM publications ORDER BY id').all()).results
const pointer = () => env.DATASETS.get<{ version: string; publication: number }>('dataset:current', 'json')

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  second = await storeOtherDataset()
  await forgetPublications()
  await deployment().publish(first, 1)
})

describe('who may publish', () => {
  it.each([
    ['nobody who sends no secret', { authorization: '' }],
    ['nobody who sends another', { authorization: 'Bearer something else' }],
    ['nobody who knows its beginning', { authorization: `Bearer ${SECRET.slice(0, -1)}` }],
    ['nobody who sends it by another scheme', { authorization: `Basic ${SECRET}` }],
  ])('%s', async (_who, headers) => {
    const { publish, send, served } = deployment()
    const { response, body } = await send('POST', { version: second, after: 1, by: 'eve' }, headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ code: 'UNAUTHORIZED', detail: expect.stringContaining('Authorization: Bearer') })
    expect((await send('GET', undefined, headers)).status).toBe(401)
    expect(await served()).toBe(first)
    expect(await log()).toHaveLength(1)
    expect((await publish(second, 1)).status).toBe(200)
  })

  it.each([
    ['not set', undefined],
    ['too short', 'short'],
  ])('nobody where the secret is %s, and the answer says how to set it', async (_name, secret) => {
    const { status, body } = await deployment({ secret }).send('POST', {}, { authorization: `Bearer ${secret}` })
    expect(status).toBe(503)
    expect(body).toMatchObject({
      code: 'PUBLISHING_UNAVAILABLE',
      detail: expect.stringContaining('npx wrangler secret put ADMIN_SECRET'),
    })
  })

  it('only whoever bears the very secret (property)', async () => {
    const text = fc.string({ minLength: 1, maxLength: 60 }).filter((one) => !/\s/.test(one))
    await fc.assert(
      fc.asyncProperty(text, text, async (given, secret) => {
        expect(await bearsSecret(`Bearer ${given}`, secret)).toBe(given === secret)
        expect(await bearsSecret(`Bearer ${secret}`, secret)).toBe(true)
      }),
    )
  })

  it('nobody after twenty wrong tries in a minute, not even with the right one', async () => {
    const { send } = deployment({ clientAddressHeader: 'CF-Connecting-IP' })
    const headers = { 'cf-connecting-ip': '192.0.2.77', authorization: 'Bearer wrong' }
    for (let tries = 0; tries < 20; tries++) expect((await send('GET', undefined, headers)).status).toBe(401)
    const { response } = await send('GET', undefined, { 'cf-connecting-ip': '192.0.2.77' })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send('GET', undefined, { 'cf-connecting-ip': '192.0.2.78' })).status).toBe(200)
  })

  it('nobody who calls themselves somebody else for each try, where no header is believed', async () => {
    const { send } = deployment()
    const statuses: number[] = []
    for (let tries = 0; tries < 25; tries++) {
      const headers = { 'cf-connecting-ip': `192.0.2.${tries}`, authorization: 'Bearer wrong' }
      statuses.push((await send('GET', undefined, headers)).status)
    }
    expect(statuses).toEqual([...Array(20).fill(401), ...Array(5).fill(429)])
  })
})

describe('publishing', () => {
  it('makes a version current at once where it is done, and notes who, when, from what to what', async () => {
    const { publish, served, send } = deployment()
    expect(await served()).toBe(first)
    const { body, response } = await publish(second, 1, { note: 'June edition' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const publication = {
      id: 2,
      version: second,
      replaced: first,
      publishedBy: 'ada@example.org',
      note: 'June edition',
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    }
    expect(body).toEqual({ publication, repeated: false, purged: null })
    expect(await served()).toBe(second)
    expect(await pointer()).toMatchObject({ version: second, publication: 2 })
    expect((await send('GET')).body.publications).toMatchObject([
      publication,
      { id: 1, version: first, replaced: null },
    ])
  })

  it('purges what caches hold of figures and statements', async () => {
    const purge = vi.fn(async () => ({ success: true, errors: [] }))
    expect((await deployment({ cache: { purge } }).publish(second, 1)).body.purged).toBe(true)
    expect(purge).toHaveBeenCalledExactlyOnceWith({ tags: ['figures', 'statements'] })
    const failing = { purge: () => Promise.reject(new Error('no')) }
    expect((await deployment({ cache: failing }).publish(second, 2)).body).toMatchObject({
      repeated: true,
      purged: false,
    })
  })

  it('sent twice publishes once, and says so', async () => {
    const { publish } = deployment()
    await publish(second, 1)
    expect((await publish(second, 1)).body).toMatchObject({ repeated: true, publication: { id: 2, version: second } })
    expect((await publish(second, 2)).body).toMatchObject({ repeated: true, publication: { id: 2 } })
    expect(await log()).toHaveLength(2)
  })

  it('of two at the same time, one is refused and told who was first', async () => {
    const { publish } = deployment()
    await publish(second, 1)
    const [one, two] = await Promise.all([
      publish(first, 2, { by: 'ada' }),
      deployment().publish(first, 1, { by: 'bob' }),
    ])
    expect([one.status, two.status]).toEqual([200, 409])
    expect(two.body).toMatchObject({ code: 'CONFLICT', detail: expect.stringContaining('the newest publication is') })
    expect(await log()).toHaveLength(3)
  })

  it('replayed after a rollback changes nothing, though the version that it replaced is current again', async () => {
    const { publish, served } = deployment()
    await publish(second, 1)
    await publish(first, 2)
    const { status, body } = await publish(second, 1)
    expect([status, body.code]).toEqual([409, 'CONFLICT'])
    expect(body.detail).toContain('the newest publication is 3')
    expect(await served()).toBe(first)
  })

  it('overtaken by another one answers with its own, and its line in the log says that KV was mended', async () => {
    const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    let writes = 0
    const late: PointerStorage = {
      get: env.DATASETS.get.bind(env.DATASETS),
      put: async (...written) => {
        if (writes++ === 0) expect((await deployment().publish(first, 2)).status).toBe(200)
        await env.DATASETS.put(...written)
      },
    }
    const { body, status } = await deployment({ storage: late }).publish(second, 1)
    expect([status, body]).toMatchObject([200, { publication: { id: 2, version: second }, repeated: false }])
    expect(await pointer()).toMatchObject({ version: first, publication: 3 })
    const lines = logged.mock.calls.map(([line]) => JSON.parse(line)).filter(({ event }) => event === 'publication')
    expect(lines).toMatchObject([
      { id: 3, version: first, mended: false },
      { id: 2, version: second, mended: true },
    ])
    logged.mockRestore()
  })

  it('rolls back to a version of before, whose figures do not become younger by it', async () => {
    const { publish } = deployment()
    await publish(second, 1)
    const { body } = await publish(first, 2, { note: 'wrong figure' })
    expect(body.publication).toMatchObject({ id: 3, version: first, replaced: second })
    expect(await pointer()).toEqual({ version: first, publication: 3, publishedAt: '2026-11-23T00:00:00.000Z' })
  })

  it('by a clock that is behind does not turn time back', async () => {
    await deployment({ now: () => Date.parse('2026-12-01T12:00:00Z') }).publish(second, 1)
    const { body } = await deployment({ now: () => Date.parse('1999-01-01T00:00:00Z') }).publish(first, 2)
    expect(body.publication.publishedAt).toBe('2026-12-01T12:00:00.000Z')
  })
})

describe('what cannot be published', () => {
  const untouched = async () => {
    expect(await log()).toHaveLength(1)
    expect(await pointer()).toMatchObject({ version: first, publication: 1 })
  }

  it.each([
    ['a version that was never uploaded', () => env.DATASETS.delete(`dataset:${second}`), 'its figures are not in KV'],
    ['one whose figures are corrupt', () => env.DATASETS.put(`dataset:${second}`, new Uint8Array(99)), 'is corrupt'],
    [
      'one whose statements are not all there',
      () => env.STATEMENTS.prepare('DELETE FROM versions WHERE version = ?').bind(second).run(),
      'its statements are not in D1',
    ],
  ])('%s', async (_name, damage, why) => {
    await damage()
    const { status, body } = await deployment().publish(second, 1)
    expect([status, body.code]).toEqual([422, 'NOT_PUBLISHABLE'])
    expect(body.detail).toContain(why)
    expect(body.detail).toContain('npm run data:publish')
    await untouched()
  })

  it.each([
    ['version', { version: 'latest' }, '16 hexadecimal digits'],
    ['after', { after: -1 }, '0 before the first'],
    ['after', { after: '1' }, '0 before the first'],
    ['by', { by: '' }, '1 to 100 characters'],
    ['by', { by: 'a\nb' }, 'on one line'],
    ['note', { note: 'x'.repeat(501) }, '1 to 500 characters'],
    ['force', { force: true }, 'only version, after, by, note'],
  ])('a request with a wrong %s', async (field, wrong, allowed) => {
    const { status, body } = await deployment().publish(second, 1, wrong)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'BAD_INPUT', field, allowed: expect.stringContaining(allowed) })
    await untouched()
  })

  it('a body that is no JSON, or has no end, or comes by another method', async () => {
    const { send } = deployment()
    expect((await send('POST', '{"version":')).body).toMatchObject({ code: 'BAD_INPUT', field: 'body' })
    expect((await send('POST', 'x'.repeat(5_000))).body).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' })
    const { response } = await send('PUT', {})
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS'])
    await untouched()
  })
})

describe('when something fails while publishing', () => {
  const failingPut: PointerStorage = {
    get: env.DATASETS.get.bind(env.DATASETS),
    put: () => Promise.reject(new Error('KV is out of order')),
  }
  const never = <T>() => new Promise<T>(() => undefined)

  it.each([
    ['KV fails to write', { storage: failingPut }],
    ['KV does not answer', { storage: { get: never, put: never } as unknown as PointerStorage, deadlineMs: 50 }],
    ['D1 fails', { database: failingDatabase() }],
  ])('%s: readers keep the old version, and the same request completes it later', async (_name, broken) => {
    const { status, body, response } = await deployment(broken).publish(second, 1)
    expect([status, body.code]).toEqual([503, 'PUBLISHING_UNAVAILABLE'])
    expect(body.detail).toContain('Run the command again')
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await deployment().served()).toBe(first)
    const healthy = deployment()
    expect((await healthy.publish(second, 1)).body).toMatchObject({ publication: { id: 2, version: second } })
    expect(await healthy.served()).toBe(second)
    expect(await log()).toHaveLength(2)
  })

  it('an isolate never follows an outdated copy of KV back to an earlier publication', async () => {
    const { publish, served, store } = deployment()
    const outdated = await pointer()
    await publish(second, 1)
    await env.DATASETS.put('dataset:current', JSON.stringify(outdated))
    vi.useFakeTimers({ now: Date.now() + 40_000 })
    const behind: Promise<unknown>[] = []
    await store.current((work) => void behind.push(work))
    vi.useRealTimers()
    await Promise.all(behind)
    expect(behind).not.toEqual([])
    expect(await served()).toBe(second)
  })
})
