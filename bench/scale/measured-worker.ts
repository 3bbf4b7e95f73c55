/** The worker under measurement: what is sent to it, and what it says that it has read and written. */
import { Agent, request as httpRequest } from 'node:http'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { buildWorker } from '../build-worker.ts'
import { clientNumber } from '../client.ts'
import { CLOCK_HEADER, COUNTS_PATH, type Counts } from '../measured/protocol.ts'
import type { Sent } from '../scenarios.ts'
import { runWholeWorker } from '../whole-worker.ts'

export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: number
  readonly text: string
}

export async function startMeasured(dataset: Compiled) {
  const worker = await runWholeWorker(buildWorker('bench/measured/worker.ts', 'bench/measured'), dataset)
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  let serial = 0

  /** @param now milliseconds since the epoch that the worker takes for the time; null for the time that it is */
  function ask({ path, body, headers }: Sent, now: number | null = null): Promise<Received> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(new URL(path, worker.url), {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'cf-connecting-ip': clientNumber(serial++),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(now === null ? {} : { [CLOCK_HEADER]: String(Math.round(now)) }),
          ...headers,
        },
      })
      sent.on('error', reject)
      sent.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const all = Buffer.concat(parts)
          const told = response.headers as Record<string, string | undefined>
          resolve({ status: response.statusCode ?? 0, headers: told, bytes: all.length, text: all.toString() })
        })
      })
      sent.end(body)
    })
  }

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
