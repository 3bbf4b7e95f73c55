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
        readonly shares: readonly number[]
        readonly spendingDollarsReal: readonly number[]
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
  hash: '7846827a2165e092b55b52f868fdea9a9b93ae1b34a69e6b214123f12820a452',
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
        shares
        spendingDollarsReal
      }
    }
  }
}`,
}
