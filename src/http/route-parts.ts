import type { Context } from 'hono'
import type { DatasetStore } from '../store/dataset-store.ts'
import type { StatementDatabase } from '../store/statements/statement-store.ts'
import { timeKv } from './observability/storage-times.ts'
import type { AppEnv } from './observability/trace.ts'
import type { RateLimiter } from './rate-limit/rate-limit.ts'

/** What routes are made from. */
export interface RouteParts {
  readonly store: DatasetStore
  /** D1. Undefined: statements and claims cannot be read. */
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

/** Lets work outlive its request: others may wait for it. */
export const keepAliveOf = (c: Context<AppEnv>) => (work: Promise<unknown>) => c.executionCtx.waitUntil(work)

/** The dataset that is served, and what made it the current one. The wait for KV is in the log. */
export const servedTo = (c: Context<AppEnv>, store: DatasetStore) =>
  timeKv(c.get('trace'), store.current(keepAliveOf(c)))

/** The dataset of a version; null if it is not stored. The wait for KV is in the log. */
export const datasetAt = (c: Context<AppEnv>, store: DatasetStore, version: string) =>
  timeKv(c.get('trace'), store.at(version, keepAliveOf(c)))
