/**
 * Counts what a worker reads and writes while it runs, and sets its clock. It changes what the runtime gives to workers and nothing
 * of the worker itself, and must be imported before it: stores take their clock when they are made.
 */
import { env } from 'cloudflare:workers'
import type { Counts } from './protocol.ts'

export const counts: Counts = {
  kvReads: 0,
  d1Batches: 0,
  d1Statements: 0,
  d1RowsRead: 0,
  d1Milliseconds: 0,
  logLines: 0,
  logBytes: 0,
}

const realNow = Date.now
let simulatedNow: number | null = null
Date.now = () => simulatedNow ?? realNow()

/** @param milliseconds since the epoch; null for the time that it is */
export function setClock(milliseconds: number | null): void {
  simulatedNow = milliseconds
}

const realLog = console.log
console.log = (...line: unknown[]) => {
  counts.logLines++
  counts.logBytes += line.join(' ').length
  realLog(...line)
}

countCalls(env.DATASETS, 'get', () => counts.kvReads++)
countCalls(env.STATEMENTS.withSession('first-unconstrained'), 'batch', (result) => {
  counts.d1Batches++
  const add = (results: readonly D1Result[]) => {
    for (const { meta } of results) {
      counts.d1Statements++
      counts.d1RowsRead += meta.rows_read
      counts.d1Milliseconds += meta.duration
    }
  }
  // What fails is told to the worker, and has no counts.
  void (result as Promise<readonly D1Result[]>).then(add, () => undefined)
})

/** The method of all objects of that kind calls what counts with what it returns. */
function countCalls(example: object, name: string, count: (result: unknown) => void): void {
  const prototype: Record<string, (...args: unknown[]) => unknown> = Object.getPrototypeOf(example)
  const method = prototype[name]
  if (method === undefined) throw new Error(`There is no ${name} to count.`)
  prototype[name] = function counted(this: unknown, ...args: unknown[]) {
    const result = method.apply(this, args)
    count(result)
    return result
  }
}
