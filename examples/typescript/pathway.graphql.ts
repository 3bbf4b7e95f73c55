/** Made from pathway.graphql and the schema by `npm run documents:types`. */
export interface PathwayVariables {
  readonly code: string
  readonly target: number
  readonly by: number
}

export interface PathwayAnswer {
  readonly member: {
    readonly name: string
    readonly pathway: {
      readonly permalink: string
      readonly from: number
      readonly baseline: {
        readonly value: number
        readonly year: number
        readonly citation: string
      } | null
      readonly effort: {
        readonly pointsAYear: number
      }
      readonly years: readonly {
        readonly year: number
        readonly share: number
        readonly extra: {
          readonly dollarsReal: number
        }
      }[]
      readonly totals: {
        readonly extra: {
          readonly dollarsReal: number
        }
      }
      readonly realism: readonly {
        readonly measure: 'POINTS_OF_GDP' | 'REAL_GROWTH'
        readonly windowYears: number
        readonly sampleSize: number
        readonly distinctMembers: number
        readonly percentile: number
        readonly precedents: readonly {
          readonly member: {
            readonly name: string
          }
          readonly from: number
          readonly to: number
          readonly startShare: number | null
          readonly endShare: number | null
          readonly reached: boolean
        }[]
      }[]
      readonly warnings: readonly string[]
    } | null
  } | null
}

/** `types` is there for the compiler alone. */
export const Pathway: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: PathwayVariables) => PathwayAnswer
} = {
  hash: '9165572f2bdb648f1b04638e54791b77d74618a22db8bb96835d50158894fe2e',
  text: `query Pathway($code: CountryCode!, $target: Float!, $by: Int!) {
  member(code: $code) {
    name
    pathway(input: { total: { target: $target, by: $by } }) {
      permalink
      from
      baseline {
        value
        year
        citation
      }
      effort {
        pointsAYear
      }
      years {
        year
        share
        extra {
          dollarsReal
        }
      }
      totals {
        extra {
          dollarsReal
        }
      }
      realism {
        measure
        windowYears
        sampleSize
        distinctMembers
        percentile
        precedents {
          member {
            name
          }
          from
          to
          startShare
          endShare
          reached
        }
      }
      warnings
    }
  }
}`,
}
