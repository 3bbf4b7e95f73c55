import type { ValidatedExecutionArgs } from 'graphql'
import type { GraphQLParams } from 'graphql-yoga'
import { AbsenceLog } from '../../../domain/absence-log.ts'
import type { Context } from '../../../schema/builder/context.ts'
import { requireWithinLimit } from '../../../schema/cost/limit-exceeded.ts'
import { CostMeter } from '../../../schema/cost/meter.ts'
import type { Served } from '../../store/dataset-store.ts'
import { StatementStore } from '../../store/statements/statement-store.ts'
import { timeKv } from '../observability/storage-times.ts'
import type { Trace } from '../observability/trace.ts'
import type { RouteParts } from '../route-parts.ts'
import type { DocumentReference } from './request.ts'

/** The context of one operation: for resolvers the fields of `Context`, for plugins all fields. */
export interface OperationContext extends Context {
  readonly statements: StatementStore
  readonly served: Served
  /** The client, as the rate limiter identifies it. */
  readonly client: string
  /** The hash of the document, if the request has one; with or without the document itself. */
  readonly reference: DocumentReference | null
  /** Yoga's own plugins look at these two: a GET must not change anything, for example. */
  readonly request: Request
  readonly params: GraphQLParams & { readonly query: string }
  /** Collects what the log says about the request. */
  readonly trace: Trace
  /** Keeps work alive after its request has ended, because other requests may wait for it: `ExecutionContext.waitUntil`. */
  readonly keepAlive: (work: Promise<unknown>) => void
  /** Counts the cost and the length of the answer during execution. */
  readonly meter: CostMeter
  /** The operation with its coerced variables; null until it is charged. */
  readonly prepared: ValidatedExecutionArgs | null
  /** Points that were charged; null if nothing was executed. */
  readonly charged: number | null
}

type RequestFields = 'served' | 'origin' | 'client' | 'request' | 'params' | 'reference' | 'trace' | 'keepAlive'

export type OperationParts = Pick<OperationContext, RequestFields> & Pick<RouteParts, 'store' | 'statements'>

export function createContext({ store, statements, ...parts }: OperationParts): OperationContext {
  const { served, trace, keepAlive } = parts
  const otherVersions = new Set<string>()
  return {
    ...parts,
    dataset: served.dataset,
    publishedAt: served.publishedAt,
    datasetAt: (version) => {
      requireWithinLimit('dataset versions', otherVersions.add(version).size)
      return timeKv(trace, store.at(version, keepAlive))
    },
    statements: new StatementStore(statements, served.dataset.version),
    absences: new AbsenceLog(),
    meter: new CostMeter(0),
    prepared: null,
    charged: null,
  }
}
