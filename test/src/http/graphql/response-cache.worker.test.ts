import { describe, expect, it } from 'vitest'
import { type CachedResponse, ResponseCache } from '../../../../src/http/graphql/response-cache.ts'

const response = (bytes: number, etag: string, expiresAt = 1_000): CachedResponse => ({
  body: new Uint8Array(bytes),
  etag,
  headers: {},
  trace: { operation: null, document: 'd', cost: 1, version: 'v', bytes },
  expiresAt,
})

describe('the answers that an isolate keeps', () => {
  it('a short one is at hand at once, a long one from the second time on that it is asked for', () => {
    const cache = new ResponseCache()
    cache.set('short', response(100, '"a"'))
    expect(cache.get('short', 0)).not.toBeNull()
    cache.set('long', response(50_000, '"b"'))
    expect(cache.get('long', 0)).toBeNull()
    cache.set('long', response(50_000, '"b"'))
    expect(cache.get('long', 0)).not.toBeNull()
  })

  it('one that is very long never is, nor one that is stale', () => {
    const cache = new ResponseCache()
    for (let time = 0; time < 3; time++) cache.set('very long', response(2_000_000, '"c"'))
    expect(cache.get('very long', 0)).toBeNull()
    cache.set('short', response(100, '"a"'))
    expect(cache.get('short', 1_000)).toBeNull()
  })
})
