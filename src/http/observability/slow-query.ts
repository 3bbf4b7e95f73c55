import type { Trace } from './trace.ts'

/** Thresholds of the slow-query line. docs/maintain/observability.md explains both. */
export const SLOW = {
  /**
   * Points of cost of an operation that was executed. On Cloudflare clocks stand still while a worker computes, so the points stand in
   * for the time. Two fifths of what one request may cost: of the pages' queries only that of all claims is above.
   */
  points: 10_000,
  /** Milliseconds of waiting. A round trip to D1 takes some tens, the first load of a dataset from KV some hundreds. */
  waitedMs: 500,
} as const

/** Logs a second line for a GraphQL request that was expensive or waited long. Like the first it has no variables and no address. */
export function logSlowQuery(id: string, trace: Trace, waitedMs: number): void {
  const { operation, document, cost = 0, cache, version, bytes, code, kvMs, d1Ms } = trace
  const isSlow = waitedMs >= SLOW.waitedMs
  const isExpensive = cost >= SLOW.points && cache === 'miss'
  if (document === undefined || !(isSlow || isExpensive)) return
  const because = [...(isExpensive ? ['cost'] : []), ...(isSlow ? ['wait'] : [])]
  console.warn(
    JSON.stringify({
      event: 'slow-query',
      id,
      because,
      operation,
      document,
      cost,
      cache,
      version,
      bytes,
      code,
      kvMs,
      d1Ms,
      waitedMs,
    }),
  )
}
