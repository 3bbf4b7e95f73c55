/** What a run of the benchmark found: plain data, from which the tables are made. */
import type { Usage } from './cost.ts'
import { expectedRuns } from './expectation.ts'
import type { KindCost } from './kinds.ts'
import type { Replayed } from './replay.ts'
import type { Simulated } from './simulation.ts'
import { MONTH_SECONDS } from './simulation.ts'
import { short } from './table.ts'

export interface Measured {
  /** ISO 8601. */
  readonly day: string
  /** How many different questions there are. */
  readonly questions: number
  readonly families: readonly { readonly name: string; readonly share: number; readonly size: number }[]
  readonly sizes: readonly Size[]
  readonly kinds: readonly KindCost[]
  readonly frontPage: FrontPage
}

/** All that was found for one size of traffic. */
export interface Size {
  /** Requests in a month. */
  readonly requests: number
  /** Parts of all requests that run the worker over a month that begins with empty caches. */
  readonly runs: readonly {
    readonly exponent: number
    readonly tiered: number
    readonly apart: readonly LocationRuns[]
  }[]
  /** With s = 1 and an upper tier. */
  readonly simulated: readonly (Omit<Simulated, 'reached'> & {
    readonly locations: number
    readonly seconds: number
    /** Runs for each request of that time, by theory. */
    readonly expected: number
  })[]
  readonly replayed: Replayed
  /** Runs of the worker in so many seconds after all copies are purged. */
  readonly afterPurge: readonly { readonly seconds: number; readonly runs: number }[]
}

/** Without an upper tier: each location has a cache of its own. */
export interface LocationRuns {
  readonly locations: number
  readonly runs: number
}

/** 1,000 requests in a second for one chart, for an hour. */
export interface FrontPage {
  readonly requests: number
  readonly seconds: number
  readonly bytes: number
  readonly tiered: number
  readonly apart: LocationRuns
}

/** As a column of a table is called. */
export const named = ({ requests }: Size): string => short(requests)

/** The exponent by which the rest is measured. */
export const EXPONENT = 1
/** Isolates among which the work is shared: one for each of so many locations. More of them read KV more often. */
export const ISOLATES = 20
/** An isolate looks after so many seconds whether another dataset is current: src/store/dataset-store.ts. */
export const RECHECK_SECONDS = 30

/** What a month of that size uses, behind Workers Cache with its upper tier. */
export function usageOf({ requests, runs, replayed }: Size): Usage {
  const part = runs.find(({ exponent }) => exponent === EXPONENT)?.tiered ?? Number.NaN
  const all = requests * part
  const rateOfOne = all / MONTH_SECONDS / ISOLATES
  // The clock of the dataset is like a cache of its own: a read at most every 30 seconds, and two to begin with.
  const recheck = { maxAge: RECHECK_SECONDS, stale: 0 }
  const kvReads = expectedRuns(rateOfOne, MONTH_SECONDS, recheck, { locations: 1, tiered: true }) + 1
  return {
    requests,
    runs: all,
    cpuMilliseconds: all * replayed.cpuMilliseconds,
    kvReads: ISOLATES * kvReads,
    d1RowsRead: all * replayed.d1RowsRead,
    logEvents: 2 * all,
    logBytes: all * replayed.logBytes,
  }
}
