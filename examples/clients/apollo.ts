import { createHash } from 'node:crypto'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'

interface Share {
  member: { id: string; name: string; datum: { value?: number } } | null
}

const SHARE: TypedDocumentNode<Share, { code: string }> = gql`
  query Share($code: CountryCode!) {
    member(code: $code) { id name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } }
  }
`
const PAGE: TypedDocumentNode<{ data: { nodes: { id: string }[]; pageInfo: { endCursor: string | null } } }> = gql`
  query Page($after: String) {
    data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
      nodes { id value }
      pageInfo { endCursor hasNextPage }
    }
  }
`

const client = new ApolloClient({
  // Things are kept by their type and id. A list that grows page by page says so.
  cache: new InMemoryCache({
    possibleTypes: { DatumResult: ['Datum', 'Absence'], Area: ['Member', 'Group', 'Comparator'] },
  }),
  link: ApolloLink.from([
    // By hash and by GET, so that every cache on the way can answer.
    new PersistedQueryLink({
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      useGETForHashedQueries: true,
    }),
    new HttpLink({ uri: 'http://localhost:8787/graphql', useGETForQueries: true }),
  ]),
})

const { data } = await client.query({ query: SHARE, variables: { code: 'POL' } })
console.log(data?.member?.name, data?.member?.datum.value)

const first = await client.query({ query: PAGE })
const second = await client.query({ query: PAGE, variables: { after: first.data?.data.pageInfo.endCursor } })
console.log('rows on the second page:', second.data?.data.nodes.length)

await client.query({ query: SHARE, variables: { code: 'P0L' } }).catch((error: Error) => console.log(error.message))
