/** Made from alliance.graphql and the schema by `npm run documents:types`. */
export interface AllianceVariables {
  readonly year: number
  readonly asOf?: string | null
}

export interface AllianceAnswer {
  readonly members: readonly {
    readonly code: string
    readonly name: string
    readonly datum: {
      readonly value: number
      readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
      readonly table: string
      readonly citation: string
      readonly edition: {
        readonly slug: string
        readonly title: string
        readonly publishedOn: string
      }
    } | null
    readonly absence: {
      readonly explanation: string
    } | null
  }[]
  readonly group: {
    readonly datum: {
      readonly value: number
      readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
    } | null
  } | null
}

/** `types` is there for the compiler alone. */
export const Alliance: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: AllianceVariables) => AllianceAnswer
} = {
  hash: '45ef6a30e4876962b50739e9f8c455c0392a916dc599dd1914edaa7089ff657c',
  text: `# Every member's share of GDP in one year
query Alliance($year: Int!, $asOf: Date) {
  members {
    code
    name
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {
      value
      status
      table
      citation
      edition {
        slug
        title
        publishedOn
      }
    }
    absence(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {
      explanation
    }
  }
  group(slug: "NATO") {
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {
      value
      status
    }
  }
}`,
}
