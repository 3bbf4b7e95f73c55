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
      readonly startYear: number
      readonly baseline: {
        readonly value: number
        readonly year: number
        readonly citation: string
      }
      readonly effort: {
        readonly pointsAYear: number
      }
      readonly years: readonly {
        readonly year: number
        readonly sharePercent: number
        readonly extra: {
          readonly usd: {
            readonly billions: number
          }
        }
      }[]
      readonly totals: {
        readonly extra: {
          readonly usd: {
            readonly billions: number
          }
        }
      }
      readonly realism: readonly {
        readonly measure: 'POINTS_OF_GDP_A_YEAR' | 'REAL_GROWTH_PERCENT_A_YEAR'
        readonly windowYears: number
        readonly sampleSize: number
        readonly distinctMembers: number
        readonly percentile: number
        readonly precedents: readonly {
          readonly member: {
            readonly name: string
          }
          readonly startYear: number
          readonly endYear: number
          readonly startSharePercent: number | null
          readonly endSharePercent: number | null
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
  hash: '8418826946b3736fd5dad36fd3721fcbb04c10ecb3cdb1bb7c99a6563335b3d3',
  text: `query Pathway($code: CountryCode!, $target: Float!, $by: Int!) {
  member(code: $code) {
    name
    pathway(input: { target: { total: { sharePercent: $target, year: $by } } }) {
      permalink
      startYear
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
        sharePercent
        extra {
          usd {
            billions
          }
        }
      }
      totals {
        extra {
          usd {
            billions
          }
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
          startYear
          endYear
          startSharePercent
          endSharePercent
          reached
        }
      }
      warnings
    }
  }
}`,
}
