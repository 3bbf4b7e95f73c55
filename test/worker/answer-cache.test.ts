import { describe, expect, it } from 'vitest'
import { type Answer, AnswerCache } from '../../src/edge/graphql/answer-cache.ts'

const answer = (bytes: number, until = 1_000): Answer => ({
  body: new Uint8Array(bytes),
  etag: '"x"',
  cost: 1,
  policy: {},
  version: 'v',
  operation: null,
  document: 'd',
  until,
})

describe('the answers that an isolate keeps', () => {
  it('a short one is at hand at once, a long one from the second time on that it is asked for', () => {
    const cache = new AnswerCache()
    cache.set('short', answer(100))
    expect(cache.get('short', 'v', 0)).not.toBeNull()
    cache.set('long', answer(50_000))
    expect(cache.get('long', 'v', 0)).toBeNull()
    cache.set('long', answer(50_000))
    expect(cache.get('long', 'v', 0)).not.toBeNull()
  })

  it('one that is very long never is, nor one of another dataset, nor one that is stale', () => {
    const cache = new AnswerCache()
    for (let time = 0; time < 3; time++) cache.set('very long', answer(2_000_000))
    expect(cache.get('very long', 'v', 0)).toBeNull()
    cache.set('short', answer(100))
    expect(cache.get('short', 'another', 0)).toBeNull()
    cache.set('short', answer(100))
    expect(cache.get('short', 'v', 1_000)).toBeNull()
  })
})
