/** What every answer with figures or statements in it is tagged with: src/http/cache-policy.ts. */
const TAGS = ['figures', 'statements']

/**
 * Takes what is outdated out of the cache in front of the worker.
 *
 * @returns null where there is no such cache, as on one machine; false when it could not be purged: its answers then go stale by
 *   themselves, within the minutes that Cache-Control says
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
