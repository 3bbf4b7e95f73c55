import type { Trace } from './trace.ts'

/**
 * The value of a Server-Timing header (https://www.w3.org/TR/server-timing/), such as `cache;desc="miss", kv;dur=12, wait;dur=13`.
 *
 * @param waitedMs the whole wait in milliseconds
 */
export function serverTiming({ cache, kvMs, d1Ms }: Trace, waitedMs: number): string {
  const cacheMetric = cache === undefined ? '' : `cache;desc="${cache}", `
  const kvMetric = kvMs === undefined ? '' : `kv;dur=${kvMs}, `
  const d1Metric = d1Ms === undefined ? '' : `d1;dur=${d1Ms}, `
  return `${cacheMetric}${kvMetric}${d1Metric}wait;dur=${waitedMs}`
}
