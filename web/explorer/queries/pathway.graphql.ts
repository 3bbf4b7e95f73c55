/** Made from pathway.graphql and the schema by `npm run documents:types`. */
export interface PathwayVariables {
  readonly code: string
  readonly input?: {
    readonly asOf?: string | null
    readonly discountRatePercent?: number | null
    readonly economy?: {
      readonly growth?: {
        readonly differencePoints?: number | null
        readonly ratePercent?: number | null
      } | null
      readonly inflation?: {
        readonly differencePoints?: number | null
        readonly ratePercent?: number | null
      } | null
    } | null
    readonly shape?: {
      readonly fixedStepPoints?: number | null
      readonly growthCapPercent?: number | null
      readonly milestones?:
        | readonly {
            readonly sharePercent: number
            readonly year: number
          }[]
        | null
      readonly powerExponent?: number | null
      readonly sCurveSteepness?: number | null
      readonly simple?: ('GEOMETRIC' | 'HOLD' | 'LINEAR' | 'PLEDGED' | 'REAL_GROWTH' | 'STEP' | 'TREND') | null
    } | null
    readonly startYear?: number | null
    readonly target?: {
      readonly legs?: {
        readonly core?: {
          readonly sharePercent: number
          readonly year: number
        } | null
        readonly related?: {
          readonly sharePercent: number
          readonly startSharePercent?: number | null
          readonly year: number
        } | null
      } | null
      readonly total?: {
        readonly sharePercent: number
        readonly year: number
      } | null
    } | null
    readonly whenAbove?: ('CONVERGE' | 'HOLD') | null
  } | null
  readonly id: string
  readonly isGiven: boolean
}

