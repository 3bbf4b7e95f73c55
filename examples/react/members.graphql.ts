/** Made from members.graphql and the schema by `npm run documents:types`. */
export type MembersVariables = Record<string, never>

export interface MembersAnswer {
  readonly members: readonly {
    readonly code: string
    readonly name: string
  }[]
}

/** `types` is there for the compiler alone. */
export const Members: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: MembersVariables) => MembersAnswer
} = {
  hash: '11fc7ffa0e2e38d6c52c1544c105496b0e1fa20aefe4ea15c9c4a14ab9340d6e',
  text: `query Members {
  members {
    code
    name
  }
}`,
}
