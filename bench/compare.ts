/**
 * `npm run bench:compare`: documents at random, each answered by the whole endpoint and by graphql-js alone, as
 * test/src/http/graphql/equals-graphql-js.worker.test.ts compares them. COMPARE_DOCUMENTS and COMPARE_SEED change how many and which;
 * the seed of each batch is printed, so that a batch can be repeated.
 */
import { startVitest } from 'vitest/node'

const DOCUMENTS = Number(process.env.COMPARE_DOCUMENTS ?? 84_000)
const SEED = Number(process.env.COMPARE_SEED ?? Date.now() % 1_000_000)
/** Documents for which the memory of one test's isolate is enough. Each batch has a new one. */
const BATCH = 3_000

const total = { documents: 0, answered: 0, refused: 0, limited: 0 }
for (let seed = SEED; total.documents < DOCUMENTS; seed++) {
  const documents = Math.min(BATCH, DOCUMENTS - total.documents)
  Object.assign(process.env, { RANDOM_RUNS: String(documents), RANDOM_SEED: String(seed) })
  const vitest = await startVitest(['equals-graphql-js'], { watch: false, silent: true, reporters: ['dot'] })
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
  await vitest.close()
  const [seen] = tests.flatMap((test) => (test.ok() ? (test.meta().compared ?? []) : []))
  if (!seen) throw new Error(`Seed ${seed}: an answer differs, as printed above, or nothing was compared.`)
  total.documents += documents
  total.answered += seen.answered
  total.refused += seen.refused
  total.limited += seen.limited
  console.log(`seed ${seed}: ${JSON.stringify(seen)}; in all ${JSON.stringify(total)}`)
}
