/** The health of the service and its parts, as GET /health?depth=full reports it: docs/maintain/observability.md. */
import { RATE } from '../../../domain/limits.ts'
import { formatInteger } from '../../../formats/number.ts'
import { RECHECK_AFTER_MS, type StoreState } from '../../store/dataset-store.ts'
import type { Pointer, Publication } from '../../store/publications/publication.ts'
import { SLOW } from '../observability/slow-query.ts'

/** `degraded`: works in part, or slowly. */
export type HealthStatus = 'ok' | 'degraded' | 'failed'

interface Part {
  readonly status: HealthStatus
  /** Whether the service is useless without this part. */
  readonly essential: boolean
  readonly waitedMs: number
  /** What users notice, as a sentence. */
  readonly effect: string
}

interface KvHealth extends Part {
  readonly versionHeld: string | null
  /** The version of `dataset:current` in KV. */
  readonly versionCurrent: string | null
  /** The version of the newest publication in the log of D1; null if it is not known. */
  readonly versionPublished: string | null
  /** ISO 8601 instant. */
  readonly publishedAt: string | null
  /** Why the current version could not be loaded. */
  readonly reason?: string
}

interface D1Health extends Part {
  /** Null if they could not be counted. */
  readonly statements: number | null
}

export interface Health {
  readonly status: HealthStatus
  /** ISO 8601 instant. */
  readonly checkedAt: string
  readonly datasetVersion: string | null
  readonly publishedAt: string | null
  readonly checks: { readonly kv: KvHealth; readonly d1: D1Health; readonly rateLimit: Part }
}

/** The results of the checks. `waitedMs` is in milliseconds. */
export interface HealthFindings {
  readonly now: number
  readonly kv: StoreState & { readonly waitedMs: number }
  /** The newest publication of the log; null if it is not known. */
  readonly published: Publication | null
  /** Null statements: D1 cannot be read. */
  readonly d1: { readonly statements: number | null; readonly waitedMs: number }
  readonly hasRateLimit: boolean
}

/**
 * How long a publication takes to reach every isolate, in milliseconds: a read of KV may be 60 seconds old, and an isolate rechecks every
 * 30 seconds. Until then a pointer that differs from the log is not a fault.
 */
export const SPREADING_MS = 95_000

/** Rates the results of the checks. */
export function healthOf({ now, kv, published, d1, hasRateLimit }: HealthFindings): Health {
  const checks = { kv: kvHealth({ now, kv, published }), d1: d1Health(d1), rateLimit: rateLimitHealth(hasRateLimit) }
  const isWhole = Object.values(checks).every(({ status }) => status === 'ok')
  return {
    status: kv.held === null ? 'failed' : isWhole ? 'ok' : 'degraded',
    checkedAt: new Date(now).toISOString(),
    datasetVersion: kv.held?.dataset.version ?? null,
    publishedAt: kv.held?.publishedAt ?? null,
    checks,
  }
}

type KvFindings = Pick<HealthFindings, 'now' | 'kv' | 'published'>

function kvHealth({ now, kv, published }: KvFindings): KvHealth {
  const { held, current, failure, waitedMs } = kv
  return {
    ...kvState({ now, kv, published }),
    // Without KV an isolate still serves the dataset in its memory, but a new isolate has none.
    essential: true,
    waitedMs,
    versionHeld: held?.dataset.version ?? null,
    versionCurrent: current?.version ?? null,
    versionPublished: published?.version ?? null,
    publishedAt: current?.publishedAt ?? null,
    ...(failure === null ? {} : { reason: failure }),
  }
}

function kvState({
  now,
  kv: { held, current, failure, waitedMs },
  published,
}: KvFindings): Pick<Part, 'status' | 'effect'> {
  if (held === null)
    return {
      status: 'failed',
      effect: 'No figures can be served: the API, charts, embeds and downloads answer 503.',
    }
  if (failure !== null)
    return {
      status: current === null ? 'failed' : 'degraded',
      effect: `Figures of the dataset ${held.dataset.version}, which is held in memory, are served. What is published now is not taken up, permalinks to earlier datasets may fail, and a new isolate cannot begin.`,
    }
  if (current !== null && published !== null && isBehind(current, published, now))
    return {
      status: 'degraded',
      effect: `Readers may get the dataset ${current.version}, which KV names, though ${published.version} was published last. Publish ${published.version} once more to mend it: npm run data:publish, or npm run data:rollback -- ${published.version}`,
    }
  if (waitedMs >= SLOW.waitedMs)
    return {
      status: 'degraded',
      effect: 'Figures are served. The first answer of a new isolate and permalinks to earlier datasets are slow.',
    }
  return {
    status: 'ok',
    effect: `Figures are served. Every ${RECHECK_AFTER_MS / 1000} seconds an isolate looks whether there is a new dataset.`,
  }
}

/** The absolute difference, because clocks differ: a publication in the future must not hide a fault for long. */
const isBehind = ({ version }: Pointer, published: Publication, now: number): boolean =>
  version !== published.version && Math.abs(now - Date.parse(published.publishedAt)) > SPREADING_MS

function d1Health({ statements, waitedMs }: HealthFindings['d1']): D1Health {
  return { ...d1State({ statements, waitedMs }), essential: false, waitedMs, statements }
}

function d1State({ statements, waitedMs }: HealthFindings['d1']): Pick<Part, 'status' | 'effect'> {
  if (statements === null)
    return {
      status: 'failed',
      effect:
        'Statements and claims cannot be read: in GraphQL their fields are null with STATEMENTS_UNAVAILABLE, their files under /data/ answer 503. Figures, pathways and charts are served.',
    }
  if (statements === 0)
    return {
      status: 'degraded',
      effect: 'There are no statements: lists of them and of claims are empty. Figures are served.',
    }
  if (waitedMs >= SLOW.waitedMs)
    return { status: 'degraded', effect: 'Answers with statements or claims are slow. All others are not.' }
  return { status: 'ok', effect: 'Statements and claims are served.' }
}

const ALLOWED = `${formatInteger(RATE.points)} points in ${RATE.seconds} seconds`

/** Checks only whether the binding exists: a call would count against the limit. */
const rateLimitHealth = (isPresent: boolean): Part => ({
  status: isPresent ? 'ok' : 'degraded',
  effect: isPresent
    ? `A client may spend ${ALLOWED}, counted for all isolates of a place together.`
    : `A client may spend ${ALLOWED} in each isolate: there is no binding RATE_LIMIT.`,
  essential: false,
  waitedMs: 0,
})
