import type { ValidatedExecutionArgs } from 'graphql'
import { AbsenceLog } from '../../../domain/absence-log.ts'
import type { Context } from '../../../schema/context.ts'
import type { DatasetStore, Served } from '../../store/dataset-store.ts'
import { type StatementDatabase, StatementStore } from '../../store/statements/statement-store.ts'
import { timeKv } from '../storage-times.ts'
import type { Trace } from '../trace.ts'
import { requireWithin } from './errors.ts'
import { CostMeter } from './meter.ts'
import type { DocumentReference } from './request.ts'

/** What the plugins know of one operation, and tell each other of it. */
export interface OperationContext extends Context {
  readonly statements: StatementStore
  readonly served: Served
  /** Who asks, as the rate limit tells clients apart. */
  readonly client: string
  /** The document, where the client names it instead of sending it, or beside it. */
  readonly reference: DocumentReference | null
  /** Told what is found out about the request, for the log. */
  readonly trace: Trace
  /** Lets work outlive the request that began it, as others may wait for it. */
  readonly keepAlive: (work: Promise<unknown>) => void
  /** Counts what the execution takes. */
  readonly meter: CostMeter
  /** The operation with its variables, ready to be executed; null until it is charged. */
  readonly prepared: ValidatedExecutionArgs | null
  /** Points that were charged; null: nothing was, as nothing was executed. */
  readonly charged: number | null
  /** How long the answer may be kept: set once there is one without errors. */
  readonly cacheHeaders: Readonly<Record<string, string>> | null
}

type Given = 'served' | 'origin' | 'client' | 'reference' | 'trace' | 'keepAlive'

export interface OperationParts extends Pick<OperationContext, Given> {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
}

export function createContext({ store, statements, ...parts }: OperationParts): OperationContext {
  const { served, trace, keepAlive } = parts
  const otherVersions = new Set<string>()
  return {
    ...parts,
    dataset: served.dataset,
    publishedAt: served.publishedAt,
    datasetAt: (version) => {
      requireWithin('dataset versions', otherVersions.add(version).size)
      return timeKv(trace, store.at(version, keepAlive))
    },
    statements: new StatementStore(statements, served.dataset.version),
    absences: new AbsenceLog(),
    meter: new CostMeter(0),
    prepared: null,
    charged: null,
    cacheHeaders: null,
  }
}
