/** Made from precedent-series.graphql and the schema by `npm run documents:types`. */
export interface PrecedentSeriesVariables {
  readonly codes: readonly string[]
}

export interface PrecedentSeriesAnswer {
  readonly members: readonly {
    readonly code: string
    readonly name: string
    readonly series: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly edition: {
        readonly title: string
        readonly publishedOn: string
      }
    } | null
  }[]
}

/** `types` is there for the compiler alone. */
export const PrecedentSeries: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: PrecedentSeriesVariables) => PrecedentSeriesAnswer
} = {
  hash: '4a2178838f4fd2be7ad187745b326c9417d9a408d5e858cc098d5e0136aba20d',
  text: `# What members spent by SIPRI's record, to draw precedents behind a pathway
query PrecedentSeries($codes: [CountryCode!]!) {
  members(codes: $codes) {
    code
    name
    series(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI) {
      years
      values
      edition {
        title
        publishedOn
      }
    }
  }
}`,
}
