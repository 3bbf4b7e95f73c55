/** Made from pathway.graphql and the schema by `npm run documents:types`. */
export interface PathwayVariables {
  readonly code: string
  readonly input?: {
    readonly asOf?: string | null
    readonly core?: {
      readonly by: number
      readonly start?: number | null
      readonly target: number
    } | null
    readonly discountRate?: number | null
    readonly economy?: {
      readonly growth?: {
        readonly absolute?: number | null
        readonly difference?: number | null
      } | null
      readonly inflation?: {
        readonly absolute?: number | null
        readonly difference?: number | null
      } | null
    } | null
    readonly from?: number | null
    readonly related?: {
      readonly by: number
      readonly start?: number | null
      readonly target: number
    } | null
    readonly shape?: {
      readonly cappedGrowth?: number | null
      readonly fixedStep?: number | null
      readonly geometric?: boolean | null
      readonly hold?: boolean | null
      readonly linear?: boolean | null
      readonly milestones?:
        | readonly {
            readonly share: number
            readonly year: number
          }[]
        | null
      readonly pledged?: boolean | null
      readonly power?: number | null
      readonly realGrowth?: boolean | null
      readonly sCurve?: number | null
      readonly step?: boolean | null
      readonly trend?: boolean | null
    } | null
    readonly total?: {
      readonly by: number
      readonly start?: number | null
      readonly target: number
    } | null
    readonly whenAbove?: ('CONVERGE' | 'HOLD') | null
  } | null
  readonly id: string
  readonly isGiven: boolean
}

