/** Made from share.graphql and the schema by `npm run documents:types`. */
export interface ShareVariables {
  readonly code: string
  readonly from: number
}

export interface ShareAnswer {
  readonly member: {
    readonly id: string
    readonly name: string
    readonly series: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly statuses: readonly (('ACTUAL' | 'ESTIMATE' | 'PROJECTION') | null)[]
      readonly table: string
      readonly edition: {
        readonly title: string
        readonly publishedOn: string
      }
    } | null
    readonly absence:
      | {
          readonly explanation: string
        }
      | { readonly __typename?: never }
  } | null
}

/** `types` is there for the compiler alone. */
export const Share: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: ShareVariables) => ShareAnswer
} = {
  hash: '685c0abfd45f272525335de557184ae91960d0e9ae551c518a923aea3e6a0ff9',
  text: `query Share($code: CountryCode!, $from: Int!) {
  member(code: $code) {
    id
    name
    series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: $from) {
      years
      values
      statuses
      table
      edition {
        title
        publishedOn
      }
    }
    absence: datum(indicator: DEFENCE_SHARE_OF_GDP) {
      ... on Absence {
        explanation
      }
    }
  }
}`,
}
