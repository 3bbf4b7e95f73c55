/** The worker under measurement: what is sent to it, and what it says that it has read and written. */
import type { Compiled } from '../../scripts/compile/compile.ts'
import { asker, type Received } from '../asker.ts'
import { buildWorker } from '../build-worker.ts'
import { CLOCK_HEADER, COUNTS_PATH, type Counts } from '../measured/protocol.ts'
import type { Sent } from '../scenarios.ts'
import { runWholeWorker } from '../whole-worker.ts'

const CONNECTIONS = 8

export async function startMeasured(dataset: Compiled) {
  const worker = await runWholeWorker(buildWorker('bench/measured/worker.ts', 'bench/measured'), dataset)
  const send = asker(worker.url, CONNECTIONS)

  /** @param now milliseconds since the epoch that the worker takes for the time; null for the time that it is */
  const ask = ({ headers, ...sent }: Sent, now: number | null = null): Promise<Received> =>
    send({ ...sent, headers: { ...(now === null ? {} : { [CLOCK_HEADER]: String(Math.round(now)) }), ...headers } })

  const counts = async (): Promise<Counts> => JSON.parse((await ask({ path: COUNTS_PATH })).text)
  return { ask, counts, cpuSeconds: worker.cpuSeconds, stop: worker.stop }
}

export type MeasuredWorker = Awaited<ReturnType<typeof startMeasured>>

/** What was read and written since. */
export const since = (before: Counts, after: Counts): Counts => ({
  kvReads: after.kvReads - before.kvReads,
  d1Batches: after.d1Batches - before.d1Batches,
  d1Statements: after.d1Statements - before.d1Statements,
  d1RowsRead: after.d1RowsRead - before.d1RowsRead,
  d1Milliseconds: after.d1Milliseconds - before.d1Milliseconds,
  logLines: after.logLines - before.logLines,
  logBytes: after.logBytes - before.logBytes,
})