export interface PathwayAnswer {
  readonly pathway?: {
    readonly id: string
    readonly permalink: string
    readonly from: number
    readonly baseline: {
      readonly value: number
      readonly year: number
      readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
      readonly citation: string
    } | null
    readonly years: readonly {
      readonly year: number
      readonly share: number
      readonly core: number | null
      readonly related: number | null
      readonly gdp: {
        readonly dollarsReal: number
      }
      readonly spending: {
        readonly dollars: number
        readonly dollarsReal: number
        readonly nationalReal: number | null
      }
      readonly increase: {
        readonly dollarsReal: number
      } | null
      readonly extra: {
        readonly dollarsReal: number
        readonly nationalReal: number | null
      }
      readonly extraPerHead: number | null
      readonly perHead: number | null
      readonly realGrowth: number | null
      readonly economyStatus: 'ACTUAL' | 'ESTIMATE' | 'EXTRAPOLATED' | 'PROJECTION'
    }[]
    readonly totals: {
      readonly shareYears: number
      readonly extra: {
        readonly dollars: number
        readonly dollarsReal: number
        readonly nationalReal: number | null
      }
      readonly relatedExtraAtMost: {
        readonly dollarsReal: number
      } | null
    }
    readonly effort: {
      readonly pointsAYear: number
      readonly realGrowth: number | null
      readonly steepest: {
        readonly year: number
      } | null
    }
    readonly realism: readonly {
      readonly measure: 'POINTS_OF_GDP' | 'REAL_GROWTH'
      readonly pace: number
      readonly percentile: number
      readonly sampleSize: number
      readonly distinctMembers: number
      readonly windowYears: number
      readonly caution: string
      readonly edition: {
        readonly title: string
        readonly publishedOn: string
      }
      readonly precedents: readonly {
        readonly member: {
          readonly code: string
          readonly name: string
        }
        readonly from: number
        readonly to: number
        readonly startShare: number | null
        readonly endShare: number | null
        readonly pace: number
        readonly reached: boolean
        readonly asMember: 'NOT' | 'PARTLY' | 'WHOLLY'
        readonly shareTenYearsLater: number | null
      }[]
      readonly arrivals: readonly {
        readonly percentile: number
        readonly pace: number
        readonly arrival: {
          readonly explanation: string
        }
      }[]
    }[]
    readonly tradeOff: {
      readonly year: number
      readonly extraPoints: number
      readonly comparisons: readonly {
        readonly indicator:
          | 'COFOG_DEFENCE'
          | 'COFOG_TOTAL'
          | 'DEFENCE_PER_CAPITA_USD_CONSTANT'
          | 'DEFENCE_REAL_CHANGE'
          | 'DEFENCE_SHARE_OF_GDP'
          | 'DEFENCE_SPENDING_NATIONAL'
          | 'DEFENCE_SPENDING_NATIONAL_CONSTANT'
          | 'DEFENCE_SPENDING_USD'
          | 'DEFENCE_SPENDING_USD_CONSTANT'
          | 'EDUCATION'
          | 'EQUIPMENT_SHARE'
          | 'GDP_DEFLATOR'
          | 'GDP_NATIONAL'
          | 'GDP_NATIONAL_CONSTANT'
          | 'GDP_USD'
          | 'GOVERNMENT_BALANCE'
          | 'GOVERNMENT_DEBT'
          | 'GOVERNMENT_EXPENDITURE'
          | 'HEALTH'
          | 'INFRASTRUCTURE_SHARE'
          | 'MILITARY_PERSONNEL'
          | 'NATO_GDP_PER_CAPITA_USD_CONSTANT'
          | 'NATO_GDP_USD'
          | 'NATO_GDP_USD_CONSTANT'
          | 'OTHER_SHARE'
          | 'PERSONNEL_SHARE'
          | 'POPULATION'
          | 'POPULATION_PROJECTION'
          | 'PUBLIC_SOCIAL_EXPENDITURE'
          | 'REAL_GDP_GROWTH'
          | 'SOCIAL_PROTECTION'
        readonly percentOf: number | null
        readonly balanceIfBorrowed: number | null
        readonly reason: string | null
        readonly datum: {
          readonly value: number
          readonly year: number
          readonly citation: string
        } | null
      }[]
    } | null
    readonly sensitivity: readonly {
      readonly variation: 'GROWTH_DOWN' | 'GROWTH_UP' | 'INFLATION_DOWN' | 'INFLATION_UP' | 'TWO_YEARS_LATER'
      readonly lastYearDollarsReal: number
      readonly totals: {
        readonly extra: {
          readonly dollarsReal: number
        }
      }
    }[]
    readonly economy: {
      readonly title: string
      readonly publishedOn: string
    } | null
    readonly warnings: readonly string[]
  } | null
  readonly member?: {
    readonly pathway: {
      readonly id: string
      readonly permalink: string
      readonly from: number
      readonly baseline: {
        readonly value: number
        readonly year: number
        readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
        readonly citation: string
      } | null
      readonly years: readonly {
        readonly year: number
        readonly share: number
        readonly core: number | null
        readonly related: number | null
        readonly gdp: {
          readonly dollarsReal: number
        }
        readonly spending: {
          readonly dollars: number
          readonly dollarsReal: number
          readonly nationalReal: number | null
        }
        readonly increase: {
          readonly dollarsReal: number
        } | null
        readonly extra: {
          readonly dollarsReal: number
          readonly nationalReal: number | null
        }
        readonly extraPerHead: number | null
        readonly perHead: number | null
        readonly realGrowth: number | null
        readonly economyStatus: 'ACTUAL' | 'ESTIMATE' | 'EXTRAPOLATED' | 'PROJECTION'
      }[]
      readonly totals: {
        readonly shareYears: number
        readonly extra: {
          readonly dollars: number
          readonly dollarsReal: number
          readonly nationalReal: number | null
        }
        readonly relatedExtraAtMost: {
          readonly dollarsReal: number
        } | null
      }
      readonly effort: {
        readonly pointsAYear: number
        readonly realGrowth: number | null
        readonly steepest: {
          readonly year: number
        } | null
      }
      readonly realism: readonly {
        readonly measure: 'POINTS_OF_GDP' | 'REAL_GROWTH'
        readonly pace: number
        readonly percentile: number
        readonly sampleSize: number
        readonly distinctMembers: number
        readonly windowYears: number
        readonly caution: string
        readonly edition: {
          readonly title: string
          readonly publishedOn: string
        }
        readonly precedents: readonly {
          readonly member: {
            readonly code: string
            readonly name: string
          }
          readonly from: number
          readonly to: number
          readonly startShare: number | null
          readonly endShare: number | null
          readonly pace: number
          readonly reached: boolean
          readonly asMember: 'NOT' | 'PARTLY' | 'WHOLLY'
          readonly shareTenYearsLater: number | null
        }[]
        readonly arrivals: readonly {
          readonly percentile: number
          readonly pace: number
          readonly arrival: {
            readonly explanation: string
          }
        }[]
      }[]
      readonly tradeOff: {
        readonly year: number
        readonly extraPoints: number
        readonly comparisons: readonly {
          readonly indicator:
            | 'COFOG_DEFENCE'
            | 'COFOG_TOTAL'
            | 'DEFENCE_PER_CAPITA_USD_CONSTANT'
            | 'DEFENCE_REAL_CHANGE'
            | 'DEFENCE_SHARE_OF_GDP'
            | 'DEFENCE_SPENDING_NATIONAL'
            | 'DEFENCE_SPENDING_NATIONAL_CONSTANT'
            | 'DEFENCE_SPENDING_USD'
            | 'DEFENCE_SPENDING_USD_CONSTANT'
            | 'EDUCATION'
            | 'EQUIPMENT_SHARE'
            | 'GDP_DEFLATOR'
            | 'GDP_NATIONAL'
            | 'GDP_NATIONAL_CONSTANT'
            | 'GDP_USD'
            | 'GOVERNMENT_BALANCE'
            | 'GOVERNMENT_DEBT'
            | 'GOVERNMENT_EXPENDITURE'
            | 'HEALTH'
            | 'INFRASTRUCTURE_SHARE'
            | 'MILITARY_PERSONNEL'
            | 'NATO_GDP_PER_CAPITA_USD_CONSTANT'
            | 'NATO_GDP_USD'
            | 'NATO_GDP_USD_CONSTANT'
            | 'OTHER_SHARE'
            | 'PERSONNEL_SHARE'
            | 'POPULATION'
            | 'POPULATION_PROJECTION'
            | 'PUBLIC_SOCIAL_EXPENDITURE'
            | 'REAL_GDP_GROWTH'
            | 'SOCIAL_PROTECTION'
          readonly percentOf: number | null
          readonly balanceIfBorrowed: number | null
          readonly reason: string | null
          readonly datum: {
            readonly value: number
            readonly year: number
            readonly citation: string
          } | null
        }[]
      } | null
      readonly sensitivity: readonly {
        readonly variation: 'GROWTH_DOWN' | 'GROWTH_UP' | 'INFLATION_DOWN' | 'INFLATION_UP' | 'TWO_YEARS_LATER'
        readonly lastYearDollarsReal: number
        readonly totals: {
          readonly extra: {
            readonly dollarsReal: number
          }
        }
      }[]
      readonly economy: {
        readonly title: string
        readonly publishedOn: string
      } | null
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
  hash: '5bf80b8200e7744c5ea772dbb28835d2f0f02b4c9d78cf8936190455b823645f',
  text: `# A pathway: its cost by year and in sum, next to other budgets, and whether anybody has done it
query Pathway($code: CountryCode!, $input: PathwayInput, $id: ID!, $isGiven: Boolean!) {
  pathway(id: $id) @include(if: $isGiven) {
    ...Course
  }
  member(code: $code) @skip(if: $isGiven) {
    pathway(input: $input) {
      ...Course
    }
  }
}

fragment Course on Pathway {
  id
  permalink
  from
  baseline {
    value
    year
    status
    citation
  }
  years {
    year
    share
    core
    related
    gdp {
      dollarsReal
    }
    spending {
      dollars
      dollarsReal
      nationalReal
    }
    increase {
      dollarsReal
    }
    extra {
      dollarsReal
      nationalReal
    }
    extraPerHead
    perHead
    realGrowth
    economyStatus
  }
  totals {
    shareYears
    extra {
      dollars
      dollarsReal
      nationalReal
    }
    relatedExtraAtMost {
      dollarsReal
    }
  }
  effort {
    pointsAYear
    realGrowth
    steepest {
      year
    }
  }
  realism {
    measure
    pace
    percentile
    sampleSize
    distinctMembers
    windowYears
    caution
    edition {
      title
      publishedOn
    }
    precedents {
      member {
        code
        name
      }
      from
      to
      startShare
      endShare
      pace
      reached
      asMember
      shareTenYearsLater
    }
    arrivals {
      percentile
      pace
      arrival {
        explanation
      }
    }
  }
  tradeOff {
    year
    extraPoints
    comparisons {
      indicator
      percentOf
      balanceIfBorrowed
      reason
      datum {
        value
        year
        citation
      }
    }
  }
  sensitivity {
    variation
    lastYearDollarsReal
    totals {
      extra {
        dollarsReal
      }
    }
  }
  economy {
    title
    publishedOn
  }
  warnings
}`,
}
