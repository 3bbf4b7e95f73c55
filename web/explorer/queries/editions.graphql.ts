/** Made from editions.graphql and the schema by `npm run documents:types`. */
export type EditionsVariables = Record<string, never>

export interface EditionsAnswer {
  readonly editions: readonly {
    readonly slug: string
    readonly title: string
    readonly publisher: string
    readonly publishedOn: string
    readonly firstYear: number
    readonly lastYear: number
  }[]
  readonly members: readonly {
    readonly code: string
    readonly name: string
  }[]
  readonly groups: readonly {
    readonly code: string
    readonly name: string
  }[]
  readonly comparators: readonly {
    readonly code: string
    readonly name: string
  }[]
  readonly scenarios: readonly {
    readonly slug: string
    readonly name: string
    readonly description: string
  }[]
}

/** `types` is there for the compiler alone. */
export const Editions: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: EditionsVariables) => EditionsAnswer
} = {
  hash: '2389be2573b1bfdab080407e00e551eaaf2652ef87112867aa48c4dc54b75d72',
  text: `# What there is to choose from: editions as days to know figures on, areas, scenarios
query Editions {
  editions {
    slug
    title
    publisher
    publishedOn
    firstYear
    lastYear
  }
  members {
    code
    name
  }
  groups {
    code
    name
  }
  comparators {
    code
    name
  }
  scenarios {
    slug
    name
    description
  }
}`,
}
