import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ERROR_CODES } from '../../../../domain/errors.ts'
import { LIMIT } from '../../../../domain/limits.ts'
import { schema } from '../../../../schema/schema.ts'
import { randomOperation } from '../../../support/documents/random-documents.ts'
import { post } from '../../../support/worker/ask.ts'

/** The same documents in each run: `npm run bench:soak` tries new ones for minutes. */
const SEED = 1949
const RUNS = 300
/** A number in a column is a fifth of a point. */
const MOST_VALUES_A_POINT = 5

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const valuesIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 0)
    : 1

it('any document of the schema is answered or refused in order: never a 5xx, never over the limits, no more than the points paid for', async () => {
  const seen = { answered: 0, refused: 0, inError: 0 }
  await fc.assert(
    fc.asyncProperty(randomOperation(schema), async (operation) => {
      const response = await post(operation, { accept: 'application/graphql-response+json' })
      const text = await response.text()
      const { data, errors = [] }: Answer = JSON.parse(text)
      expect(response.status).toBeLessThan(500)
      for (const { extensions } of errors) expect(ERROR_CODES).toContain(extensions?.code)
      expect(errors.map(({ extensions }) => extensions?.code)).not.toContain('INTERNAL')
      expect(text.length).toBeLessThan(LIMIT.answer.most)
      expect(response.headers.get('cache-control')).toMatch(errors.length > 0 ? /^no-store$/ : /^public/)
      if (errors.length > 0) seen[response.status === 200 ? 'inError' : 'refused']++
      if (errors.length > 0) return
      seen.answered++
      const cost = Number(response.headers.get('x-graphql-cost'))
      expect(cost).toBeGreaterThan(0)
      expect(cost).toBeLessThanOrEqual(LIMIT.cost.most)
      expect(valuesIn(data)).toBeLessThanOrEqual(cost * MOST_VALUES_A_POINT)
    }),
    // To make a document smaller takes longer than to read it.
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
  // Most documents say something, so that this is not a test of refusals alone.
  expect(seen.answered).toBeGreaterThan(RUNS / 8)
}, 120_000)
