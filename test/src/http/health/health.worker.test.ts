import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { RATE } from '../../../../domain/limits.ts'
import { SPREADING_MS } from '../../../../src/http/health/health.ts'
import { DatasetStore, RETRY_AFTER_MS } from '../../../../src/store/dataset-store.ts'
import type { SnapshotStorage } from '../../../../src/store/snapshot-reader.ts'
import { failingDatabase } from '../../../support/worker/broken.ts'
import { isolate, type Send } from '../../../support/worker/isolate.ts'
import { storeOtherDataset } from '../../../support/worker/other-dataset.ts'
import { page } from '../../../support/worker/page.ts'
import { forgetPublications, publisherOf } from '../../../support/worker/publish.ts'
import { slowDatabase, watchedDatabase } from '../../../support/worker/slow-database.ts'

const { version } = inject('dataset')
const CURRENT = 'dataset:current'
const pointer = (to: string) => JSON.stringify({ version: to, publication: 1, publishedAt: '2026-11-23T00:00:00.000Z' })

beforeEach(async () => {
  for (const name of ['log', 'warn', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => undefined)
  await forgetPublications()
  await env.DATASETS.put(CURRENT, pointer(version))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The real namespace, which can be broken, with its reads counted. */
function storage() {
  const state = { broken: false, slowMs: 0, reads: 0 }
  const get = async (key: string, type: never) => {
    state.reads++
    if (state.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, state.slowMs))
    if (state.broken) throw new Error('KV is away')
    return env.DATASETS.get(key, type)
  }
  return Object.assign(state, { get: get as SnapshotStorage['get'] })
}

/** An isolate that counts what each client spends. */
const counting = (parts: Parameters<typeof isolate>[0] = {}) =>
  isolate({ rateLimit: env.RATE_LIMIT, clientAddressHeader: 'CF-Connecting-IP', ...parts })

const storedIn = (kv: SnapshotStorage) => counting({ store: new DatasetStore(kv) })

/** An isolate that holds figures, and then such a KV. */
async function warmThen(fault: { broken?: true; slowMs?: number }): Promise<Send> {
  const kv = storage()
  const get = storedIn(kv)
  await get('/health')
  Object.assign(kv, fault)
  return get
}

const FULL = '/health?depth=full'
const ANSWERED = { http: 200, kept: 'no-store', contentType: 'application/json' }

async function healthOf(get: Send = counting(), path = FULL) {
  const response = await get(path)
  const { status: http, headers } = response
  return {
    http,
    kept: headers.get('cache-control'),
    contentType: headers.get('content-type'),
    ...(await response.json<Health>()),
  }
}

/** Publishes another dataset than the one that is current, as another isolate would, and gives its version. */
async function publishOther(): Promise<string> {
  const other = await storeOtherDataset()
  await publisherOf().publish({ version: other, after: 1, by: 'test', note: null })
  return other
}

describe('/health', () => {
  it('asks nobody but the isolate when it holds figures, and says the same with depth=basic', async () => {
    const kv = storage()
    const get = counting({ statements: failingDatabase(), store: new DatasetStore(kv) })
    await get('/health')
    const { reads } = kv
    for (const path of ['/health', '/health?depth=basic', '/health?x=1'])
      expect(await healthOf(get, path)).toEqual({
        ...ANSWERED,
        status: 'ok',
        datasetVersion: version,
        publishedAt: '2026-11-23T00:00:00.000Z',
      })
    expect(kv.reads).toBe(reads)
  })

  it.each(['deep', '', 'FULL', '1'])('refuses depth=%j with what is allowed', async (depth) => {
    expect(await healthOf(undefined, `/health?depth=${depth}`)).toMatchObject({
      ...{ http: 400, kept: 'no-store', contentType: 'application/problem+json' },
      ...{ code: 'BAD_INPUT', field: 'depth', allowed: 'basic or full', example: 'depth=full' },
    })
  })
})

describe('/health?depth=full', () => {
  it('says of each part whether it works, how long it took, and what users notice', async () => {
    expect(await healthOf()).toEqual({
      ...ANSWERED,
      status: 'ok',
      checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      datasetVersion: version,
      publishedAt: '2026-11-23T00:00:00.000Z',
      checks: {
        kv: {
          status: 'ok',
          essential: true,
          waitedMs: expect.any(Number),
          effect: expect.stringContaining('Figures are served'),
          versionHeld: version,
          versionCurrent: version,
          versionPublished: version,
          publishedAt: '2026-11-23T00:00:00.000Z',
        },
        d1: {
          status: 'ok',
          essential: false,
          waitedMs: expect.any(Number),
          effect: expect.stringContaining('Statements and claims are served'),
          statements: 166,
        },
        rateLimit: { status: 'ok', essential: false, waitedMs: 0, effect: expect.stringContaining('500,000 points') },
      },
    })
  })

  it('D1 that is away is degraded, with 200: figures are served', async () => {
    for (const statements of [failingDatabase(), undefined]) {
      const health = await healthOf(counting({ statements }))
      expect(health).toMatchObject({
        http: 200,
        status: 'degraded',
        checks: {
          kv: { status: 'ok', versionPublished: null },
          d1: { status: 'failed', statements: null, effect: expect.stringContaining('STATEMENTS_UNAVAILABLE') },
        },
      })
      expect(JSON.stringify(health)).not.toContain('D1_ERROR')
    }
  })

  it('D1 that is slow is degraded, and says how slow', async () => {
    const { status, checks } = await healthOf(counting({ statements: slowDatabase(550) }))
    expect([status, checks.d1.status, checks.d1.statements]).toEqual(['degraded', 'degraded', 166])
    expect(checks.d1.waitedMs).toBeGreaterThanOrEqual(500)
  })

  it('D1 that never answers is given up at the deadline of the stores', async () => {
    const get = counting({ statements: slowDatabase(3_600_000) })
    await get('/health')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let done = false
    const response = get(FULL).finally(() => {
      done = true
    })
    let waited = 0
    for (; !done && waited < 60_000; waited += 100) {
      await vi.advanceTimersByTimeAsync(100)
      // KV answers in real time.
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(waited).toBeLessThan(6_000)
    expect(await (await response).json()).toMatchObject({ status: 'degraded', checks: { d1: { status: 'failed' } } })
  })

  it('KV that is away is degraded while the isolate holds figures', async () => {
    expect(await healthOf(await warmThen({ broken: true }))).toMatchObject({
      http: 200,
      status: 'degraded',
      datasetVersion: version,
      checks: {
        kv: {
          status: 'failed',
          versionHeld: version,
          versionCurrent: null,
          reason: expect.stringContaining('KV is away'),
          effect: expect.stringContaining('held in memory'),
        },
        d1: { status: 'ok' },
      },
    })
  })

  it('KV that is slow is degraded', async () => {
    expect(await healthOf(await warmThen({ slowMs: 550 }))).toMatchObject({
      status: 'degraded',
      checks: { kv: { status: 'degraded' } },
    })
  })

  it('KV that is away before there are figures is failed, with 503 and when to ask again', async () => {
    const kv = storage()
    kv.broken = true
    const response = await storedIn(kv)(FULL)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({
      status: 'failed',
      datasetVersion: null,
      checks: { kv: { status: 'failed', versionHeld: null }, d1: { status: 'failed', statements: null } },
    })
  })

  it('so is a KV in which nothing is published', async () => {
    await env.DATASETS.delete(CURRENT)
    expect(await healthOf()).toMatchObject({
      http: 503,
      checks: { kv: { status: 'failed', reason: expect.stringContaining('npm run data:publish') } },
    })
  })

  it('takes up what is published', async () => {
    const get = counting()
    await get('/health')
    const other = await publishOther()
    expect(await healthOf(get, '/health')).toMatchObject({ datasetVersion: version })
    expect(await healthOf(get)).toMatchObject({
      status: 'ok',
      checks: { kv: { versionHeld: other, versionCurrent: other, versionPublished: other } },
    })
    expect(await healthOf(get, '/health')).toMatchObject({ datasetVersion: other })
  })

  it('says when what is published cannot be taken up', async () => {
    const get = counting()
    await get('/health')
    await env.DATASETS.put('dataset:0123456789abcdef', new Uint8Array(100))
    await env.DATASETS.put(CURRENT, pointer('0123456789abcdef'))
    expect(await healthOf(get)).toMatchObject({
      http: 200,
      status: 'degraded',
      datasetVersion: version,
      checks: {
        kv: {
          status: 'degraded',
          versionHeld: version,
          versionCurrent: '0123456789abcdef',
          reason: expect.stringContaining('corrupt'),
        },
      },
    })
  })

  it('says that a rate limit of one isolate alone is less', async () => {
    expect(await healthOf(counting({ rateLimit: undefined }))).toMatchObject({
      status: 'degraded',
      checks: { rateLimit: { status: 'degraded' } },
    })
  })

  it('works as HEAD, and takes nothing but reading', async () => {
    const get = counting()
    const head = await get(FULL, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const path of [FULL, '/status']) {
      const response = await get(path, { method: 'POST' })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })
})

describe('a KV that names an older dataset than was published last', () => {
  let other = ''
  beforeEach(async () => {
    // Before a store is made, which takes its clock with it.
    vi.useFakeTimers({ toFake: ['Date'] })
    other = await publishOther()
    await env.DATASETS.put(CURRENT, pointer(version))
  })
  const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

  it('is no fault while the publication may be on its way', async () => {
    for (const milliseconds of [0, 60_000, SPREADING_MS - 61_000]) {
      later(milliseconds)
      expect(await healthOf()).toMatchObject({
        status: 'ok',
        checks: { kv: { status: 'ok', versionCurrent: version, versionPublished: other } },
      })
    }
  })

  it('is degraded after that, with what to run, and well again when that was run', async () => {
    later(SPREADING_MS + 1_000)
    const get = counting()
    const { http, status, checks } = await healthOf(get)
    expect([http, status, checks.kv.status]).toEqual([200, 'degraded', 'degraded'])
    for (const named of [version, other, 'npm run data:publish', `npm run data:rollback -- ${other}`])
      expect(checks.kv.effect).toContain(named)
    await publishOther()
    later(6_000)
    expect(await healthOf(get)).toMatchObject({ status: 'ok', checks: { kv: { versionCurrent: other } } })
  })

  it('is degraded also by a clock that is far behind the log', async () => {
    later(-SPREADING_MS - 1_000)
    expect(await healthOf()).toMatchObject({ checks: { kv: { status: 'degraded' } } })
  })

  it('is not known where the log cannot be read, which is no fault of KV', async () => {
    later(SPREADING_MS + 1_000)
    expect(await healthOf(counting({ statements: failingDatabase() }))).toMatchObject({
      checks: { kv: { status: 'ok', versionCurrent: version, versionPublished: null }, d1: { status: 'failed' } },
    })
  })

  it('is shown on the page, which does not say that an older dataset could not be taken up', async () => {
    const store = new DatasetStore(env.DATASETS)
    await publisherOf(store).publish({ version: other, after: 2, by: 'test', note: null })
    await env.DATASETS.put(CURRENT, pointer(version))
    later(SPREADING_MS + 1_000)
    const { html } = await page('/status', counting({ store }))
    expect(html).toContain('<h1>Figures are served, but not everything works</h1>')
    expect(html).toContain(`Readers may get the dataset ${version}, which KV names, though ${other} was published last`)
    expect(html).toContain(`<a href="/data/v/${other}/">`)
    expect(html).not.toContain('could not be taken up')
  })
})

describe('a flood of full checks', () => {
  it('reads KV and D1 once in some seconds', async () => {
    const kv = storage()
    const trips = vi.fn()
    const get = counting({ statements: watchedDatabase(trips), store: new DatasetStore(kv) })
    await get('/health')
    const { reads } = kv
    const responses = await Promise.all(Array.from({ length: 20 }, () => get(FULL)))
    for (let time = 0; time < 20; time++) responses.push(await get('/status'))
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]))
    expect([kv.reads - reads, trips.mock.calls.length]).toEqual([1, 2])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 })
    await get(FULL)
    expect([kv.reads - reads, trips.mock.calls.length]).toEqual([2, 4])
  })

  it('is spent from what the caller may spend; what is at hand costs nothing', async () => {
    const headers = { 'cf-connecting-ip': '203.0.113.9' }
    const get = counting({ rateLimit: undefined })
    vi.useFakeTimers({ toFake: ['Date'] })
    // A chart costs a thousand points too, whatever comes of it.
    const most = RATE.points / 1_000
    for (let spent = 0; spent < most; spent++) await get('/chart/alliance.svg?year=1', { headers })
    for (const path of [FULL, '/status']) {
      const response = await get(path, { headers })
      expect(response.status).toBe(429)
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(await response.json()).toMatchObject({ code: 'RATE_LIMITED' })
    }
    expect((await get('/health', { headers })).status).toBe(200)
    expect((await get(FULL)).status).toBe(200)
    expect((await get(FULL, { headers })).status).toBe(200)
  })
})

