import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada'
import { print } from 'graphql'
import type { introspection } from './generated/graphql-env.d.ts'

const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { CountryCode: string; Date: string; DateTime: string; URL: string }
}>()

const SHARE = graphql(`
  query Share($code: CountryCode!) {
    member(code: $code) { id name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } }
  }
`)
const PAGE = graphql(`
  query Page($after: String) {
    data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
      nodes { id value }
      pageInfo { endCursor hasNextPage }
    }
  }
`)

/** Any client takes the documents, which carry their types; this is the least of one. */
async function ask<Document extends typeof SHARE | typeof PAGE>(
  document: Document,
  variables: VariablesOf<Document>,
): Promise<ResultOf<Document>> {
  const parameters = new URLSearchParams({ query: print(document), variables: JSON.stringify(variables) })
  const response = await fetch(`http://localhost:8787/graphql?${parameters}`)
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data
}

const { member } = await ask(SHARE, { code: 'POL' })
console.log(member?.name, member?.datum && 'value' in member.datum ? member.datum.value : null)

const first = await ask(PAGE, {})
const second = await ask(PAGE, { after: first.data.pageInfo.endCursor })
console.log('rows on the second page:', second.data.nodes.length)

await ask(SHARE, { code: 'P0L' }).catch((error: Error) => console.log(error.message))
