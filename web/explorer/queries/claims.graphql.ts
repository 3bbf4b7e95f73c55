/** Made from claims.graphql and the schema by `npm run documents:types`. */
export interface ClaimsVariables {
  readonly filter?: {
    readonly changed?: boolean | null
    readonly quantities?:
      | readonly (
          | 'AMOUNT_IN_POINTS_OF_GDP'
          | 'CHANGE'
          | 'COST_TO_SHARE'
          | 'CUMULATIVE_INCREASE'
          | 'EQUIPMENT_SHARE'
          | 'FRACTION_AT_SHARE'
          | 'FRACTION_BELOW_SHARE'
          | 'GDP'
          | 'INCREASE'
          | 'MEAN_EQUIPMENT_SHARE'
          | 'MEMBERS_AT_SHARE'
          | 'MEMBERS_BELOW_SHARE'
          | 'PLANNED_SHARE_OF_GDP'
          | 'PLANNED_SPENDING'
          | 'POINTS_A_YEAR_TO_SHARE'
          | 'POINTS_TO_SHARE'
          | 'RANK_FROM_BOTTOM'
          | 'RATIO_OF_MEMBERS_AT_SHARE'
          | 'SHARE_OF_ALLIANCE_GDP'
          | 'SHARE_OF_ALLIANCE_SPENDING'
          | 'SHARE_OF_GDP'
          | 'SPENDING'
          | 'SPENDING_AT_SHARE'
          | 'SPENDING_AT_SHARE_OVER_SPENDING'
          | 'UNMEASURED'
          | 'YEARS_OF_INCREASE'
        )[]
      | null
    readonly saidFrom?: string | null
    readonly saidTo?: string | null
    readonly speakers?: readonly string[] | null
    readonly statements?: readonly string[] | null
    readonly subjects?: readonly string[] | null
    readonly verdicts?: readonly ('CLOSE' | 'DIFFERS' | 'MATCHES' | 'NOT_CHECKABLE')[] | null
    readonly verdictsAtTheTime?: readonly ('CLOSE' | 'DIFFERS' | 'MATCHES' | 'NOT_CHECKABLE')[] | null
  } | null
  readonly first: number
}

export interface ClaimsAnswer {
  readonly claims: {
    readonly totalCount: number
    readonly nodes: readonly {
      readonly slug: string
      readonly assertion: string
      readonly subjectInWords: string | null
      readonly area: {
        readonly name: string
      } | null
      readonly year: number | null
      readonly saidOn: string
      readonly changed: boolean
      readonly assertedBy: string | null
      readonly statement: {
        readonly title: string
        readonly speaker: {
          readonly name: string
        }
        readonly source: {
          readonly publisher: string
          readonly url: string
        }
      }
      readonly onTheDay: {
        readonly verdict: 'CLOSE' | 'DIFFERS' | 'MATCHES' | 'NOT_CHECKABLE'
        readonly computed: number | null
        readonly working: string
      }
      readonly now: {
        readonly verdict: 'CLOSE' | 'DIFFERS' | 'MATCHES' | 'NOT_CHECKABLE'
        readonly computed: number | null
        readonly working: string
      }
    }[]
  } | null
}

/** `types` is there for the compiler alone. */
export const Claims: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: ClaimsVariables) => ClaimsAnswer
} = {
  hash: '8c0ac7a2a3b62820b90bfec3c4ac2eaf10671b022cc073ed42bf828bbc7718fe',
  text: `# The fact-check board: claims as they were when they were made, and now
query Claims($filter: ClaimFilter, $first: Int!) {
  claims(filter: $filter, first: $first) {
    totalCount
    nodes {
      slug
      assertion
      subjectInWords
      area {
        name
      }
      year
      saidOn
      changed
      assertedBy
      statement {
        title
        speaker {
          name
        }
        source {
          publisher
          url
        }
      }
      onTheDay: check(vintage: AT_THE_TIME) {
        verdict
        computed
        working
      }
      now: check {
        verdict
        computed
        working
      }
    }
  }
}`,
}