describe('/status', () => {
  it('shows which figures are served since when, and that all works', async () => {
    const response = await counting()('/status')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(html).toContain('<h1>Everything works</h1>')
    expect(html).toContain(`<code>${version}</code>`)
    expect(html).toContain('23 November 2026, 00:00 UTC')
    for (const count of ['36,508', '32', '166']) expect(html).toContain(`<dd>${count}</dd>`)
    expect(html).toContain('<time datetime="2026-11-23')
    for (const link of ['docs', 'docs/limits', 'docs/observability', 'health?depth=full', 'schema.graphql', 'data/'])
      expect(html).toContain(`href="/${link}"`)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/site.js">'])
  })

  it('without D1 says so, and still shows the figures', async () => {
    const { status, html } = await page('/status', counting({ statements: failingDatabase() }))
    expect(status).toBe(200)
    expect(html).toContain('<h1>Figures are served, but not everything works</h1>')
    expect(html).toContain('<strong class="state failed">Failed</strong>')
    expect(html).toContain('<dd>not known</dd>')
    expect(html).toContain('<dd>36,508</dd>')
  })

  it('without KV shows the figures that are held', async () => {
    const get = await warmThen({ broken: true })
    expect(await page('/status', get)).toMatchObject({ status: 200, html: expect.stringContaining('<dd>36,508</dd>') })
  })

  it('without any dataset is there with 503, says so, and heals', async () => {
    const kv = storage()
    kv.broken = true
    // Before the store is made, which takes its clock with it.
    vi.useFakeTimers({ toFake: ['Date'] })
    const get = storedIn(kv)
    const { html, ...told } = await page('/status', get)
    expect(told).toMatchObject({ status: 503, retryAfter: '5', kept: 'no-store' })
    expect(html).toContain('<h1>No figures can be served at the moment</h1>')
    expect(html).toContain('KV is away')
    expect(html).toContain('href="/docs/limits"')
    kv.broken = false
    vi.setSystemTime(Date.now() + 5_000 + RETRY_AFTER_MS)
    expect((await get('/status')).status).toBe(200)
  })

  it('says which dataset was published and could not be taken up', async () => {
    const get = counting()
    await get('/health')
    await env.DATASETS.put(CURRENT, pointer('fedcba9876543210'))
    expect((await page('/status', get)).html).toContain('<code>fedcba9876543210</code> is published')
  })
})

interface Health {
  readonly status: string
  readonly checks: {
    readonly kv: { readonly status: string; readonly effect: string }
    readonly d1: { readonly status: string; readonly statements: number; readonly waitedMs: number }
  }
}
