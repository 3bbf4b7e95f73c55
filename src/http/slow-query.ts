import type { Trace } from './trace.ts'

/** From when on a GraphQL request is worth a line of its own. docs/maintain/observability.md explains both. */
export const SLOW = {
  /**
   * Points of a question that was executed. On Cloudflare clocks stand still while a worker computes, so the points are what is known
   * of the computing. Two fifths of what one request may cost: of the explorer's queries only the board of all claims is above.
   */
  points: 10_000,
  /** Milliseconds of waiting. A round trip to D1 takes some tens, the first load of a dataset from KV some hundreds. */
  waitedMs: 500,
} as const

/** Writes the second line of a question that was dear or waited long. Like the first it has no variables and no address. */
export function logSlowQuery(id: string, trace: Trace, waitedMs: number): void {
  const { operation, document, cost = 0, cache, version, bytes, code, kvMs, d1Ms } = trace
  const isLong = waitedMs >= SLOW.waitedMs
  const isDear = cost >= SLOW.points && cache === 'miss'
  if (document === undefined || !(isLong || isDear)) return
  const because = [...(isDear ? ['cost'] : []), ...(isLong ? ['wait'] : [])]
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
