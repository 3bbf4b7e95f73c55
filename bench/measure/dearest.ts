/** The dearest requests that are accepted: every walk through the schema, as often as the limits allow, in the whole worker. */
import { getOperationAST, parse } from 'graphql'
import { LIMIT } from '../../domain/limits.ts'
import { calculateCost } from '../../schema/cost/calculate-cost.ts'
import { countDocument } from '../../schema/cost/document-counts.ts'
import { schema } from '../../schema/schema.ts'
import { type DatasetRelease, datasetOf } from '../../scripts/common/release.ts'
import { walksOf } from '../../test/support/documents/schema-walk.ts'
import { client } from '../runtime/client.ts'
import { runWholeWorker } from '../runtime/whole-worker.ts'
import { post } from './scenarios.ts'

interface DearRequest {
  readonly name: string
  readonly query: string
  readonly points: number
}

export interface MeasuredRequest extends DearRequest {
  readonly status: number
  readonly cpuMs: number
  /** What the isolate holds more than before, with all that waits to be collected. */
  readonly megabytes: number
  readonly bytes: number
}

/** One request for each walk: around its circle and side by side until it would be too deep, too wide, too long or too dear. */
export function dearRequests(release: DatasetRelease): readonly DearRequest[] {
  const dataset = datasetOf(release)
  /** Null for a query that is refused. */
  const priceOf = (query: string): number | null => {
    const document = parsed(query)
    const operation = document && getOperationAST(document)
    if (!operation || query.length > LIMIT.document.most) return null
    const counts = countDocument(document)
    const isWithin = (['depth', 'fields', 'root fields'] as const).every((limit) => counts[limit] <= LIMIT[limit].most)
    const variableValues = { sources: {}, coerced: {} }
    const points = calculateCost({ schema, operation, fragments: {}, variableValues, dataset })
    return isWithin && points <= LIMIT.cost.most ? points : null
  }
  /** The most often that is accepted: what is asked for more often costs more. */
  const most = (make: (times: number) => string, times: number) => {
    let best: { query: string; points: number } | null = null
    for (let [least, above] = [1, times + 1]; least < above; ) {
      const count = (least + above) >> 1
      const query = make(count)
      const points = priceOf(query)
      if (points === null) above = count
      else [best, least] = [{ query, points }, count + 1]
    }
    return best
  }
  return walksOf(schema, 4).flatMap(({ name, query, isCircle }) => {
    const around = most(query, isCircle ? LIMIT.depth.most : 1)
    if (around === null) return []
    const inside = around.query.slice(1, -1)
    const beside = most(
      (times) => `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${inside}`).join(' ')} }`,
      LIMIT['root fields'].most,
    )
    return beside === null ? [] : [{ name, ...beside }]
  })
}

function parsed(query: string) {
  try {
    return parse(query, { maxTokens: LIMIT.tokens.most })
  } catch {
    return null
  }
}

/** Sends each request twice, the second time in other words, and measures the second: what is worked out once is there by then. */
export async function measureRequests(script: Buffer, dataset: DatasetRelease, requests: readonly DearRequest[]) {
  const worker = await runWholeWorker(script, dataset, true)
  const { ask } = client(worker.url)
  const measured: MeasuredRequest[] = []
  for (const request of requests) {
    await ask(post(`${request.query} # once`))
    const before = await worker.megabytes()
    let [status, bytes] = [0, 0]
    const seconds = await worker.cpuOf(async () => {
      const answer = await ask(post(`${request.query} # again`))
      status = answer.status
      bytes = Buffer.byteLength(answer.text)
    })
    const megabytes = (await worker.megabytes()) - before
    measured.push({ ...request, status, cpuMs: Math.round(1000 * seconds), megabytes, bytes })
  }
  await worker.stop()
  return measured
}
