import { createHash } from 'node:crypto'
import { ApolloClient, ApolloLink, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Client, fetchExchange, gql as urqlGql } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { describe, expect, inject, it } from 'vitest'

const origin = inject('origin')

/** A document that nobody has asked for on this server. */
const QUERY = /* GraphQL */ `
  query Share${Date.now()}($code: CountryCode!) {
    member(code: $code) {
      id
      name
      datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) {
        ... on Datum {
          id
          value
        }
      }
    }
  }
`
const POLAND = {
  __typename: 'Member',
  id: 'member:POL',
  name: 'Poland',
  datum: { __typename: 'Datum', id: 'datum:nato-2026:DEFENCE_SHARE_OF_GDP:POL:2026', value: 4.68 },
}

/** The real fetch, with a record of what was sent and what came back. */
function recorder() {
  const exchanges: object[] = []
  const recordingFetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input)
    const response = await fetch(input, init)
    const query = url.searchParams.has('query') || (typeof init.body === 'string' && 'query' in JSON.parse(init.body))
    exchanges.push({
      method: init.method ?? 'GET',
      query,
      status: response.status,
      cacheControl: response.headers.get('cache-control'),
    })
    return response
  }
  return { exchanges, recordingFetch }
}

const CACHEABLE = expect.stringMatching(/^public, max-age=300/)

/** The hash alone first; the document with it where the server does not know it; the hash alone from then on. */
const ASKED_TO_SHOW = [
  { method: 'GET', query: false, status: 404, cacheControl: 'no-store' },
  { method: 'GET', query: true, status: 200, cacheControl: CACHEABLE },
]
const KNOWN = [{ method: 'GET', query: false, status: 200, cacheControl: CACHEABLE }]

describe('Apollo Client with persisted queries by GET', () => {
  const client = (fetching: typeof fetch) =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([
        new PersistedQueryLink({
          sha256: (text) => createHash('sha256').update(text).digest('hex'),
          useGETForHashedQueries: true,
        }),
        new HttpLink({ uri: `${origin}/graphql`, fetch: fetching, useGETForQueries: true }),
      ]),
    })

  it('is asked for the document once, and its next visitor sends the hash alone', async () => {
    for (const expected of [ASKED_TO_SHOW, KNOWN]) {
      const { exchanges, recordingFetch } = recorder()
      const { data } = await client(recordingFetch).query<{ member: object }>({
        query: apolloGql(QUERY),
        variables: { code: 'POL' },
      })
      expect(data?.member).toEqual(POLAND)
      expect(exchanges).toEqual(expected)
    }
  })

  it('keeps each thing once, under its global id', async () => {
    const one = client(fetch)
    await one.query({ query: apolloGql(QUERY), variables: { code: 'POL' } })
    expect(Object.keys(one.cache.extract() as object)).toEqual(expect.arrayContaining(['Member:member:POL']))
  })
})

describe('urql with persisted queries by GET', () => {
  const client = (fetching: typeof fetch) =>
    new Client({
      url: `${origin}/graphql`,
      fetch: fetching,
      preferGetMethod: 'within-url-limit',
      exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
    })

  it('is asked for the document once, and its next visitor sends the hash alone', async () => {
    // Another name makes another document than Apollo's.
    const query = urqlGql(QUERY.replace('Share', 'ShareOfGdp').replaceAll(/(\w+ ?(?:\(.*\))? \{)/g, '$1 __typename'))
    for (const expected of [ASKED_TO_SHOW, KNOWN]) {
      const { exchanges, recordingFetch } = recorder()
      const { data, error } = await client(recordingFetch).query(query, { code: 'POL' })
      expect(error).toBeUndefined()
      expect(data.member).toEqual(POLAND)
      expect(exchanges).toEqual(expected)
    }
  })
})
