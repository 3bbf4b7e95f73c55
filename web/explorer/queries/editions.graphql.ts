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
  hash: '08fadd3f51c56defd2424981f03e8fd848cf0b1f88318e1fdbba015bd2c98bdd',
  text: `# The editions of NATO's figures, as days to know them on
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
  scenarios {
    slug
    name
    description
  }
}`,
}
