import { beforeAll, describe, expect, it } from 'vitest'
import { dearRequests, type MeasuredRequest, measureRequests } from '../../bench/measure/dearest.ts'
import { builtWorker, release } from '../support/servers/built-worker.ts'

/** Milliseconds of CPU, which wrangler.toml allows one request. */
const MOST_CPU_MS = 1_000
const MOST_BYTES = 5_000_000
/** The dearest by their price, and every twentieth of the others; `npm run bench:limits` sends all. */
const DEAREST = 30

describe('the dearest requests that are accepted, in workerd with 64 MiB of heap', () => {
  let measured: readonly MeasuredRequest[]

  beforeAll(async () => {
    const all = dearRequests(release).toSorted((a, b) => b.points - a.points)
    measured = await measureRequests(
      builtWorker(),
      release,
      all.filter((_, at) => at < DEAREST || at % 20 === 0),
    )
  }, 180_000)

  it('are all answered, within the time and the size that one answer may take', () => {
    expect(measured.length).toBeGreaterThan(DEAREST)
    const hurtful = measured.filter(
      ({ status, cpuMs, bytes }) => status !== 200 || cpuMs > MOST_CPU_MS || bytes > MOST_BYTES,
    )
    expect(hurtful).toEqual([])
  })
})
