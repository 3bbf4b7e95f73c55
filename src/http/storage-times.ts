/** For how long a request waited for the stores, in milliseconds. A store that it did not wait for is not there. */
export interface StorageTimes {
  kvMs?: number
  /** The sum of its round trips, some of which may have been under way at the same time. */
  d1Ms?: number
}

/** Notes how long a request waits for something of KV: nothing where an isolate holds it already. */
export async function timeKv<Result>(waits: StorageTimes, work: Promise<Result>): Promise<Result> {
  const began = Date.now()
  try {
    return await work
  } finally {
    const waited = Date.now() - began
    if (waited > 0) waits.kvMs = (waits.kvMs ?? 0) + waited
  }
}

/** Notes how long it has waited for D1, where it asked it at all. */
export function timeD1(waits: StorageTimes, { waitedMs }: { readonly waitedMs: number | null }): void {
  if (waitedMs !== null) waits.d1Ms = waitedMs
}
