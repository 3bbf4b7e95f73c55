/** What a month costs and what the free plan holds, from what is used: arithmetic and nothing else. */
import { FREE, LOG_RETENTION_DAYS, PRICES, type Price, SUBSCRIPTION } from './prices.ts'

/** In a month of 30 days. */
export interface Usage {
  readonly requests: number
  /** Requests that reach the worker. */
  readonly runs: number
  readonly cpuMilliseconds: number
  readonly kvReads: number
  readonly d1RowsRead: number
  /** Of each run the platform writes one event and the worker one. */
  readonly logEvents: number
  /** Of the worker's own lines: how long the platform's are is not known. */
  readonly logBytes: number
}

export interface Bill {
  readonly subscription: number
  readonly requests: number
  readonly cpu: number
  readonly kvReads: number
  readonly d1RowsRead: number
  /** All of it but logs. */
  readonly total: number
  /** By the prices to the end of November 2026. */
  readonly logEvents: number
  /** By those from December 2026 on, for the worker's own lines: at least so much. */
  readonly logBytes: number
}

/** US dollars for an amount, of which the plan includes some. @param amount in the unit of the price */
export const costOf = ({ included, usd }: Price, amount: number): number => Math.max(0, amount - included) * usd

const MILLION = 1e6
const GIGABYTE = 1e9

export function billOf(usage: Usage): Bill {
  const requests = costOf(PRICES.requests, usage.requests / MILLION)
  const cpu = costOf(PRICES.cpu, usage.cpuMilliseconds / MILLION)
  const kvReads = costOf(PRICES.kvReads, usage.kvReads / MILLION)
  const d1RowsRead = costOf(PRICES.d1RowsRead, usage.d1RowsRead / MILLION)
  const gigabytes = usage.logBytes / GIGABYTE
  return {
    subscription: SUBSCRIPTION.usd,
    requests,
    cpu,
    kvReads,
    d1RowsRead,
    total: SUBSCRIPTION.usd + requests + cpu + kvReads + d1RowsRead,
    logEvents: costOf(PRICES.logEvents, usage.logEvents / MILLION),
    logBytes: costOf(PRICES.logIngestion, gigabytes) + costOf(PRICES.logStorage, (gigabytes * LOG_RETENTION_DAYS) / 30),
  }
}

export interface Allowance {
  readonly what: string
  readonly most: number
  readonly used: number
}

/** What a day uses of the free plan, if all days are alike. */
export function freePlan(usage: Usage): readonly Allowance[] {
  const daily = (used: number, { what, most }: { readonly what: string; readonly most: number }) => ({
    what,
    most,
    used: used / 30,
  })
  return [
    daily(usage.requests, FREE.requests),
    daily(usage.kvReads, FREE.kvReads),
    daily(usage.d1RowsRead, FREE.d1RowsRead),
    daily(usage.logEvents, FREE.logEvents),
  ]
}
