/** Made from alliance.graphql and the schema by `npm run documents:types`. */
export interface AllianceVariables {
  readonly year: number
  readonly asOf?: string | null
}

export interface AllianceAnswer {
  readonly members: readonly {
    readonly code: string
    readonly name: string
    readonly datum:
      | {
          readonly explanation: string
        }
      | {
          readonly value: number
          readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
          readonly table: string
          readonly citation: string
          readonly edition: {
            readonly slug: string
            readonly title: string
            readonly publishedOn: string
          }
        }
  }[]
  readonly group: {
    readonly datum:
      | { readonly __typename?: never }
      | {
          readonly value: number
          readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
        }
  } | null
}

/** `types` is there for the compiler alone. */
export const Alliance: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: AllianceVariables) => AllianceAnswer
} = {
  hash: '86be03470cc864ccab81fa198d573c6bf1f40c751279375bfd3a3e672aaa3daa',
  text: `# Every member's share of GDP in one year
query Alliance($year: Int!, $asOf: Date) {
  members {
    code
    name
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {
      ... on Datum {
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
      ... on Absence {
        explanation
      }
    }
  }
  group(code: "NATO") {
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {
      ... on Datum {
        value
        status
      }
    }
  }
}`,
}