export interface PathwayAnswer {
  readonly pathway?:
    | { readonly __typename?: never }
    | {
        readonly id: string
        readonly permalink: string
        readonly startYear: number
        readonly parameters: {
          readonly total: {
            readonly sharePercent: number
          } | null
          readonly core: {
            readonly sharePercent: number
          } | null
          readonly related: {
            readonly sharePercent: number
          } | null
          readonly shape: {
            readonly kind:
              | 'FIXED_STEP'
              | 'GEOMETRIC'
              | 'GROWTH_CAP'
              | 'HOLD'
              | 'LINEAR'
              | 'MILESTONES'
              | 'PLEDGED'
              | 'POWER'
              | 'REAL_GROWTH'
              | 'STEP'
              | 'S_CURVE'
              | 'TREND'
          }
        }
        readonly baseline: {
          readonly value: number
          readonly year: number
          readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
          readonly citation: string
        }
        readonly years: readonly {
          readonly year: number
          readonly sharePercent: number
          readonly corePercent: number | null
          readonly relatedPercent: number | null
          readonly gdp: {
            readonly usd: {
              readonly billions: number
            }
          }
          readonly spending: {
            readonly usdCurrent: {
              readonly billions: number
            }
            readonly usd: {
              readonly billions: number
            }
            readonly national: {
              readonly billions: number
            } | null
          }
          readonly increase: {
            readonly usd: {
              readonly billions: number
            }
          } | null
          readonly extra: {
            readonly usd: {
              readonly billions: number
            }
            readonly national: {
              readonly billions: number
            } | null
          }
          readonly extraPerHeadUsd: number | null
          readonly spendingPerHeadUsd: number | null
          readonly realGrowthPercent: number | null
          readonly economyStatus: 'ACTUAL' | 'ESTIMATE' | 'EXTRAPOLATED' | 'PROJECTION'
        }[]
        readonly totals: {
          readonly shareYears: number
          readonly extra: {
            readonly usdCurrent: {
              readonly billions: number
            }
            readonly usd: {
              readonly billions: number
            }
            readonly national: {
              readonly billions: number
            } | null
          }
          readonly relatedExtraAtMost: {
            readonly usd: {
              readonly billions: number
            }
          } | null
        }
        readonly effort: {
          readonly pointsAYear: number
          readonly realGrowthPercent: number | null
          readonly steepest: {
            readonly year: number
          } | null
        }
        readonly realism: readonly {
          readonly measure: 'POINTS_OF_GDP_A_YEAR' | 'REAL_GROWTH_PERCENT_A_YEAR'
          readonly pace: {
            readonly value: number
          }
          readonly percentile: number
          readonly sampleSize: number
          readonly distinctMembers: number
          readonly windowYears: number
          readonly edition: {
            readonly title: string
            readonly publishedOn: string
          }
          readonly precedents: readonly {
            readonly member: {
              readonly code: string
              readonly name: string
            }
            readonly startYear: number
            readonly endYear: number
            readonly startSharePercent: number | null
            readonly endSharePercent: number | null
            readonly pace: {
              readonly value: number
            }
            readonly reached: boolean
            readonly asMember: 'NOT' | 'PARTLY' | 'WHOLLY'
            readonly sharePercentTenYearsLater: number | null
          }[]
          readonly arrivals: readonly {
            readonly percentile: number
            readonly pace: {
              readonly value: number
            }
            readonly arrival: {
              readonly explanation: string
            }
          }[]
        }[]
        readonly tradeOff: {
          readonly year: number
          readonly extraPoints: number
          readonly comparisons: readonly {
            readonly indicator: {
              readonly code:
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
            }
            readonly percentOf: number | null
            readonly balanceIfBorrowedPercent: number | null
            readonly datum:
              | {
                  readonly explanation: string
                }
              | {
                  readonly value: number
                  readonly year: number
                  readonly citation: string
                }
          }[]
        }
        readonly sensitivity: readonly {
          readonly variation: 'GROWTH_DOWN' | 'GROWTH_UP' | 'INFLATION_DOWN' | 'INFLATION_UP' | 'TWO_YEARS_LATER'
          readonly lastYearSpending: {
            readonly billions: number
          }
          readonly totals: {
            readonly extra: {
              readonly usd: {
                readonly billions: number
              }
            }
          }
        }[]
        readonly outlook: {
          readonly title: string
          readonly publishedOn: string
        }
        readonly warnings: readonly string[]
      }
    | null
  readonly member?: {
    readonly pathway: {
      readonly id: string
      readonly permalink: string
      readonly startYear: number
      readonly parameters: {
        readonly total: {
          readonly sharePercent: number
        } | null
        readonly core: {
          readonly sharePercent: number
        } | null
        readonly related: {
          readonly sharePercent: number
        } | null
        readonly shape: {
          readonly kind:
            | 'FIXED_STEP'
            | 'GEOMETRIC'
            | 'GROWTH_CAP'
            | 'HOLD'
            | 'LINEAR'
            | 'MILESTONES'
            | 'PLEDGED'
            | 'POWER'
            | 'REAL_GROWTH'
            | 'STEP'
            | 'S_CURVE'
            | 'TREND'
        }
      }
      readonly baseline: {
        readonly value: number
        readonly year: number
        readonly status: 'ACTUAL' | 'ESTIMATE' | 'PROJECTION'
        readonly citation: string
      }
      readonly years: readonly {
        readonly year: number
        readonly sharePercent: number
        readonly corePercent: number | null
        readonly relatedPercent: number | null
        readonly gdp: {
          readonly usd: {
            readonly billions: number
          }
        }
        readonly spending: {
          readonly usdCurrent: {
            readonly billions: number
          }
          readonly usd: {
            readonly billions: number
          }
          readonly national: {
            readonly billions: number
          } | null
        }
        readonly increase: {
          readonly usd: {
            readonly billions: number
          }
        } | null
        readonly extra: {
          readonly usd: {
            readonly billions: number
          }
          readonly national: {
            readonly billions: number
          } | null
        }
        readonly extraPerHeadUsd: number | null
        readonly spendingPerHeadUsd: number | null
        readonly realGrowthPercent: number | null
        readonly economyStatus: 'ACTUAL' | 'ESTIMATE' | 'EXTRAPOLATED' | 'PROJECTION'
      }[]
      readonly totals: {
        readonly shareYears: number
        readonly extra: {
          readonly usdCurrent: {
            readonly billions: number
          }
          readonly usd: {
            readonly billions: number
          }
          readonly national: {
            readonly billions: number
          } | null
        }
        readonly relatedExtraAtMost: {
          readonly usd: {
            readonly billions: number
          }
        } | null
      }
      readonly effort: {
        readonly pointsAYear: number
        readonly realGrowthPercent: number | null
        readonly steepest: {
          readonly year: number
        } | null
      }
      readonly realism: readonly {
        readonly measure: 'POINTS_OF_GDP_A_YEAR' | 'REAL_GROWTH_PERCENT_A_YEAR'
        readonly pace: {
          readonly value: number
        }
        readonly percentile: number
        readonly sampleSize: number
        readonly distinctMembers: number
        readonly windowYears: number
        readonly edition: {
          readonly title: string
          readonly publishedOn: string
        }
        readonly precedents: readonly {
          readonly member: {
            readonly code: string
            readonly name: string
          }
          readonly startYear: number
          readonly endYear: number
          readonly startSharePercent: number | null
          readonly endSharePercent: number | null
          readonly pace: {
            readonly value: number
          }
          readonly reached: boolean
          readonly asMember: 'NOT' | 'PARTLY' | 'WHOLLY'
          readonly sharePercentTenYearsLater: number | null
        }[]
        readonly arrivals: readonly {
          readonly percentile: number
          readonly pace: {
            readonly value: number
          }
          readonly arrival: {
            readonly explanation: string
          }
        }[]
      }[]
      readonly tradeOff: {
        readonly year: number
        readonly extraPoints: number
        readonly comparisons: readonly {
          readonly indicator: {
            readonly code:
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
          }
          readonly percentOf: number | null
          readonly balanceIfBorrowedPercent: number | null
          readonly datum:
            | {
                readonly explanation: string
              }
            | {
                readonly value: number
                readonly year: number
                readonly citation: string
              }
        }[]
      }
      readonly sensitivity: readonly {
        readonly variation: 'GROWTH_DOWN' | 'GROWTH_UP' | 'INFLATION_DOWN' | 'INFLATION_UP' | 'TWO_YEARS_LATER'
        readonly lastYearSpending: {
          readonly billions: number
        }
        readonly totals: {
          readonly extra: {
            readonly usd: {
              readonly billions: number
            }
          }
        }
      }[]
      readonly outlook: {
        readonly title: string
        readonly publishedOn: string
      }
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
  hash: '3374d75a79810552a771658ee6623d3fd706c344f0e0d7b371aa8473f12fb947',
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

fragment Course on MemberPathway {
  id
  permalink
  startYear
  parameters {
    total {
      sharePercent
    }
    core {
      sharePercent
    }
    related {
      sharePercent
    }
    shape {
      kind
    }
  }
  baseline {
    value
    year
    status
    citation
  }
  years {
    year
    sharePercent
    corePercent
    relatedPercent
    gdp {
      usd {
        billions
      }
    }
    spending {
      usdCurrent: usd(prices: CURRENT) {
        billions
      }
      usd {
        billions
      }
      national {
        billions
      }
    }
    increase {
      usd {
        billions
      }
    }
    extra {
      usd {
        billions
      }
      national {
        billions
      }
    }
    extraPerHeadUsd
    spendingPerHeadUsd
    realGrowthPercent
    economyStatus
  }
  totals {
    shareYears
    extra {
      usdCurrent: usd(prices: CURRENT) {
        billions
      }
      usd {
        billions
      }
      national {
        billions
      }
    }
    relatedExtraAtMost {
      usd {
        billions
      }
    }
  }
  effort {
    pointsAYear
    realGrowthPercent
    steepest {
      year
    }
  }
  realism {
    measure
    pace {
      value
    }
    percentile
    sampleSize
    distinctMembers
    windowYears
    edition {
      title
      publishedOn
    }
    precedents {
      member {
        code
        name
      }
      startYear
      endYear
      startSharePercent
      endSharePercent
      pace {
        value
      }
      reached
      asMember
      sharePercentTenYearsLater
    }
    arrivals {
      percentile
      pace {
        value
      }
      arrival {
        explanation
      }
    }
  }
  tradeOff {
    year
    extraPoints
    comparisons {
      indicator {
        code
      }
      percentOf
      balanceIfBorrowedPercent
      datum {
        ... on Datum {
          value
          year
          citation
        }
        ... on Absence {
          explanation
        }
      }
    }
  }
  sensitivity {
    variation
    lastYearSpending {
      billions
    }
    totals {
      extra {
        usd {
          billions
        }
      }
    }
  }
  outlook {
    title
    publishedOn
  }
  warnings
}`,
}
