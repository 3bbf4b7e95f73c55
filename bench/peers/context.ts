/** What every contestant has in common: the same schema, and the same dataset held in the isolate. */

import { AbsenceLog } from '../../domain/absence-log.ts'
import type { Context } from '../../schema/builder/context.ts'
import { DatasetStore } from '../../src/store/dataset-store.ts'
import { StatementStore } from '../../src/store/statements/statement-store.ts'

export interface Env {
  readonly DATASETS: KVNamespace
}

/** One line for each request, with as much in it as this API's: to write it takes a tenth of a request here, whoever does. */
export function log(request: Request, status: number): void {
  const { method } = request
  const route = new URL(request.url).pathname
  const figures = {
    version: '0123456789abcdef',
    document: 'fb5e1a84',
    operation: null,
    cost: 22,
    bytes: 244,
    waitedMs: 0,
  }
  const line = { event: 'request', id: crypto.randomUUID(), method, route, status, cache: 'miss', ...figures }
  console.log(JSON.stringify(line))
}

let store: DatasetStore | undefined

/** The context of one request, as the API's own resolvers need it. */
export async function contextFor(request: Request, env: Env, executionCtx: ExecutionContext): Promise<Context> {
  store ??= new DatasetStore(env.DATASETS)
  const here = store
  const { dataset, publishedAt } = await here.current((work) => executionCtx.waitUntil(work))
  return {
    dataset,
    publishedAt,
    datasetAt: (version) => here.at(version),
    statements: new StatementStore(undefined, dataset.version),
    origin: new URL(request.url).origin,
    absences: new AbsenceLog(),
  }
}
