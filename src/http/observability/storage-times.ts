/** How long a request waited for each store, in milliseconds. Undefined for a store that it did not wait for. */
export interface StorageTimes {
  kvMs?: number
  /** The sum over all round trips. Round trips that overlap count in full. */
  d1Ms?: number
}

/** Adds the time that `work` takes to `kvMs`. Adds nothing if the isolate already has the result in memory. */
export async function timeKv<Result>(times: StorageTimes, work: Promise<Result>): Promise<Result> {
  const startedAt = Date.now()
  try {
    return await work
  } finally {
    const waited = Date.now() - startedAt
    if (waited > 0) times.kvMs = (times.kvMs ?? 0) + waited
  }
}

/** Sets `d1Ms`, unless D1 was not queried: then `waitedMs` is null. */
export function timeD1(times: StorageTimes, { waitedMs }: { readonly waitedMs: number | null }): void {
  if (waitedMs !== null) times.d1Ms = waitedMs
}
