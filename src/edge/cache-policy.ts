/** What kind of answer a response is, for caches. */
export type Cacheability =
  /** A complete answer from published figures. */
  | 'answer'
  /** A document that changes only with a deploy. */
  | 'document'
  /** Anything with an error, and whatever speaks of this very moment. */
  | 'volatile'

/**
 * The Cache-Control of a response. Every response has one: shared caches store a 200 without it for hours. No `s-maxage` and
 * no revalidation directive, which would switch stale-while-revalidate off.
 */
export function cacheControl(kind: Cacheability): string {
  switch (kind) {
    case 'answer':
      return 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'
    case 'document':
      return 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800'
    case 'volatile':
      return 'no-store'
  }
}
