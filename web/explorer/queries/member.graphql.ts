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
    readonly datum: {
      readonly value: number
      readonly year: number
      readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
      readonly citation: string
    } | null
    readonly absence: {
      readonly explanation: string
    } | null
    readonly spent: {
      readonly value: number
      readonly year: number
      readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
      readonly unit: string
    } | null
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
      readonly share: number
      readonly component: 'CORE' | 'RELATED' | 'TOTAL'
      readonly by: number
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
  hash: 'b916130e58a70f0fc2af7fef394553b52105f19d03ee65918d90bb7957810b85',
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
      value
      year
      status
      citation
    }
    absence(indicator: DEFENCE_SHARE_OF_GDP, year: 2026, asOf: $asOf) {
      explanation
    }
    spent: datum(indicator: DEFENCE_SPENDING_USD, asOf: $asOf) {
      value
      year
      status
      unit
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
      share
      component
      by
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
