/** Looks at everything that the service stands on. */
import { NO_FILTER, type StatementQuery } from '../../../domain/statement/query.ts'
import type { DatasetStore, Served } from '../../store/dataset-store.ts'
import { PublicationLog } from '../../store/publications/log.ts'
import type { Publication } from '../../store/publications/publication.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import { SingleFlight } from '../single-flight.ts'
import { type Findings, type Health, healthOf } from './health.ts'

export interface FullCheckParts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly hasRateLimit: boolean
}

export interface Checked {
  readonly health: Health
  /** What is served; null: nothing can be. */
  readonly served: Served | null
  /** Until when it is told again, in milliseconds since the epoch. */
  readonly until: number
}

/** For how long a check is told again, in milliseconds: a flood of questions must not become a flood of reads. */
const KEPT_MS = 5_000

const ALL: StatementQuery = { terms: null, filter: NO_FILTER, order: { by: 'DATE', descending: false } }

export class FullCheck {
  readonly #parts: FullCheckParts
  readonly #inFlight = new SingleFlight<Checked>(() => true)
  #kept: Checked | null = null

  constructor(parts: FullCheckParts) {
    this.#parts = parts
  }

  /** What was found lately; null: it is time to look again. */
  atHand(): Checked | null {
    return this.#kept !== null && this.#kept.until > Date.now() ? this.#kept : null
  }

  /** Looks now. Whoever comes meanwhile waits for the same look. */
  async run(keepAlive: (work: Promise<unknown>) => void): Promise<Checked> {
    return this.#inFlight.run('', () => {
      const coming = this.#look(keepAlive)
      keepAlive(coming.catch(() => undefined))
      return coming
    })
  }

  async #look(keepAlive: (work: Promise<unknown>) => void): Promise<Checked> {
    const { store, statements, hasRateLimit } = this.#parts
    const kv = await timed(store.look(keepAlive))
    const [d1, published] = await Promise.all([
      countStatements(statements, kv.held?.dataset.version ?? kv.current?.version ?? ''),
      newestIn(statements),
    ])
    const now = Date.now()
    const health = healthOf({ now, kv, published, d1, hasRateLimit })
    this.#kept = { health, served: kv.held, until: now + KEPT_MS }
    return this.#kept
  }
}

async function timed<Found>(work: Promise<Found>): Promise<Found & { readonly waitedMs: number }> {
  const began = Date.now()
  const found = await work
  return { ...found, waitedMs: Date.now() - began }
}

/** Why they cannot be read is in the log: the store writes it there. */
async function countStatements(database: StatementDatabase | undefined, version: string): Promise<Findings['d1']> {
  const reader = new StatementStore(database, version)
  const statements = await reader.count(ALL).catch(() => null)
  return { statements, waitedMs: reader.waitedMs ?? 0 }
}

/** What was published last; null where the log cannot be read, of which the check of D1 tells, or where it is empty. */
async function newestIn(database: StatementDatabase | undefined): Promise<Publication | null> {
  const [newest = null] = await new PublicationLog(database).newest(1).catch(() => [])
  return newest
}
