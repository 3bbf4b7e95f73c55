import { graphql } from 'relay-runtime'

export const SHARE = graphql`
  query relayDocumentsShareQuery($code: CountryCode!) {
    member(code: $code) {
      name
      datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { __typename ... on Datum { value } }
    }
  }
`
export const PAGE = graphql`
  query relayDocumentsPageQuery($after: String) {
    data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
      nodes { value }
      pageInfo { endCursor hasNextPage }
    }
  }
`
