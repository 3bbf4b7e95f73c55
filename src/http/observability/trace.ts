import type { ErrorCode } from '../../../domain/errors.ts'
import type { StorageTimes } from './storage-times.ts'

/** What the log says about a request: never who sent it, and never its variables. docs/maintain/observability.md explains each field. */
export interface Trace extends StorageTimes {
  operation?: string | null
  /** The document: its SHA-256 if the client named it by that, else its fingerprint. */
  document?: string
  /** Points of cost. For GraphQL the price of the operation, even if the answer was cached; elsewhere what was charged. */
  cost?: number
  /** Whether this isolate had the answer cached, made it for this request, or confirmed the client's copy with 304. */
  cache?: 'hit' | 'miss' | 'revalidated'
  /** Version of the dataset. */
  version?: string
  /** Length of a GraphQL answer. */
  bytes?: number
  /** Why the request was refused. */
  code?: ErrorCode
}

/** The environment type of Hono for all routes and middleware of this worker. */
export interface AppEnv {
  Variables: { requestId: string; trace: Trace }
}
