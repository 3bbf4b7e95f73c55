/** Lets requests come over some time, and sees what the cache in front makes of them. */
import { EdgeCache, type Served, type Topology } from './edge-cache.ts'
import { distinct, expectedRuns } from './expectation.ts'
import { seeded, waitFor } from './random.ts'
import type { Traffic } from './traffic.ts'

/** 30 days. */
export const MONTH_SECONDS = 2_592_000

export interface Arrival {
  /** The number of the question. */
  readonly question: number
  /** Seconds since the beginning. */
  readonly at: number
}

export interface Simulated {
  readonly requests: number
  readonly served: Readonly<Record<Served['by'], number>>
  /** How often the worker ran. */
  readonly runs: number
  /** What reached the worker, the first of it. */
  readonly reached: readonly Arrival[]
}

export interface Course {
  /** Requests in a second, from everywhere. */
  readonly rate: number
  /** Seconds of which nothing is counted, while the caches fill; then so many that are counted. */
  readonly warmUp: number
  readonly seconds: number
  /** How many of the requests that reach the worker are told. */
  readonly tell?: number
}

export function simulate(traffic: Traffic, topology: Topology, { rate, warmUp, seconds, tell = 0 }: Course): Simulated {
  const random = seeded(20351)
  const cache = new EdgeCache(traffic.size, topology)
  const served = { location: 0, 'upper tier': 0, stale: 0, miss: 0, pass: 0 }
  const reached: Arrival[] = []
  let [requests, runs] = [0, 0]
  for (let at = waitFor(random, rate); at < warmUp + seconds; at += waitFor(random, rate)) {
    const question = traffic.draw(random)
    const location = Math.floor(random() * topology.locations)
    const answer = cache.request(question, location, at, traffic.policyOf(question))
    if (at < warmUp) continue
    requests++
    served[answer.by]++
    if (!answer.runs) continue
    runs++
    if (reached.length < tell) reached.push({ question, at })
  }
  return { requests, served, runs, reached }
}

/** The part of all requests that runs the worker, without drawing anything: over any time that begins with empty caches. */
export function expectation(traffic: Traffic, topology: Topology, rate: number, seconds: number): number {
  let runs = 0
  for (const { part, policy } of traffic.parts()) runs += expectedRuns(rate * part, seconds, policy, topology)
  return runs / (rate * seconds)
}

/** Runs of the worker in the first seconds after all copies are purged: each question that is asked at all, and each that is never kept. */
export function afterPurge(traffic: Traffic, rate: number, seconds: number): number {
  let runs = 0
  for (const { part, policy } of traffic.parts())
    runs += policy === null ? rate * part * seconds : distinct(rate * part, seconds)
  return runs
}
