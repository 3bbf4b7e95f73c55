import { Client, fetchExchange, gql } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'

const SHARE = gql<{ member: { name: string; datum: { value?: number } } | null }, { code: string }>`
  query Share($code: CountryCode!) {
    member(code: $code) { id name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } }
  }
`
const PAGE = gql<
  { data: { nodes: { id: string }[]; pageInfo: { endCursor: string | null } } },
  { after?: string | null }
>`
  query Page($after: String) {
    data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
      nodes { id value }
      pageInfo { endCursor hasNextPage }
    }
  }
`

const client = new Client({
  url: 'http://localhost:8787/graphql',
  preferGetMethod: 'within-url-limit',
  exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
})

const { data } = await client.query(SHARE, { code: 'POL' })
console.log(data?.member?.name, data?.member?.datum.value)

const first = await client.query(PAGE, {})
const second = await client.query(PAGE, { after: first.data?.data.pageInfo.endCursor ?? null })
console.log('rows on the second page:', second.data?.data.nodes.length)

const { error } = await client.query(SHARE, { code: 'P0L' })
console.log(error?.graphQLErrors[0]?.message)
