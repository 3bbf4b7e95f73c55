/**
 * `npm run bench:compare`: documents at random, each answered by the whole worker and by graphql-js alone: data, errors, their paths and
 * locations must be equal. COMPARE_DOCUMENTS and COMPARE_SEED change how many and which; the seed of each batch is printed, so that a
 * batch can be repeated.
 */
import fc from 'fast-check'
import { schema } from '../schema/schema.ts'
import { buildData } from '../scripts/data-build.ts'
import type { AnswerComparison } from '../test/support/documents/comparison.ts'
import { type RandomOperation, randomOperation } from '../test/support/documents/random-documents.ts'
import { buildWorker } from './runtime/build-worker.ts'
import { runWholeWorker } from './runtime/whole-worker.ts'

const DOCUMENTS = Number(process.env.COMPARE_DOCUMENTS ?? 84_000)
const SEED = Number(process.env.COMPARE_SEED ?? Date.now() % 1_000_000)
const BATCH = 1_000
/** Documents of one request. */
const TOGETHER = 20

const worker = await runWholeWorker(buildWorker('bench/runtime/compare-worker.ts', 'bench/compare'), buildData())
const total = { documents: 0, answered: 0, refused: 0, limited: 0, different: 0 }

async function compare(operations: readonly RandomOperation[]): Promise<void> {
  const ask = () => fetch(worker.url, { method: 'POST', body: JSON.stringify(operations) })
  // A connection may have gone stale while documents were drawn. A worker that has crashed fails again.
  const response = await ask().catch(ask)
  const comparisons: readonly AnswerComparison[] = JSON.parse(await response.text())
  for (const [at, { kind, difference }] of comparisons.entries()) {
    total.documents++
    total[kind]++
    if (difference === null) continue
    total.different++
    console.error(`${JSON.stringify(operations[at])}: ${difference.slice(0, 2_000)}`)
  }
}

for (let seed = SEED; total.documents < DOCUMENTS; seed++) {
  const numRuns = Math.min(BATCH, DOCUMENTS - total.documents)
  const operations = fc.sample(randomOperation(schema), { numRuns, seed })
  for (let at = 0; at < numRuns; at += TOGETHER) await compare(operations.slice(at, at + TOGETHER))
  console.log(`seed ${seed}: in all ${JSON.stringify(total)}`)
}
await worker.stop()
if (total.different > 0) process.exitCode = 1
