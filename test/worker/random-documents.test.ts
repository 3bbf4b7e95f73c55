import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LARGEST_ANSWER, REQUEST_LIMITS } from '../../schema/limits.ts'
import { schema } from '../../schema/schema.ts'
import { ERROR_CODES } from '../../src/domain/errors.ts'
import { randomDocument } from '../support/random-documents.ts'
import { request } from './ask.ts'

const RUNS = 400
/** A column of a series is one field, and dear for one, but has as many values as years. */
const MOST_VALUES_A_POINT = 16

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const valuesIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 0)
    : 1

it('any document of the schema is answered or refused in order: never a 5xx, never over the limits, no more values than the points paid for', async () => {
  const seen = { answered: 0, refused: 0, inError: 0 }
  let clients = 0
  await fc.assert(
    fc.asyncProperty(randomDocument(schema), async (query) => {
      const response = await request('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'cf-connecting-ip': `random-${clients++}`,
        },
        body: JSON.stringify({ query }),
      })
      const text = await response.text()
      const { data, errors = [] }: Answer = JSON.parse(text)
      expect(response.status).toBeLessThan(500)
      for (const { extensions } of errors) expect(ERROR_CODES).toContain(extensions?.code)
      expect(errors.map(({ extensions }) => extensions?.code)).not.toContain('INTERNAL')
      expect(text.length).toBeLessThan(LARGEST_ANSWER)
      expect(response.headers.get('cache-control')).toMatch(errors.length > 0 ? /^no-store$/ : /^public/)
      if (errors.length > 0) seen[response.status === 200 ? 'inError' : 'refused']++
      if (errors.length > 0) return
      seen.answered++
      const cost = Number(response.headers.get('x-graphql-cost'))
      expect(cost).toBeGreaterThan(0)
      expect(cost).toBeLessThanOrEqual(REQUEST_LIMITS.cost.most)
      expect(valuesIn(data)).toBeLessThanOrEqual(cost * MOST_VALUES_A_POINT)
    }),
    { numRuns: RUNS },
  )
  // Most documents say something, so that this is not a test of refusals alone.
  expect(seen.answered).toBeGreaterThan(RUNS / 8)
}, 120_000)
