/** Made from member.graphql and the schema by `npm run documents:types`. */
export interface MemberVariables {
  readonly code: string
  readonly asOf?: string | null
}

export interface MemberAnswer {
  readonly member: {
    readonly code: string
    readonly name: string
    readonly officialName: string
    readonly capital: string
    readonly accession: string
    readonly currency: {
      readonly code: string
      readonly name: string
    }
    readonly datum:
      | { readonly __typename?: never }
      | {
          readonly value: number
          readonly year: number
          readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
          readonly citation: string
        }
    readonly absence:
      | {
          readonly explanation: string
        }
      | { readonly __typename?: never }
    readonly spent:
      | { readonly __typename?: never }
      | {
          readonly value: number
          readonly year: number
          readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
          readonly unit: {
            readonly label: string
          }
        }
    readonly nato: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly statuses: readonly (('ACTUAL' | 'ESTIMATE' | 'PROJECTION') | null)[]
      readonly table: string
      readonly warnings: readonly string[]
      readonly edition: {
        readonly slug: string
        readonly title: string
        readonly publishedOn: string
      }
    } | null
    readonly sipri: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly statuses: readonly (('ACTUAL' | 'ESTIMATE' | 'PROJECTION') | null)[]
      readonly edition: {
        readonly slug: string
        readonly title: string
        readonly publishedOn: string
      }
    } | null
    readonly pledges: readonly {
      readonly sharePercent: number
      readonly component: 'CORE' | 'RELATED' | 'TOTAL'
      readonly targetYear: number
      readonly bound: 'ABOUT' | 'AIM_TOWARDS' | 'AT_LEAST' | 'EQUAL' | 'INCREASE' | 'MORE_THAN' | 'RANGE' | 'UP_TO'
      readonly status: 'ADOPTED' | 'BUDGETED' | 'LEGISLATED' | 'PLANNED' | 'PLEDGED'
      readonly saidOn: string
      readonly saidBy: string
      readonly title: string
      readonly url: string
      readonly supersededBy: {
        readonly saidOn: string
      } | null
    }[]
  } | null
}

/** `types` is there for the compiler alone. */
export const Member: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: MemberVariables) => MemberAnswer
} = {
  hash: 'e6780db76b393713fbd3d479769dc20758c3509580c15208fe9825cd84286cf3',
  text: `# A member: who it is, what it spends by both definitions, what it has pledged
query Member($code: CountryCode!, $asOf: Date) {
  member(code: $code) {
    code
    name
    officialName
    capital
    accession
    currency {
      code
      name
    }
    datum(indicator: DEFENCE_SHARE_OF_GDP, asOf: $asOf) {
      ... on Datum {
        value
        year
        status
        citation
      }
    }
    absence: datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026, asOf: $asOf) {
      ... on Absence {
        explanation
      }
    }
    spent: datum(indicator: DEFENCE_SPENDING_USD, asOf: $asOf) {
      ... on Datum {
        value
        year
        status
        unit {
          label
        }
      }
    }
    nato: series(indicator: DEFENCE_SHARE_OF_GDP, definition: NATO, asOf: $asOf) {
      years
      values
      statuses
      table
      warnings
      edition {
        slug
        title
        publishedOn
      }
    }
    sipri: series(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI, asOf: $asOf) {
      years
      values
      statuses
      edition {
        slug
        title
        publishedOn
      }
    }
    pledges {
      sharePercent
      component
      targetYear
      bound
      status
      saidOn
      saidBy
      title
      url
      supersededBy {
        saidOn
      }
    }
  }
}`,
}
