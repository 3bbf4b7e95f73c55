import { describe, expect, it } from 'vitest'
import { LIMIT } from '../../../../domain/limits.ts'
import { schema } from '../../../../schema/schema.ts'
import { carriers } from '../../../support/documents/carriers.ts'
import { post } from '../../../support/worker/ask.ts'

/** So many bytes may a point bring at most, if what costs all points is to stay within the largest answer. */
const MOST_BYTES_A_POINT = LIMIT.answer.most / LIMIT.cost.most

async function weigh(query: string) {
  const response = await post({ query })
  const text = await response.text()
  return { status: response.status, text, cost: Number(response.headers.get('x-graphql-cost')), bytes: bytesOf(text) }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

describe('amplification', () => {
  it('no field of the schema brings more bytes a point than the largest answer has for all points, nor does the dearest query exceed it', async () => {
    const dense: { name: string; density: number; query: (times: number) => string; cost: number }[] = []
    for (const { name, query } of carriers(schema)) {
      const one = await weigh(query(1))
      expect(one.status, `${name}: ${one.text.slice(0, 300)}`).toBe(200)
      dense.push({ name, density: one.bytes / one.cost, query, cost: one.cost })
    }
    expect(dense.length).toBeGreaterThan(200)
    expect(dense.filter(({ density }) => density > MOST_BYTES_A_POINT).map(({ name }) => name)).toEqual([])
    const densest = dense.sort((a, b) => b.density - a.density).slice(0, 6)
    for (const { name, query, cost } of densest) {
      const two = await weigh(query(2))
      const most = Math.min(LIMIT.aliases.most, 1 + Math.floor((LIMIT.cost.most - cost) / (two.cost - cost)))
      const largest = await weigh(query(most))
      expect(largest.status, `${name}: ${largest.text.slice(0, 300)}`).toBe(200)
      expect(largest.bytes, name).toBeLessThan(LIMIT.answer.most)
    }
  }, 120_000)

  it('a name that is as long as a document costs as much as what it adds to every item', async () => {
    const query = (length: number) => `{ data(first: 1000) { nodes { ${'a'.repeat(length)}: value } } }`
    const short = await weigh(query(60))
    expect(short.status).toBe(200)
    expect(short.bytes / short.cost).toBeLessThan(MOST_BYTES_A_POINT)
    expect(await weigh(query(16_000))).toMatchObject({ status: 400, text: expect.stringContaining('"limit":"cost"') })
    const long = await weigh(query(1_000))
    expect(long.status).toBe(200)
    expect(long.bytes / long.cost).toBeLessThan(MOST_BYTES_A_POINT)
  })
})
