import type { ErrorCode } from '../../domain/errors.ts'
import type { StorageTimes } from './storage-times.ts'

/** What the log tells of a request. Never who asked, and never with which variables: docs/maintain/observability.md. */
export interface Trace extends StorageTimes {
  operation?: string | null
  /** The document: its SHA-256 if the client named it by that, else its fingerprint. */
  document?: string
  /** Points: of a question what it is weighed at, also where the answer was at hand; elsewhere what was spent. */
  cost?: number
  /** Whether the answer was at hand here, was made for this request, or was with the client already. */
  cache?: 'hit' | 'miss' | 'revalidated'
  /** Version of the dataset. */
  version?: string
  /** Length of a GraphQL answer. */
  bytes?: number
  /** Why it was refused. */
  code?: ErrorCode
}

/** The types of Hono's context, wherever a route or middleware of this worker runs. */
export interface Edge {
  Variables: { requestId: string; trace: Trace }
}
