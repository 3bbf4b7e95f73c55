/** The Cache-Tag values of all responses with figures or statements: src/http/caching/cache-policy.ts. */
const TAGS = ['figures', 'statements']

/**
 * Purges the responses with figures or statements from the cache in front of the worker.
 *
 * @returns null if there is no such cache, as in local development; false if the purge failed: stale responses then expire within the
 *   max-age of their Cache-Control
 */
export async function purge({ cache }: Pick<ExecutionContext, 'cache'>): Promise<boolean | null> {
  if (cache === undefined) return null
  try {
    const { success } = await cache.purge({ tags: TAGS })
    return success
  } catch (error) {
    console.error(JSON.stringify({ event: 'purge-failed', reason: error instanceof Error ? error.message : 'unknown' }))
    return false
  }
}
