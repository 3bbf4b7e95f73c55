import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runWorker } from '../../../bench/runtime/worker.ts'
import { reworded } from '../../support/data/reworded.ts'
import { builtWorker, release } from '../../support/servers/built-worker.ts'
import type { Running } from '../../support/servers/listen.ts'
import { type Gateway, gateway, hasNginx, nginxCache, undiciCache } from '../../support/servers/shared-caches.ts'

/** Seconds for which answers stay fresh in tests that wait for them to go stale. */
const SHORT = 1
const untilStale = () => new Promise((resolve) => setTimeout(resolve, 1000 * SHORT + 300))

let worker: Awaited<ReturnType<typeof runWorker>>
let workerOfTomorrow: typeof worker
const tomorrow = reworded(release.bytes)

beforeAll(async () => {
  const script = builtWorker()
  worker = await runWorker(script, { DATASETS: release })
  workerOfTomorrow = await runWorker(script, { DATASETS: await tomorrow })
})
afterAll(() => Promise.all([worker?.stop(), workerOfTomorrow?.stop()]))

for (const [name, start, isHere] of [
  ['undici’s shared cache', undiciCache, true],
  ['nginx', nginxCache, hasNginx],
] as const)
  describe.skipIf(!isHere)(`behind ${name}`, () => {
    let way: Gateway
    let cache: Running
    let serial = 0

    beforeEach(async () => {
      way = await gateway(worker.url)
      cache = await start(way.url)
      return async () => {
        await cache.close()
        await way.close()
      }
    })

    /** A question that no cache can have: each of another name. */
    const fresh = (fields = 'member(code: "POL") { name }') =>
      `/graphql?${new URLSearchParams({ query: `{ a${++serial}: ${fields} }` })}`
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(cache.url + path, { headers, redirect: 'manual' })
    async function staleAnswer(): Promise<{ readonly path: string; readonly body: string }> {
      way.freshFor(SHORT)
      const path = fresh()
      const body = await (await get(path)).text()
      await untilStale()
      return { path, body }
    }
    async function twice(act: () => Promise<unknown>): Promise<void> {
      await act()
      await act()
    }
    async function runsOf(act: () => Promise<unknown>): Promise<number> {
      const before = way.runs()
      await act()
      return way.runs() - before
    }

    it('the second GET is answered without the worker, by the same bytes under the same tag', async () => {
      const path = fresh()
      const first = await get(path)
      let second: Response | undefined
      expect(await runsOf(async () => (second = await get(path)))).toBe(0)
      expect(second?.headers.get('etag')).toBe(first.headers.get('etag'))
      expect(await second?.text()).toBe(await first.text())
    })

    it('a stale answer is served at once, and renewed behind it', async () => {
      const { path, body } = await staleAnswer()
      expect(await (await get(path)).text()).toBe(body)
      // The renewal goes its own way; soon the worker has been asked again, once.
      await expect.poll(() => way.runs(), { timeout: 5_000 }).toBeGreaterThan(1)
    })

    it('a stale answer is served even when the way to the worker is broken', async () => {
      const { path, body } = await staleAnswer()
      way.breakDown()
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe(body)
    })

    it('errors and refusals are never kept', async () => {
      for (const path of [
        fresh('nope'),
        fresh('data(first: 5000) { totalCount }'),
        `/q/${'0'.repeat(64)}`,
        '/nope',
        '/health',
        '/graphql',
      ])
        expect(await runsOf(() => twice(() => get(path))), path).toBe(2)
      const posts = () =>
        fetch(`${cache.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query": "{ service { figures } }"}',
        })
      expect(await runsOf(() => twice(posts)), 'nor the answers to POSTs').toBe(2)
    })

    it('two sites share one entry', async () => {
      const path = fresh()
      const origins = ['https://a.example', 'https://b.example', undefined]
      const runs = await runsOf(async () => {
        for (const origin of origins) {
          const response = await get(path, origin ? { origin } : {})
          expect(response.headers.get('access-control-allow-origin')).toBe('*')
          expect(response.headers.has('access-control-allow-credentials')).toBe(false)
        }
      })
      expect(runs).toBe(1)
    })

    it('GraphiQL’s redirection never reaches an API client, nor does a kept answer stand in its way', async () => {
      const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
      const json = { accept: 'application/json' }
      for (let time = 0; time < 2; time++) {
        const browser = await get('/graphql', html)
        expect([browser.status, browser.headers.get('location')]).toEqual([302, '/graphiql'])
        const api = await get('/graphql', json)
        expect(await api.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
      }
      const path = fresh()
      for (const headers of [html, json])
        expect((await get(path, headers)).headers.get('content-type')).toContain('json')
    })

    it('a new dataset arrives under another tag, and nothing old is “not modified” any more', async () => {
      way.freshFor(SHORT)
      const path = fresh('service { datasetVersion }')
      const before = await get(path)
      // Whether a cache answers 304 itself is its own affair; the worker does.
      const statusFor = async (known: string) =>
        (await fetch(way.url + path, { headers: { 'if-none-match': known } })).status
      const tag = before.headers.get('etag') ?? ''
      expect(before.headers.get('cache-tag')).toBe(`figures,dataset-${release.version}`)
      expect(await statusFor(tag)).toBe(304)
      way.leadTo(workerOfTomorrow.url)
      await untilStale()
      const statusNow = async () => (await get(path, { 'if-none-match': tag })).status
      await expect.poll(statusNow, { timeout: 5_000 }).toBe(200)
      const after = await get(path)
      expect(after.headers.get('etag')).not.toBe(tag)
      expect(JSON.stringify(await after.json())).toContain((await tomorrow).version)
    })
  })
