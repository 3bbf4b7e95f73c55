/** Made from scenario-pathway.graphql and the schema by `npm run documents:types`. */
export interface ScenarioPathwayVariables {
  readonly slug: string
  readonly area: string
}

export interface ScenarioPathwayAnswer {
  readonly scenario: {
    readonly name: string
    readonly pathway: {
      readonly id: string
      readonly area: {
        readonly name: string
      }
      readonly columns: {
        readonly years: readonly number[]
        readonly sharesPercent: readonly number[]
        readonly spendingUsdBillions: readonly number[]
      }
    } | null
  } | null
}

/** `types` is there for the compiler alone. */
export const ScenarioPathway: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: ScenarioPathwayVariables) => ScenarioPathwayAnswer
} = {
  hash: 'b91deb510e63096e4a2d4f9df3a4457140d9ce2740d6a253084b391f84ac83d6',
  text: `# One member along a named scenario
query ScenarioPathway($slug: String!, $area: ID!) {
  scenario(slug: $slug) {
    name
    pathway(area: $area) {
      id
      area {
        name
      }
      columns {
        years
        sharesPercent
        spendingUsdBillions
      }
    }
  }
}`,
}
