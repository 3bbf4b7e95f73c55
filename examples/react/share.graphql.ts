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
    readonly absence: {
      readonly explanation: string
    } | null
  } | null
}

/** `types` is there for the compiler alone. */
export const Share: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: ShareVariables) => ShareAnswer
} = {
  hash: 'a1d47209050f8e0ddba5f7121820a2a282a2910c722fac9ae674b4c946b3fec6',
  text: `query Share($code: CountryCode!, $from: Int!) {
  member(code: $code) {
    id
    name
    series(indicator: DEFENCE_SHARE_OF_GDP, from: $from) {
      years
      values
      statuses
      table
      edition {
        title
        publishedOn
      }
    }
    absence(indicator: DEFENCE_SHARE_OF_GDP) {
      explanation
    }
  }
}`,
}
