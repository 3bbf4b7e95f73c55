/** How long what may be kept, by whom: one pure function for every response of the worker. */

export type Lifetime =
  /** Newer figures may come at any time. */
  | 'current'
  /** All figures in it are of an edition or a day that is named: they change when one is corrected, or an older edition is added. */
  | 'vintage'
  /** Its address names the version of the dataset: it never changes. */
  | 'immutable'

export interface Cacheable {
  readonly kind: /** An answer to a GraphQL operation, or figures and statements as a file. */
    | 'answer'
    /** HTML that names files of its own deploy: a copy that is stale would ask for files that are gone. */
    | 'page'
    /** What changes only with a deploy: the schema as a document. */
    | 'document'
    /** What speaks of this very moment, and every error outside of GraphQL. */
    | 'volatile'
  readonly status: number
  /** Whether the answer holds errors, or lacks what could not be read. */
  readonly failed: boolean
  /** Whether the operation asks only about the schema. */
  readonly introspection: boolean
  readonly lifetime: Lifetime
  /** Whether it holds statements, which change more often than figures. */
  readonly statements: boolean
  /** Version of the dataset; null where none is in it. */
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

/** Seconds for which answers stay in an isolate and in caches. */
export const FRESH_SECONDS = {
  answer: 300,
  statements: 60,
  document: 3600,
  page: 60,
  vintage: 86_400,
  immutable: 31_536_000,
} as const

/** After which a stale copy may still be served: while a new one is fetched, and while none can be had. */
const STALE = 'stale-while-revalidate=86400, stale-if-error=604800'

/**
 * The headers of a response for caches. Every response has Cache-Control: shared caches store a 200 without it for hours. There is
 * no `s-maxage` and no revalidation directive, which would switch stale-while-revalidate off, and no Vary: what is in the body
 * depends on the address alone.
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
