import { NO_FILTER, type StatementQuery } from '../../../domain/statement/query.ts'
import type { Served } from '../../store/dataset-store.ts'
import { PublicationLog } from '../../store/publications/log.ts'
import type { Publication } from '../../store/publications/publication.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import { SingleFlight } from '../caching/single-flight.ts'
import type { RouteParts } from '../route-parts.ts'
import { type Health, type HealthFindings, healthOf } from './health.ts'

export interface FullCheckParts extends Pick<RouteParts, 'store' | 'statements'> {
  readonly hasRateLimit: boolean
}

/** The result of a full health check. */
export interface CheckResult {
  readonly health: Health
  /** The dataset that is served; null if none can be. */
  readonly served: Served | null
  /** Until when the result is reused, in milliseconds since the epoch. */
  readonly expiresAt: number
}

/** How long a result is reused, in milliseconds: a flood of requests must not become a flood of reads. */
const CACHE_MS = 5_000

const ALL: StatementQuery = { terms: null, filter: NO_FILTER, order: { by: 'DATE', descending: false } }

/** Checks KV, D1 and the rate limiter, at most once every 5 seconds in an isolate. */
export class FullCheck {
  readonly #parts: FullCheckParts
  readonly #inFlight = new SingleFlight<CheckResult>(() => true)
  #cached: CheckResult | null = null

  constructor(parts: FullCheckParts) {
    this.#parts = parts
  }

  /** The last result; null if there is none, or it has expired. */
  cached(): CheckResult | null {
    return this.#cached !== null && this.#cached.expiresAt > Date.now() ? this.#cached : null
  }

  /** Runs the checks. Requests during a run wait for the same result. */
  async run(keepAlive: (work: Promise<unknown>) => void): Promise<CheckResult> {
    return this.#inFlight.run('', () => {
      const pending = this.#check(keepAlive)
      keepAlive(pending.catch(() => undefined))
      return pending
    })
  }

  async #check(keepAlive: (work: Promise<unknown>) => void): Promise<CheckResult> {
    const { store, statements, hasRateLimit } = this.#parts
    const kv = await timed(store.look(keepAlive))
    const [d1, published] = await Promise.all([
      countStatements(statements, kv.held?.dataset.version ?? kv.current?.version ?? ''),
      newestPublication(statements),
    ])
    const now = Date.now()
    const health = healthOf({ now, kv, published, d1, hasRateLimit })
    this.#cached = { health, served: kv.held, expiresAt: now + CACHE_MS }
    return this.#cached
  }
}

async function timed<Found>(work: Promise<Found>): Promise<Found & { readonly waitedMs: number }> {
  const startedAt = Date.now()
  const found = await work
  return { ...found, waitedMs: Date.now() - startedAt }
}

/** Null statements if D1 fails. The store logs the reason. */
async function countStatements(
  database: StatementDatabase | undefined,
  version: string,
): Promise<HealthFindings['d1']> {
  const reader = new StatementStore(database, version)
  const statements = await reader.count(ALL).catch(() => null)
  return { statements, waitedMs: reader.waitedMs ?? 0 }
}

/** The newest publication; null if there is none, or the log in D1 cannot be read: then the check of D1 fails too. */
async function newestPublication(database: StatementDatabase | undefined): Promise<Publication | null> {
  const [newest = null] = await new PublicationLog(database).newest(1).catch(() => [])
  return newest
}
