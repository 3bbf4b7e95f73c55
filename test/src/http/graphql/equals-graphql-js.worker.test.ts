import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { schema } from '../../../../schema/schema.ts'
import { randomOperation } from '../../../support/documents/random-documents.ts'
import { request } from '../../../support/worker/ask.ts'
import { comparer } from '../../../support/worker/compare.ts'

const RUNS = inject('randomRuns')
const SEED = inject('randomSeed')

// The test runner maps the stack of each error to its source, which takes longer than to answer.
const { stackTraceLimit } = Error
beforeAll(() => {
  Error.stackTraceLimit = 0
})
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit
})

it('property: any operation is answered as graphql-js answers it, or refused for a limit: caches cold and warm, by POST and by GET', async () => {
  const compare = comparer(env, request)
  const seen = { answered: 0, refused: 0, limited: 0 }
  await fc.assert(
    fc.asyncProperty(randomOperation(schema), async (operation) => {
      const { kind, difference } = await compare(operation)
      seen[kind]++
      expect(difference, JSON.stringify(operation)).toBeNull()
    }),
    { numRuns: RUNS, endOnFailure: true, ...(SEED !== null && { seed: SEED }) },
  )
  // Most say something, so that this is not a comparison of refusals.
  expect(seen.answered + seen.refused).toBeGreaterThan(RUNS / 2)
  expect(seen.answered).toBeGreaterThan(RUNS / 8)
}, 3_600_000)
