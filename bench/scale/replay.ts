/** Sends what reaches the worker to the worker itself, at the times at which it would reach it. */
import { type MeasuredWorker, since } from './measured-worker.ts'
import type { Arrival } from './simulation.ts'
import type { Traffic } from './traffic.ts'

export interface Replayed {
  readonly requests: number
  /** Answers that the isolate had at hand, of those to GraphQL. */
  readonly isolateHits: number
  readonly graphql: number
  /** Of each request, on average. */
  readonly cpuMilliseconds: number
  readonly kvReads: number
  readonly d1Batches: number
  readonly d1RowsRead: number
  /** By D1's own clock, which counts whole milliseconds. */
  readonly d1Milliseconds: number
  readonly bytes: number
  readonly logBytes: number
}

/** The clock of the worker begins on any day to come, and each replay long after the last: nothing that was kept is fresh by then. */
const BEGINNING = Date.UTC(2035, 0, 1)
const APART = 90 * 86_400_000
let replays = 0
/** So many at a time, whose clock differs by as much as they are apart. */
const TOGETHER = 8

/** @throws Error when an answer is an error that the question did not ask for */
export async function replay(
  worker: MeasuredWorker,
  traffic: Traffic,
  arrivals: readonly Arrival[],
): Promise<Replayed> {
  // A simulation computes for seconds on end. Connections that the worker closed meanwhile are noticed only now.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const beginning = BEGINNING + APART * replays++
  const before = await worker.counts()
  const cpuBefore = worker.cpuSeconds()
  let [isolateHits, graphql, bytes, next] = [0, 0, 0, 0]
  const lane = async () => {
    for (let arrival = arrivals[next++]; arrival !== undefined; arrival = arrivals[next++]) {
      const request = traffic.request(arrival.question)
      const received = await worker.ask(request, beginning + arrival.at * 1000)
      if (received.status >= 400) throw new Error(`${request.path}: ${received.status} ${received.text.slice(0, 300)}`)
      const cache = /isolate;desc="(\w+)"/.exec(received.headers['server-timing'] ?? '')?.[1]
      if (cache !== undefined) graphql++
      if (cache === 'hit') isolateHits++
      bytes += received.bytes
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, lane))
  const cpu = worker.cpuSeconds() - cpuBefore
  const read = since(before, await worker.counts())
  const requests = arrivals.length
  return {
    requests,
    isolateHits,
    graphql,
    cpuMilliseconds: (1000 * cpu) / requests,
    kvReads: read.kvReads / requests,
    d1Batches: read.d1Batches / requests,
    d1RowsRead: read.d1RowsRead / requests,
    d1Milliseconds: read.d1Milliseconds / requests,
    bytes: bytes / requests,
    logBytes: read.logBytes / requests,
  }
}
