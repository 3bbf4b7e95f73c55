import type { Trace } from './trace.ts'

/** What took time, as Server-Timing has it (https://www.w3.org/TR/server-timing/): the whole wait last. */
export function serverTiming({ cache, kvMs, d1Ms }: Trace, waitedMs: number): string {
  const held = cache === undefined ? '' : `cache;desc="${cache}", `
  const kv = kvMs === undefined ? '' : `kv;dur=${kvMs}, `
  const d1 = d1Ms === undefined ? '' : `d1;dur=${d1Ms}, `
  return `${held}${kv}${d1}wait;dur=${waitedMs}`
}
