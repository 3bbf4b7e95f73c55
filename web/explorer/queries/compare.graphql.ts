/** Made from compare.graphql and the schema by `npm run documents:types`. */
export interface CompareVariables {
  readonly codes: readonly string[]
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
  readonly definition?: ('NATO' | 'SIPRI') | null
  readonly from?: number | null
  readonly asOf?: string | null
  readonly withOthers: boolean
}

export interface CompareAnswer {
  readonly members: readonly {
    readonly code: string
    readonly name: string
    readonly series: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly statuses: readonly (('ACTUAL' | 'ESTIMATE' | 'PROJECTION') | null)[]
      readonly unit: {
        readonly label: string
      }
      readonly aggregate: ('COMPUTED' | 'PUBLISHED') | null
      readonly table: string
      readonly edition: {
        readonly slug: string
        readonly title: string
        readonly publishedOn: string
      }
    } | null
  }[]
  readonly groups?: readonly {
    readonly code: string
    readonly name: string
    readonly series: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly statuses: readonly (('ACTUAL' | 'ESTIMATE' | 'PROJECTION') | null)[]
      readonly unit: {
        readonly label: string
      }
      readonly aggregate: ('COMPUTED' | 'PUBLISHED') | null
      readonly table: string
      readonly edition: {
        readonly slug: string
        readonly title: string
        readonly publishedOn: string
      }
    } | null
  }[]
  readonly comparators?: readonly {
    readonly code: string
    readonly name: string
    readonly series: {
      readonly years: readonly number[]
      readonly values: readonly (number | null)[]
      readonly statuses: readonly (('ACTUAL' | 'ESTIMATE' | 'PROJECTION') | null)[]
      readonly unit: {
        readonly label: string
      }
      readonly aggregate: ('COMPUTED' | 'PUBLISHED') | null
      readonly table: string
      readonly edition: {
        readonly slug: string
        readonly title: string
        readonly publishedOn: string
      }
    } | null
  }[]
}

/** `types` is there for the compiler alone. */
export const Compare: {
  readonly hash: string
  readonly text: string
  readonly types?: (variables: CompareVariables) => CompareAnswer
} = {
  hash: 'e1e3750556e02b3d49f98ddd5e1e6dbadd44945645b784a4d0e8e95009c47ba3',
  text: `# Up to six members, groups or countries outside the alliance over the years, by NATO's definition or SIPRI's
query Compare(
  $codes: [CountryCode!]!
  $indicator: IndicatorCode!
  $definition: SpendingDefinition
  $from: Int
  $asOf: Date
  $withOthers: Boolean!
) {
  members(codes: $codes) {
    code
    name
    series(indicator: $indicator, definition: $definition, fromYear: $from, asOf: $asOf) {
      years
      values
      statuses
      unit {
        label
      }
      aggregate
      table
      edition {
        slug
        title
        publishedOn
      }
    }
  }
  groups @include(if: $withOthers) {
    code
    name
    series(indicator: $indicator, definition: $definition, fromYear: $from, asOf: $asOf) {
      years
      values
      statuses
      unit {
        label
      }
      aggregate
      table
      edition {
        slug
        title
        publishedOn
      }
    }
  }
  comparators @include(if: $withOthers) {
    code
    name
    series(indicator: $indicator, definition: $definition, fromYear: $from, asOf: $asOf) {
      years
      values
      statuses
      unit {
        label
      }
      aggregate
      table
      edition {
        slug
        title
        publishedOn
      }
    }
  }
}`,
}
