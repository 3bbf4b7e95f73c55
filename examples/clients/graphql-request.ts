import { ClientError, GraphQLClient, gql } from 'graphql-request'

interface Share {
  member: { name: string; datum: { value?: number } } | null
}

const SHARE = gql`
  query Share($code: CountryCode!) {
    member(code: $code) { id name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } }
  }
`
const PAGE = gql`
  query Page($after: String) {
    data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
      nodes { id value }
      pageInfo { endCursor hasNextPage }
    }
  }
`
interface Page {
  data: { nodes: { id: string }[]; pageInfo: { endCursor: string | null } }
}

// By GET, which caches answer; values of variables are JSON in the address.
const client = new GraphQLClient('http://localhost:8787/graphql', {
  method: 'GET',
  jsonSerializer: JSON,
})

const { member } = await client.request<Share>(SHARE, { code: 'POL' })
console.log(member?.name, member?.datum.value)

const first = await client.request<Page>(PAGE)
const second = await client.request<Page>(PAGE, { after: first.data.pageInfo.endCursor })
console.log('rows on the second page:', second.data.nodes.length)

await client.request<Share>(SHARE, { code: 'P0L' }).catch((error: ClientError) => {
  if (!(error instanceof ClientError)) throw error
  console.log(error.response.errors?.[0]?.message)
})
