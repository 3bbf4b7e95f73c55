/** Made from revisions.graphql and the schema by `npm run documents:types`. */
export interface RevisionsVariables {
  readonly code: string
  readonly year: number
}

export interface RevisionsAnswer {
  readonly member: {
    readonly datum: {
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
    } | null
  } | null
}

/** `types` is there for the compiler alone. */
export const Revisions: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: RevisionsVariables) => RevisionsAnswer
} = {
  hash: 'd6c47fbdb2c300ce01f5f78f80602d0aa453648593dd5aa0e59c43d8a3fff259',
  text: `# How one figure was revised from edition to edition
query Revisions($code: CountryCode!, $year: Int!) {
  member(code: $code) {
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year) {
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
}`,
}
