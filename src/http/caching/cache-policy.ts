/** Cache headers: one pure function for every response of the worker. */

export type Lifetime =
  /** May change with any publication. */
  | 'current'
  /** The request names an edition or a past day: figures change only by a correction, or when an older edition is added. */
  | 'vintage'
  /** The address names the version of the dataset: the response never changes. */
  | 'immutable'

interface Cacheable {
  readonly kind: /** The result of a GraphQL operation, or a file of figures or statements. */
    | 'answer'
    /** HTML that links to assets of its own deploy. A stale copy would request assets that no longer exist. */
    | 'page'
    /** Changes only with a deploy: the schema. */
    | 'document'
    /** Valid only now: health checks, and every error outside GraphQL. */
    | 'volatile'
  readonly status: number
  /** Whether the response has errors, or lacks data that could not be read. */
  readonly failed: boolean
  /** Whether the operation selects only introspection fields. */
  readonly introspection: boolean
  readonly lifetime: Lifetime
  /** Whether it contains statements, which change more often than figures. */
  readonly statements: boolean
  /** Version of the dataset; null if the response contains no data. */
  readonly version: string | null
}

const PLAIN: Cacheable = {
  kind: 'volatile',
  status: 200,
  failed: false,
  introspection: false,
  lifetime: 'current',
  statements: false,
  version: null,
}

/** Seconds for which a response is fresh, in an isolate and in HTTP caches (RFC 9111, section 4.2). */
export const FRESH_SECONDS = {
  answer: 300,
  statements: 60,
  document: 3600,
  page: 60,
  vintage: 86_400,
  immutable: 31_536_000,
} as const

/** How long a cache may serve a stale copy while it revalidates, or while the origin fails (RFC 5861). Seconds. */
const STALE = 'stale-while-revalidate=86400, stale-if-error=604800'

/**
 * The Cache-Control (RFC 9111, section 5.2) and Cache-Tag headers of a response.
 *
 * Every response has Cache-Control, because shared caches store a 200 without it for hours. There is no `s-maxage` and no
 * revalidation directive: they would turn stale-while-revalidate off. There is no Vary: the body depends on the address alone.
 */
export function cachePolicy(outcome: Partial<Cacheable>): Readonly<Record<string, string>> {
  const { kind, status, failed, introspection, lifetime, statements, version } = { ...PLAIN, ...outcome }
  if (kind === 'volatile' || failed || status >= 400) return { 'cache-control': 'no-store' }
  if (kind === 'document' || introspection)
    return { 'cache-control': `public, max-age=${FRESH_SECONDS.document}, ${STALE}`, 'cache-tag': 'schema' }
  const tags = ['figures', ...(statements ? ['statements'] : []), ...(version === null ? [] : [`dataset-${version}`])]
  if (kind === 'page') return { 'cache-control': `public, max-age=${FRESH_SECONDS.page}`, 'cache-tag': tags.join(',') }
  return { 'cache-control': `public, ${maxAge(lifetime, statements)}`, 'cache-tag': tags.join(',') }
}

function maxAge(lifetime: Lifetime, statements: boolean): string {
  if (lifetime === 'immutable') return `max-age=${FRESH_SECONDS.immutable}, immutable`
  if (lifetime === 'vintage') return `max-age=${FRESH_SECONDS.vintage}, ${STALE}`
  return `max-age=${statements ? FRESH_SECONDS.statements : FRESH_SECONDS.answer}, ${STALE}`
}
