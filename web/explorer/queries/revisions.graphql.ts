/** Made from revisions.graphql and the schema by `npm run documents:types`. */
export interface RevisionsVariables {
  readonly code: string
  readonly year: number
}

export interface RevisionsAnswer {
  readonly member: {
    readonly datum:
      | { readonly __typename?: never }
      | {
          readonly revisions: readonly {
            readonly value: number
            readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
            readonly citation: string
            readonly edition: {
              readonly slug: string
              readonly title: string
              readonly publishedOn: string
            }
          }[]
        }
  } | null
}

/** `types` is there for the compiler alone. */
export const Revisions: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: RevisionsVariables) => RevisionsAnswer
} = {
  hash: 'dd5654e2ab531c884e45a8e15c2c0f8952308fa33716c97cd1b81ecabf7870bc',
  text: `# How one figure was revised from edition to edition
query Revisions($code: CountryCode!, $year: Int!) {
  member(code: $code) {
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year) {
      ... on Datum {
        revisions {
          value
          status
          citation
          edition {
            slug
            title
            publishedOn
          }
        }
      }
    }
  }
}`,
}
