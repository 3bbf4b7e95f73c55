/** What is found out for one size of traffic, and for one link that everybody follows. */

import { EXPONENT, type FrontPage, ISOLATES, type Size } from './measured.ts'
import type { MeasuredWorker } from './measured-worker.ts'
import { replay } from './replay.ts'
import { afterPurge, expectation, MONTH_SECONDS, simulate } from './simulation.ts'
import { type Known, Traffic } from './traffic.ts'

const EXPONENTS = [0.8, 1, 1.2]
const LOCATIONS = [1, 20, 100]
/** Requests to look at in a simulation, and the least time that it must go on: twice the time for which figures are fresh. */
const MOST_SIMULATED = 1_500_000
const LEAST_SECONDS = 600

/** Few rounds are only to see that all of it runs. */
const shareOf = (rounds: number): number => Math.min(1, rounds / 5)

export async function measureSize(
  worker: MeasuredWorker,
  families: readonly Known[],
  requests: number,
  rounds: number,
): Promise<Size> {
  const rate = requests / MONTH_SECONDS
  const tier = { locations: ISOLATES, tiered: true }
  const runs = EXPONENTS.map((exponent) => {
    const traffic = new Traffic(families, exponent)
    const over = (topology: { locations: number; tiered: boolean }) =>
      expectation(traffic, topology, rate, MONTH_SECONDS)
    const apart = LOCATIONS.slice(1).map((locations) => ({ locations, runs: over({ locations, tiered: false }) }))
    return { exponent, tiered: over(tier), apart }
  })
  const traffic = new Traffic(families, EXPONENT)
  const seconds = Math.max(
    LEAST_SECONDS * shareOf(rounds),
    Math.min(MONTH_SECONDS, (MOST_SIMULATED * rounds) / 25 / rate),
  )
  const course = { rate, warmUp: seconds, seconds }
  const simulated = LOCATIONS.map((locations) => ({
    ...simulate(traffic, { locations, tiered: true }, { ...course, tell: 160 * rounds }),
    locations,
    seconds,
    expected: expectation(traffic, tier, rate, seconds),
  }))
  const reached = simulated.find(({ locations }) => locations === ISOLATES)?.reached ?? []
  return {
    requests,
    runs,
    simulated: simulated.map(({ reached: _, ...found }) => found),
    replayed: await replay(worker, traffic, reached),
    afterPurge: [1, 10, 60].map((after) => ({ seconds: after, runs: afterPurge(traffic, rate, after) })),
  }
}

/** 1,000 requests a second for an hour, all of them for one chart. */
export async function frontPage(
  worker: MeasuredWorker,
  families: readonly Known[],
  rounds: number,
): Promise<FrontPage> {
  const charts = families.find(({ name }) => name === 'charts of members')
  if (charts === undefined) throw new Error('There are no charts.')
  const traffic = new Traffic([{ ...charts, size: 1, share: 100 }], EXPONENT)
  const { bytes } = await worker.ask(traffic.request(0))
  const seconds = 3600 * shareOf(rounds)
  const course = { rate: 1000, warmUp: 0, seconds }
  const tiered = simulate(traffic, { locations: 100, tiered: true }, course)
  const apart = simulate(traffic, { locations: 100, tiered: false }, course)
  const { requests } = tiered
  return { requests, seconds, bytes, tiered: tiered.runs, apart: { locations: 100, runs: apart.runs } }
}
